// Draws the curves from the rows of the flat type to the places that they come from, and shows which belong together.
"use strict";
(() => {
  const drawing = document.getElementById("drawing");
  const curves = document.getElementById("curves");
  const rows = [...document.querySelectorAll(".row")];
  const sourcesOf = (row) =>
    row.dataset.sources
      .split(" ")
      .filter((id) => id !== "")
      .map((id) => document.getElementById(id));

  function draw() {
    const frame = drawing.getBoundingClientRect();
    const paths = [];
    for (const row of rows) {
      const from = row.querySelector("summary").getBoundingClientRect();
      for (const source of sourcesOf(row)) {
        const to = source.getBoundingClientRect();
        const start = {
          x: from.right - frame.left,
          y: from.top + from.height / 2 - frame.top,
        };
        const end = {
          x: to.left - frame.left,
          y: to.top + to.height / 2 - frame.top,
        };
        const bend = (end.x - start.x) / 2;
        const path = document.createElementNS(
          "http://www.w3.org/2000/svg",
          "path",
        );
        path.setAttribute(
          "d",
          `M${start.x} ${start.y} C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`,
        );
        const color = [...source.closest(".source").classList].find((name) =>
          /^c\d$/.test(name),
        );
        const note = source.querySelector(".note");
        path.classList.add(
          "curve",
          color,
          ...(note === null ? [] : [note.textContent]),
        );
        path.dataset.row = row.id;
        paths.push(path);
      }
    }
    curves.replaceChildren(...paths);
    pick(picked);
  }

  let picked = [];

  /** Highlights rows with their sources and curves; for none, nothing. */
  function pick(chosen) {
    picked = chosen;
    drawing.classList.toggle("picking", chosen.length > 0);
    for (const active of drawing.querySelectorAll(".active"))
      active.classList.remove("active");
    for (const row of chosen)
      for (const element of [row, ...sourcesOf(row)])
        element.classList.add("active");
    const ids = chosen.map((row) => row.id);
    for (const path of curves.children)
      path.classList.toggle("active", ids.includes(path.dataset.row));
  }

  /** The rows that an element belongs to, on either side. */
  function rowsOf(element) {
    const source = element?.closest(".declared a");
    if (source)
      return source.dataset.rows
        .split(" ")
        .map((id) => document.getElementById(id));
    const row = element?.closest(".row");
    return row ? [row] : [];
  }

  const pickFocused = () => pick(rowsOf(document.activeElement));
  drawing.addEventListener("pointerover", (event) => {
    const rows = rowsOf(event.target);
    if (rows.length > 0) pick(rows);
    else pickFocused();
  });
  drawing.addEventListener("pointerleave", pickFocused);
  drawing.addEventListener("focusin", pickFocused);
  drawing.addEventListener("focusout", () => pick([]));
  drawing.addEventListener("click", (event) => {
    const [row] = event.target.closest(".declared a")
      ? rowsOf(event.target)
      : [];
    if (row === undefined) return;
    event.preventDefault();
    row.open = true;
    row.querySelector("summary").focus();
  });
  drawing.addEventListener("keydown", (event) => {
    const index = rows.indexOf(
      document.activeElement?.closest("summary")?.parentElement,
    );
    const next =
      event.key === "ArrowDown"
        ? rows[index + 1]
        : event.key === "ArrowUp"
          ? rows[index - 1]
          : undefined;
    if (index === -1 || next === undefined) return;
    event.preventDefault();
    next.querySelector("summary").focus();
  });
  new ResizeObserver(draw).observe(drawing);
  draw();
})();
