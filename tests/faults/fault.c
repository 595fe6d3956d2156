/* Makes the n-th change of a file below a folder fail: an error, a full disk, or the end of the process.
 * Loaded before the C library; told what to do by fault_arm() from inside the process. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { OFF, COUNT, ERROR, FULL, KILL, HELD };

static int mode = OFF;
static long wanted, seen;
static char root[PATH_MAX];
static char grown[1 << 16]; /* of each operation counted, whether it takes room on the disk */

void fault_arm(int new_mode, long number, const char *folder) {
    snprintf(root, sizeof root, "%s", folder);
    wanted = number;
    seen = 0;
    mode = new_mode;
}

long fault_seen(void) { return seen; }
int fault_grew(long number) { return grown[number % sizeof grown]; }

static int below(const char *path) { return strncmp(path, root, strlen(root)) == 0; }

static int is_ours(int folder, const char *path) {
    char whole[PATH_MAX * 2], link[64];
    if (path[0] == '/') return below(path);
    if (folder == AT_FDCWD) {
        if (!getcwd(whole, PATH_MAX)) return 0;
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t length = readlink(link, whole, PATH_MAX - 1);
        if (length < 0) return 0;
        whole[length] = 0;
    }
    return below(whole);
}

static int is_our_file(int file) {
    char link[64], whole[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, whole, sizeof whole - 1);
    if (length < 0) return 0;
    whole[length] = 0;
    return below(whole);
}

/* Whether this operation is to fail; `grows` ones fail for ever on a full disk. */
static int strikes(int ours, int grows, int renames) {
    if (mode == OFF || !ours) return 0;
    if (mode == HELD) { /* another program holds the file for a while */
        if (!renames || seen >= wanted) return 0;
        seen++;
        errno = EACCES;
        return 1;
    }
    seen++;
    if (mode == COUNT) grown[seen % sizeof grown] = grows;
    if (mode == COUNT || seen < wanted) return 0;
    if (mode == KILL) kill(getpid(), SIGKILL);
    if (mode == FULL) {
        errno = ENOSPC;
        return grows;
    }
    if (seen > wanted) return 0;
    errno = EIO;
    return 1;
}

#define REAL(name, type, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static int changes(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(#name, int, const char *, int, ...); \
        va_list rest; va_start(rest, flags); mode_t rights = va_arg(rest, mode_t); va_end(rest); \
        if (changes(flags) && strikes(is_ours(AT_FDCWD, path), 1, 0)) return -1; \
        return real(path, flags, rights); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        REAL(#name, int, int, const char *, int, ...); \
        va_list rest; va_start(rest, flags); mode_t rights = va_arg(rest, mode_t); va_end(rest); \
        if (changes(flags) && strikes(is_ours(folder, path), 1, 0)) return -1; \
        return real(folder, path, flags, rights); \
    }
OPENAT(openat)
OPENAT(openat64)

/* A write that fails has written half: that is what disks do. */
ssize_t write(int file, const void *data, size_t size) {
    REAL("write", ssize_t, int, const void *, size_t);
    if (mode == OFF || !is_our_file(file)) return real(file, data, size);
    if (mode > COUNT && mode != HELD && seen + 1 >= wanted) real(file, data, size / 2);
    return strikes(1, 1, 0) ? -1 : real(file, data, size);
}

#define PWRITE(name, offset_type) \
    ssize_t name(int file, const void *data, size_t size, offset_type at) { \
        REAL(#name, ssize_t, int, const void *, size_t, offset_type); \
        if (mode == OFF || !is_our_file(file)) return real(file, data, size, at); \
        if (mode > COUNT && mode != HELD && seen + 1 >= wanted) real(file, data, size / 2, at); \
        return strikes(1, 1, 0) ? -1 : real(file, data, size, at); \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define ON_FILE(name) \
    int name(int file) { \
        REAL(#name, int, int); \
        return strikes(mode != OFF && is_our_file(file), 0, 0) ? -1 : real(file); \
    }
ON_FILE(fsync)
ON_FILE(fdatasync)

#define TRUNCATE(name, offset_type) \
    int name(int file, offset_type size) { \
        REAL(#name, int, int, offset_type); \
        return strikes(mode != OFF && is_our_file(file), 0, 0) ? -1 : real(file, size); \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define ON_PATH(name, grows, ...) \
    REAL(name, int, __VA_ARGS__); \
    if (strikes(is_ours(AT_FDCWD, path), grows, 0)) return -1

int unlink(const char *path) { ON_PATH("unlink", 0, const char *); return real(path); }
int rmdir(const char *path) { ON_PATH("rmdir", 0, const char *); return real(path); }
int mkdir(const char *path, mode_t rights) { ON_PATH("mkdir", 1, const char *, mode_t); return real(path, rights); }
int chmod(const char *path, mode_t rights) { ON_PATH("chmod", 0, const char *, mode_t); return real(path, rights); }

int rename(const char *path, const char *other) {
    REAL("rename", int, const char *, const char *);
    return strikes(is_ours(AT_FDCWD, other), 0, 1) ? -1 : real(path, other);
}

int link(const char *path, const char *other) {
    REAL("link", int, const char *, const char *);
    return strikes(is_ours(AT_FDCWD, other), 1, 0) ? -1 : real(path, other);
}

int linkat(int from, const char *path, int to, const char *other, int flags) {
    REAL("linkat", int, int, const char *, int, const char *, int);
    return strikes(is_ours(to, other), 1, 0) ? -1 : real(from, path, to, other, flags);
}

int unlinkat(int folder, const char *path, int flags) {
    REAL("unlinkat", int, int, const char *, int);
    return strikes(is_ours(folder, path), 0, 0) ? -1 : real(folder, path, flags);
}
