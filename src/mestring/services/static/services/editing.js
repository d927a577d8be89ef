// Shows how heavy a text is while one types, and asks before one leaves what is not saved. The page works without it.
"use strict";

document.querySelectorAll("form[data-guard]").forEach((form) => {
  const bands = JSON.parse(form.dataset.bands);
  const lines = [...form.querySelectorAll("[data-lix]")];
  const all = document.querySelector("[data-lix-all]");

  function countedIn(line) {
    const field = document.getElementById(line.dataset.lix);
    return lixCounted(lixTexts(field.value, { points: "points" in line.dataset }));
  }

  function tell(line, counted) {
    const figure = lixFigure(counted);
    const band = bands.find(([least]) => figure >= least)[1];
    line.querySelector("[data-lix-number]").textContent = figure;
    line.querySelector("[data-lix-band]").textContent = counted.words ? band : form.dataset.nothing;
  }

  function tellAll() {
    const sum = {
      words: Number(all.dataset.words),
      sentences: Number(all.dataset.sentences),
      long: Number(all.dataset.long),
    };
    for (const line of lines) {
      const counted = countedIn(line);
      for (const name of Object.keys(sum)) sum[name] += counted[name];
    }
    tell(all, sum);
  }

  lines.forEach((line) => {
    document.getElementById(line.dataset.lix).addEventListener("input", () => {
      tell(line, countedIn(line));
      if (all) tellAll();
    });
  });

  let unsaved = false;
  form.addEventListener("input", () => (unsaved = true));
  form.addEventListener("submit", () => (unsaved = false));
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
});
