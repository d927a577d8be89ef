// Asks how far the run has come, and shows it without loading the page anew. Without it the page refreshes itself.
"use strict";

const EVERY = 1500;

async function ask() {
  let next;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    next = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    setTimeout(ask, EVERY);
    return;
  }
  if (!next.querySelector("[data-running]")) {
    location.reload();
    return;
  }
  const said = document.querySelector("[data-sentence]");
  const now = next.querySelector("[data-sentence]").textContent;
  // Said only when it is new, so that it is not read out again and again.
  if (said.textContent !== now) said.textContent = now;
  document.querySelector("[data-part]").setAttribute("width", next.querySelector("[data-part]").getAttribute("width"));
  setTimeout(ask, EVERY);
}

setTimeout(ask, EVERY);
