// Draws the rows and columns of a grid that are in sight, and reuses their elements.
import { el, set } from "./dom.js";
import { HEAD, ROW } from "./layout.js";
import { heading, kind } from "./values.js";
import { count, say } from "./words.js";

export class Painter {
  #rows = new Map();
  #range = [0, 0];

  /** @param look { text, before, problem, verdict } of cells, by row and column; showsBefore; { fires, cases } of rows */
  constructor(root, columns, look) {
    this.root = root;
    this.columns = columns;
    this.look = look;
    this.head = el("div", { role: "row", class: "g-row", "aria-rowindex": "1" });
    this.body = el("div", { role: "rowgroup", class: "g-body" });
    root.append(el("div", { role: "rowgroup", class: "g-head" }, this.head), this.body);
  }

  /** Draws everything anew with a layout. */
  arrange(layout) {
    this.layout = layout;
    this.#rows.forEach((row) => row.element.remove());
    this.#rows.clear();
    this.headCells = new Map();
    this.head.replaceChildren();
    if (layout.margin) this.head.append(this.#no("columnheader", "#", say("row")));
    this.root.style.setProperty("--grid-width", `${layout.width}px`);
    this.root.style.setProperty("--before-last", layout.last < 0 ? "0" : `${layout.lefts[layout.last] - layout.frozen.left}px`);
  }

  /** @param view { top, left, width, height } */
  paint(rows, view, selection) {
    const { layout } = this;
    const [from, to] = layout.rows(view.top, view.height, rows.length);
    this.#range = layout.columns(view.left, view.width);
    this.body.style.height = `${rows.length * ROW}px`;
    this.#cells(this.head, this.headCells, (cell, index) => this.#heading(cell, index));
    const free = [];
    for (const [index, row] of this.#rows) {
      if (index < from || index >= to) {
        free.push(row);
        this.#rows.delete(index);
      }
    }
    for (let index = from; index < to; index++) {
      const row = this.#rows.get(index) ?? free.pop() ?? this.#make();
      this.#rows.set(index, row);
      this.#fill(row, rows[index], index, selection);
    }
    free.forEach((row) => row.element.remove());
    set(this.root, "aria-activedescendant", this.#rows.has(selection.active.row) ? `cell-${selection.active.row}-${selection.active.column}` : null);
  }

  #make() {
    const element = el("div", { role: "row", class: "g-row" });
    const row = { element, cells: new Map(), no: this.layout.margin ? this.#no("gridcell", "", null) : null };
    if (row.no) element.append(row.no);
    this.body.append(element);
    return row;
  }

  #no(role, text, label) {
    return el("div", { role, class: "g-cell g-no", "aria-colindex": "1", "aria-label": label }, text);
  }

  #fill(row, data, index, selection) {
    row.element.style.transform = `translateY(${index * ROW}px)`;
    set(row.element, "aria-rowindex", String(index + 2));
    row.element.className = `g-row${data.inserted ? " inserted" : ""}${this.look.fires(data) ? " fires" : ""}`;
    if (row.no) this.#margin(row, String(data.number ?? ""), this.look.cases(data));
    this.#cells(row.element, row.cells, (cell, column) => this.#cell(cell, data, index, column, selection));
  }

