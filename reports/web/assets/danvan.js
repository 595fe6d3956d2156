"use strict";
// What a page cannot say in HTML: the token on every request, uploads with progress, boxes, copying.
const token = document.querySelector('meta[name="danvan"]').content;

document.addEventListener("htmx:config:request", (event) => {
  event.detail.ctx.request.headers["X-Danvan"] = token;
});

// Uploads: one file per request, the raw body, two at a time.
const zone = document.querySelector("[data-upload]");
if (zone) {
  const input = zone.querySelector("input");
  const list = document.getElementById("dang-den");
  const told = document.getElementById("tin");
  const waiting = [];
  let under = 0, taken = 0, refused = 0;

  const line = (file) => {
    const item = document.createElement("li");
    item.innerHTML = '<div><span class="name"></span><div class="what">Đang chờ</div></div>' +
      '<div class="side"><span class="tone busy">Đang nhận</span><button type="button" class="button quiet">Thôi</button></div>' +
      '<progress max="1" value="0"></progress>';
    item.querySelector(".name").textContent = file.name;
    item.querySelector("progress").setAttribute("aria-label", "Đang nhận " + file.name);
    return item;
  };

  const over = () => {
    if (under || waiting.length) return;
    told.textContent = "Đã nhận " + taken + " tệp" + (refused ? ", không nhận " + refused + " tệp." : ".");
    for (const each of document.querySelectorAll("[data-settled]")) each.hidden = taken > 0;
    const onward = document.getElementById("den-roi");
    onward.hidden = !taken;
    if (taken) onward.querySelector("a").focus();
  };

  const send = (file, item) => {
    const what = item.querySelector(".what"), bar = item.querySelector("progress");
    const request = new XMLHttpRequest();
    request.open("PUT", zone.dataset.upload);
    request.setRequestHeader("X-Danvan", token);
    request.setRequestHeader("X-Ten-Tep", encodeURIComponent(file.name.normalize("NFC")));
    request.upload.onprogress = (event) => { if (event.total) bar.value = event.loaded / event.total; what.textContent = "Đang nhận"; };
    request.upload.onload = () => { bar.removeAttribute("value"); what.textContent = "Đang kiểm tra"; };
    const end = (html) => {
      under -= 1;
      if (html) { item.outerHTML = html; } else { item.remove(); }
      next();
    };
    request.onload = () => {
      if (request.status === 200) taken += 1; else refused += 1;
      if (request.status === 200 || request.status === 422) { end(request.responseText); return; }
      what.textContent = request.status === 413 ? "Không nhận: tệp quá lớn." : "Không nhận được; thử lại.";
      item.querySelector(".side").textContent = ""; bar.remove(); under -= 1; next();
    };
    request.onerror = () => { refused += 1; what.textContent = "Mất liên lạc với chương trình; xem cửa sổ danvan còn mở không."; bar.remove(); under -= 1; next(); };
    request.onabort = () => end("");
    item.querySelector("button").onclick = () => request.abort();
    request.send(file);
  };

  const next = () => {
    while (under < 2 && waiting.length) { under += 1; send(...waiting.shift()); }
    over();
  };

  const take = (files) => {
    for (const file of files) {
      const item = line(file);
      const entry = [file, item];
      item.querySelector("button").onclick = () => { waiting.splice(waiting.indexOf(entry), 1); item.remove(); over(); };
      list.append(item);
      waiting.push(entry);
    }
    list.hidden = !list.children.length;
    next();
  };

  input.addEventListener("change", () => { take([...input.files]); input.value = ""; });
  for (const name of ["dragover", "dragenter"]) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => { event.preventDefault(); take([...event.dataTransfer.files]); });
}
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => event.preventDefault());

// One file looked at on the spot (a Word document): the answer is put below.
for (const one of document.querySelectorAll("[data-look]")) {
  const input = one.querySelector("input"), out = document.getElementById(one.dataset.out);
  const look = async (file) => {
    out.innerHTML = '<p class="says" role="status">Đang xem tệp…</p>';
    const place = new URL(one.dataset.look, location.href);
    for (const field of document.querySelectorAll("[data-with-look]")) place.searchParams.set(field.name, field.value);
    try {
      const answer = await fetch(place, { method: "PUT", body: file,
        headers: { "X-Danvan": token, "X-Ten-Tep": encodeURIComponent(file.name.normalize("NFC")) } });
      out.innerHTML = await answer.text();
    } catch { out.innerHTML = '<p class="says mend">Mất liên lạc với chương trình; xem cửa sổ danvan còn mở không.</p>'; }
    out.tabIndex = -1; out.focus();
  };
  input.addEventListener("change", () => { if (input.files[0]) look(input.files[0]); input.value = ""; });
  for (const name of ["dragover", "dragenter"]) one.addEventListener(name, (event) => { event.preventDefault(); one.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) one.addEventListener(name, () => one.classList.remove("over"));
  one.addEventListener("drop", (event) => { event.preventDefault(); if (event.dataTransfer.files[0]) look(event.dataTransfer.files[0]); });
}

// Numbers on the picture of a page.
const place = () => {
  for (const each of document.querySelectorAll("[data-box]")) {
    const [left, top, width, height] = each.dataset.box.split(" ").map(Number);
    Object.assign(each.style, { left: left / 10 + "%", top: top / 10 + "%", width: width / 10 + "%", height: height / 10 + "%" });
  }
};
document.addEventListener("htmx:after:swap", place);
document.addEventListener("click", (event) => {
  const number = event.target.closest(".page button, .fig");
  if (number) for (const each of document.querySelectorAll(".page button, .fig")) each.setAttribute("aria-pressed", each === number);
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const from = document.getElementById(copy.dataset.copy);
    from.select?.();
    navigator.clipboard.writeText(from.value ?? from.textContent).then(() => { copy.textContent = "Đã chép"; });
  }
});
document.addEventListener("submit", (event) => {
  const ask = event.target.dataset.ask;
  if (ask && !confirm(ask)) { event.preventDefault(); return; }
  for (const each of event.target.querySelectorAll("button")) setTimeout(() => { each.disabled = true; });
});
window.addEventListener("pageshow", (event) => { if (event.persisted) for (const each of document.querySelectorAll("button[disabled]")) each.disabled = false; });

// The list of steps is folded away on a narrow screen.
const steps = document.querySelector(".way details");
if (steps && matchMedia("(max-width: 60rem)").matches) steps.open = false;

// A long list is narrowed while typing.
for (const each of document.querySelectorAll("[data-narrow]")) {
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  each.addEventListener("input", () => {
    const words = fold(each.value).split(/\s+/);
    let shown = 0;
    for (const row of document.querySelectorAll(each.dataset.narrow)) {
      row.hidden = !words.every((word) => fold(row.textContent).includes(word));
      shown += !row.hidden;
    }
    document.getElementById("dem").textContent = shown + " dòng";
  });
}

for (const each of document.querySelectorAll("[data-submits]")) each.addEventListener("change", () => each.form.requestSubmit());
document.addEventListener("htmx:after:swap", () => {
  const answer = document.querySelector("#con-so[data-number]");
  if (answer && answer !== document.activeElement && matchMedia("(max-width: 60rem)").matches) answer.scrollIntoView({ block: "nearest" });
});
