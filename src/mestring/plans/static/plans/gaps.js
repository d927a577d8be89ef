// Keys, counting and choosing on the gap list. Everything can be done without it.
"use strict";

const form = document.querySelector("form[data-gaps]");

if (form) {
  const rows = [...form.querySelectorAll("[data-row]")];
  const count = form.querySelector("[data-count]");
  const help = document.querySelector("#hjelp");
  const start = document.querySelector("[data-start]");
  const WRITES = "input:not([type=checkbox]):not([type=hidden]), textarea, select";

  const chosenIn = (scope) => [...scope.querySelectorAll("[data-choose]")];
  const changed = (row) => [...row.querySelectorAll(WRITES)].some((field) => field.value !== field.defaultValue);

  const tell = () => {
    let chosen = 0;
    let edited = 0;
    rows.forEach((row) => {
      const box = row.querySelector("[data-choose]");
      row.classList.toggle("is-chosen", Boolean(box && box.checked));
      row.classList.toggle("is-changed", changed(row));
      chosen += box && box.checked ? 1 : 0;
      edited += changed(row) ? 1 : 0;
    });
    count.textContent = `${chosen} ${count.dataset.chosen} · ${edited} ${count.dataset.changed}`;
    form.querySelectorAll("[data-group]").forEach((group) => {
      const boxes = chosenIn(group);
      const all = group.querySelector("[data-choose-group]");
      if (!all) return;
      all.checked = boxes.length > 0 && boxes.every((box) => box.checked);
      all.indeterminate = !all.checked && boxes.some((box) => box.checked);
    });
  };

  const goTo = (row) => {
    if (!row) return;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };

  const step = (row, by) => goTo(rows[rows.indexOf(row) + by]);

  // The box that chooses a whole goal is told of when it changes: counting first would set it back.
  form.addEventListener("input", (event) => { if (!event.target.matches("[data-choose-group]")) tell(); });
  form.addEventListener("change", (event) => {
    if (event.target.matches("[data-choose-group]")) {
      chosenIn(event.target.closest("[data-group]")).forEach((box) => { box.checked = event.target.checked; });
    }
    tell();
  });

  form.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const row = event.target.closest("[data-row]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches(WRITES)) {
      if (event.key === "Escape") goTo(row);
      return;
    }
    const box = row.querySelector("[data-choose]");
    const keys = {
      j: () => step(row, 1),
      k: () => step(row, -1),
      ArrowDown: () => step(row, 1),
      ArrowUp: () => step(row, -1),
      x: () => { if (box) { box.checked = !box.checked; tell(); } },
      o: () => row.querySelector("[data-field=o]")?.focus(),
      f: () => row.querySelector("[data-field=f]")?.focus(),
      "?": () => { help.open = true; help.querySelector("summary").focus(); },
    };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  if (start) {
    start.hidden = false;
    start.addEventListener("click", () => goTo(rows[0]));
  }
  rows.forEach((row) => { row.tabIndex = -1; });
  tell();
}