  /** The row's number, and how many cases hold it. */
  #margin(row, number, cases) {
    const told = cases ? `${number} ${cases.cases} ${cases.failing}` : number;
    if (row.told === told) return;
    row.told = told;
    const text = cases && count(cases.failing > 0 ? "row_cases_failing" : "row_cases", cases.cases, cases.failing);
    row.no.replaceChildren(number, ...(cases ? [el("small", { class: cases.failing > 0 ? "bad" : null, "aria-hidden": "true" }, `${cases.failing > 0 ? "✗" : "✓"}${cases.cases}`), el("span", { class: "said" }, ` ${text}`)] : []));
    set(row.no, "title", text);
  }

  /** Keeps an element for each column in sight or frozen. */
  #cells(parent, cells, fill) {
    const [from, to] = this.#range;
    const { layout } = this;
    const isSeen = (column) => (column >= from && column < to) || layout.isFrozen(column);
    const free = [];
    for (const [column, cell] of cells) {
      if (!isSeen(column)) {
        cells.delete(column);
        free.push(cell);
      }
    }
    for (let column = 0; column < this.columns.length; column++) {
      if (!isSeen(column)) continue;
      let cell = cells.get(column);
      if (!cell) {
        cell = layout.isFrozen(column) ? el("div") : (free.pop() ?? el("div"));
        this.#place(cell, column);
        cells.set(column, cell);
        if (!cell.parentElement) parent.append(cell);
      }
      fill(cell, column);
    }
    free.forEach((cell) => cell.remove());
  }

  #place(cell, column) {
    const { layout } = this;
    cell.style.width = `${layout.widths[column]}px`;
    set(cell, "aria-colindex", String(column + (layout.margin ? 2 : 1)));
    if (column === layout.first) cell.style.left = `${layout.margin}px`;
    else if (column !== layout.last) cell.style.left = `${layout.lefts[column]}px`;
  }

  #frozen(column) {
    return column === this.layout.first ? " g-first" : column === this.layout.last ? " g-last" : " g-free";
  }

  #heading(cell, index) {
    const column = this.columns[index];
    const look = `g-cell${this.#frozen(index)}${kind(column) === "number" ? " number" : ""}`;
    if (cell.dataset.letter === column.letter && cell.className === look) return;
    cell.className = look;
    cell.dataset.letter = column.letter;
    set(cell, "role", "columnheader");
    set(cell, "title", column.label);
    const [name, note] = heading(column);
    cell.replaceChildren(el("b", {}, name), ...(note ? [" ", el("small", {}, note)] : []));
  }

  #cell(cell, data, row, column, selection) {
    const described = this.columns[column];
    const text = this.look.text(data, described);
    const problem = this.look.problem(data, described);
    const verdict = problem ? null : this.look.verdict(data, described);
    const told = problem ?? verdict?.text ?? null;
    const before = this.look.before(data, described);
    const was = (this.look.showsBefore && before) || null;
    const spoken = `${text}\n${told ?? ""}\n${was ?? ""}`;
    if (cell.spoken !== spoken) {
      cell.spoken = spoken;
      cell.textContent = text;
      if (was) cell.append(el("s", {}, was));
      if (told) cell.append(el("span", { class: "said" }, ` ${told}`));
    }
    const isActive = selection.active.row === row && selection.active.column === column;
    const isSelected = selection.has(row, column);
    const look = `g-cell${this.#frozen(column)}${kind(described) === "number" ? " number" : ""}`
      + (described.role === "id" ? " id" : "") + (problem ? " wrong" : "") + (verdict ? ` ${verdict.look}` : "")
      + (before === undefined ? "" : " edited")
      + (isActive ? " active" : isSelected ? " selected" : "");
    if (cell.className !== look) cell.className = look;
    cell.id = `cell-${row}-${column}`;
    set(cell, "role", column === this.layout.first ? "rowheader" : "gridcell");
    set(cell, "aria-selected", isSelected ? "true" : null);
    set(cell, "aria-invalid", problem ? "true" : null);
    set(cell, "title", told ?? (text.length > 18 ? text : null));
  }

  /** The row and column of an element in the grid; a column of −1 is the margin. */
  static at(target) {
    const cell = target.closest?.(".g-body .g-cell");
    if (!cell) return null;
    const row = Number(cell.parentElement.getAttribute("aria-rowindex")) - 2;
    if (cell.classList.contains("g-no")) return { row, column: -1 };
    return { row, column: Number(cell.id.split("-")[2]) };
  }

  /** Where a cell is in the grid's frame. */
  place({ row, column }, view) {
    const { layout } = this;
    const natural = layout.lefts[column] - view.left;
    const left = column === layout.first ? layout.margin
      : column === layout.last ? Math.min(natural, view.width - layout.widths[column]) : natural;
    return { left, top: HEAD + row * ROW - view.top, width: layout.widths[column] };
  }
}
