// Says under the pointer what a square of the plan map is. Without this the squares are links with names all the same.
"use strict";

document.querySelectorAll("[data-map]").forEach((map) => {
  const box = document.createElement("p");
  box.className = "map-says";
  box.setAttribute("aria-hidden", "true");
  box.hidden = true;
  map.append(box);

  const show = (link) => {
    box.textContent = link.dataset.says;
    box.hidden = false;
    const square = link.getBoundingClientRect();
    const whole = map.getBoundingClientRect();
    const left = Math.min(Math.max(0, square.left - whole.left - 8), whole.width - box.offsetWidth);
    const above = square.top - whole.top - box.offsetHeight - 6;
    // The position is data of the moment; the policy allows setting it here, only not in the markup.
    box.style.left = `${Math.max(0, left)}px`;
    box.style.top = `${square.top > box.offsetHeight + 12 ? above : square.bottom - whole.top + 6}px`;
  };
  const hide = () => { box.hidden = true; };
  const said = (event) => event.target.closest("[data-says]");

  map.addEventListener("mouseover", (event) => { const link = said(event); if (link) show(link); else if (event.target !== box) hide(); });
  map.addEventListener("mouseleave", hide);
  map.addEventListener("focusin", (event) => { const link = said(event); if (link) show(link); else hide(); });
  map.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
});
