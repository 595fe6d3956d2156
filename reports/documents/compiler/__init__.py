"""Compiles Word templates once, so that they render many times: see `compiling`."""
