// Makes pages smoother; nothing here makes anything possible that is not so without it.
"use strict";

const focused = document.querySelector("[data-focus]");
if (focused) {
  focused.focus();
  const mark = focused.dataset.focus;
  if (mark && !document.title.startsWith(mark)) document.title = `${mark} ${document.title}`;
}

document.querySelectorAll("form[data-once]").forEach((form) => {
  form.addEventListener("submit", () => {
    form.querySelectorAll("button[type=submit]").forEach((button) => button.setAttribute("aria-busy", "true"));
  });
});

document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
