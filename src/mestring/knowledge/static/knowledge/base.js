// Lets the pyramid follow the slider. Without this the form's own button shows the year.
"use strict";

const years = () => document.querySelector("[data-years]");
const seen = new Map();
let latest = "";

async function pyramidOf(address) {
  if (!seen.has(address)) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (answer.status !== 200) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    seen.set(address, page.querySelector("#pyramide .chart-figure"));
  }
  return seen.get(address);
}

async function show(form) {
  const address = `${window.location.pathname}?${new URLSearchParams(new FormData(form))}`;
  latest = address;
  const found = await pyramidOf(address).catch(() => null);
  if (!found || address !== latest) return;
  const now = document.querySelector("#pyramide .chart-figure");
  const unfolded = now.querySelector("details").open;
  const next = found.cloneNode(true);
  next.querySelector("details").open = unfolded;
  now.replaceWith(next);
  window.history.replaceState(null, "", address);
}

const form = years();
if (form) {
  form.querySelector("button").hidden = true;
  let waiting = 0;
  form.querySelector("input[type=range]").addEventListener("input", (event) => {
    form.querySelector("[data-years-shown]").value = event.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(() => show(form), 60);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); show(form); });
}
