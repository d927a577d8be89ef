// Says how many points are ticked, and lets one tick a whole stretch with shift. Everything works without it.
"use strict";

const review = document.querySelector("[data-review]");
const chosen = document.querySelector("[data-chosen]");
const boxes = [...review.querySelectorAll("input[name=punkt]")];
let last = null;

const count = () => {
  const number = boxes.filter((box) => box.checked).length;
  chosen.textContent = number ? `(${number})` : "";
};

review.addEventListener("click", (event) => {
  const at = boxes.indexOf(event.target);
  if (at < 0) return;
  if (event.shiftKey && last !== null) {
    boxes.slice(Math.min(at, last), Math.max(at, last) + 1).forEach((box) => { box.checked = boxes[at].checked; });
  }
  last = at;
  count();
});
count();
