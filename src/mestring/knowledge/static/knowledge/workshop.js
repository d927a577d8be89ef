// Lets slider and numbers follow each other, and counts what is chosen. Everything can be done without it.
"use strict";

const per_cent = (text) => Number(text.replace("%", "").replace(",", ".").trim());
const written = (number) => String(Math.round(number * 100) / 100).replace(".", ",");

function lever(card) {
  const part = (name) => card.querySelector(`[name$="-${name}"]`);
  const [slider, low, likely, high] = ["slider", "low", "likely", "high"].map(part);
  const said = card.querySelector("[data-said]");
  if (!slider || !likely) return;

  const tell = () => {
    said.hidden = false;
    said.textContent = `${likely.value.trim() || "0"} %`;
  };
  slider.addEventListener("input", () => {
    likely.value = slider.value;
    // The span never leaves out what is most likely.
    if (per_cent(low.value) > Number(slider.value)) low.value = slider.value;
    if (per_cent(high.value) < Number(slider.value)) high.value = slider.value;
    tell();
  });
  likely.addEventListener("input", () => {
    const number = per_cent(likely.value);
    if (likely.value.trim() && Number.isFinite(number)) {
      if (number > Number(slider.max)) slider.max = String(Math.ceil(number));
      slider.value = written(number).replace(",", ".");
    }
    tell();
  });
  tell();
}

function counting(form) {
  const said = form.querySelector("[data-chosen-said]");
  const boxes = [...form.querySelectorAll('[name$="-chosen"]')];
  const tell = () => {
    const many = boxes.filter((box) => box.checked).length;
    said.textContent = `${many} ${many === 1 ? said.dataset.one : said.dataset.many}`;
  };
  boxes.forEach((box) => box.addEventListener("change", tell));
  tell();
}

function comparing(form) {
  const boxes = [...form.querySelectorAll('[name="s"]')];
  const most = Number(form.dataset.most);
  const tell = () => {
    const many = boxes.filter((box) => box.checked).length;
    boxes.forEach((box) => {
      box.disabled = many >= most && !box.checked;
    });
  };
  boxes.forEach((box) => box.addEventListener("change", tell));
  tell();
}

document.querySelectorAll("[data-lever]").forEach(lever);
document.querySelectorAll("form[data-scenario]").forEach(counting);
document.querySelectorAll("form[data-compare]").forEach(comparing);
