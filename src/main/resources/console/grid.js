// A grid of any size, of which only what is in sight is in the page. Follows the ARIA pattern of grids: focus stays on the
// grid, aria-activedescendant names the active cell.
import { el, set } from "./dom.js";
import { HEAD, Layout, ROW } from "./layout.js";
import { meaning } from "./keys.js";
import { Painter } from "./painter.js";
import { Selection } from "./selection.js";

const NARROW = 560;

/**
 * Events: active (another cell, or other contents), command { name }, typed { text }, leave (the editor has to close), carried
 * { row: the index of the row at whose place the selected ones were let go }.
 */
export class Grid extends EventTarget {
  /** @param look what the painter shows */
  constructor(frame, model, look, { label, isEditable }) {
    super();
    this.model = model;
    this.selection = new Selection();
    this.root = el("div", { class: "g", role: "grid", tabindex: "0", "aria-label": label, "aria-multiselectable": "true", "aria-readonly": isEditable ? null : "true" });
    frame.replaceChildren(this.root);
    set(frame, "tabindex", null);
    set(frame, "role", null);
    set(frame, "aria-label", null);
    this.frame = frame;
    this.painter = new Painter(this.root, model.columns, look);
    this.root.addEventListener("scroll", () => this.#frame(), { passive: true });
    this.root.addEventListener("keydown", (event) => this.#key(event));
    this.root.addEventListener("pointerdown", (event) => this.#pointer(event));
    this.root.addEventListener("dblclick", (event) => Painter.at(event.target)?.column >= 0 && this.#tell("command", { name: "edit" }));
    model.addEventListener("change", () => this.refresh());
    new ResizeObserver(() => this.#arrange()).observe(this.root);
    this.#arrange();
  }

  get view() {
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = this.root;
    return { top, left, width, height };
  }

  /** The row and column that are active, and the index of each; null in an empty sheet. */
  get active() {
    const { row, column } = this.selection.active;
    const data = this.model.shown[row];
    return data ? { row: data, column: this.model.columns[column], at: { row, column } } : null;
  }

  /** Of the selection. */
  get selectedRows() {
    const { top, bottom } = this.selection.range;
    return this.model.shown.slice(top, bottom + 1);
  }

  get selectedLetters() {
    const { left, right } = this.selection.range;
    return this.model.letters.slice(left, right + 1);
  }

  focus() {
    this.root.focus({ preventScroll: true });
  }

  refresh() {
    const { shown, columns } = this.model;
    this.selection.resize(shown.length, columns.length);
    set(this.root, "aria-rowcount", String(shown.length + 1));
    set(this.root, "aria-colcount", String(columns.length + (this.painter.layout.margin ? 1 : 0)));
    this.#paint();
    this.#tell("active");
  }

  go(row, column, isExtended = false) {
    this.selection.go(row, column, isExtended);
    this.#shown();
  }

  select(from, to) {
    this.selection.select(from, to);
    this.#shown();
  }

  /** Goes to a cell by its row's key and its column's letter. @returns whether it is there */
  find(key, letter) {
    const row = this.model.shown.findIndex((each) => each.key === key);
    if (row < 0) return false;
    this.go(row, Math.max(0, this.model.letters.indexOf(letter)));
    return true;
  }

  /** Where the active cell is in the frame. */
  get place() {
    return this.painter.place(this.selection.active, this.view);
  }

  #shown() {
    const { top, left } = this.painter.layout.reveal(this.selection.active, this.view);
    this.root.scrollTop = top;
    this.root.scrollLeft = left;
    this.#paint();
    this.#tell("active");
  }

  #arrange() {
    const isNarrow = this.root.clientWidth < NARROW;
    if (this.painter.layout && isNarrow === this.isNarrow) return this.#paint();
    this.isNarrow = isNarrow;
    this.painter.arrange(new Layout(this.model.columns, isNarrow));
    this.refresh();
  }

  #frame() {
    this.waiting ??= requestAnimationFrame(() => {
      this.waiting = null;
      this.#paint();
      this.#tell("scroll");
    });
  }

  #paint() {
    if (this.painter.layout) this.painter.paint(this.model.shown, this.view, this.selection);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #key(event) {
    if (event.target !== this.root || event.isComposing) return;
    const meant = meaning(event);
    if (!meant) return;
    event.preventDefault();
    if (meant.command) this.#tell("command", { name: meant.command });
    else if (meant.typed) this.#tell("typed", { text: meant.typed });
    else this.#move(meant);
  }

  #move({ move, isFar, isExtended }) {
    const { rows, columns } = this.selection.size;
    const { row, column } = this.selection.active;
    const page = Math.max(1, Math.floor((this.root.clientHeight - HEAD) / ROW) - 1);
    const isFilled = (r, c) => this.model.text(this.model.shown[r], this.model.letters[c]) !== "";
    const target = {
      Home: () => ({ row: isFar ? 0 : row, column: 0 }),
      End: () => ({ row: isFar ? rows - 1 : row, column: columns - 1 }),
      PageUp: () => ({ row: row - page, column }),
      PageDown: () => ({ row: row + page, column }),
    }[move]?.() ?? this.selection.target(move, isFar, isFilled);
    this.go(target.row, target.column, isExtended);
  }

  #pointer(event) {
    const cell = Painter.at(event.target);
    if (!cell || event.button !== 0) return;
    event.preventDefault();
    this.#tell("leave");
    this.focus();
    const isRow = cell.column < 0;
    const last = this.model.columns.length - 1;
    const { range } = this.selection;
    if (isRow && !event.shiftKey && range.left === 0 && range.right === last && this.selection.has(cell.row, 0)) return this.#carry(cell.row, last);
    const reach = (row, column) => (isRow ? this.select({ row: event.shiftKey ? this.selection.anchor.row : cell.row, column: 0 }, { row, column: last }) : this.go(row, column, true));
    if (isRow) reach(cell.row, 0);
    else this.go(cell.row, cell.column, event.shiftKey);
    this.#follow((over) => (isRow || over.column >= 0) && reach(over.row, over.column));
  }

  /** Carries the selected rows by their numbers; a line shows where they would go. */
  #carry(from, last) {
    let row = from;
    this.#follow((over) => {
      row = over.row;
      const { top, bottom } = this.selection.range;
      this.root.style.setProperty("--drop", `${(row < top ? row : row > bottom ? row + 1 : top) * ROW - 1}px`);
      this.root.classList.add("carrying");
    }, (event) => {
      this.root.classList.remove("carrying");
      if (row === from) this.select({ row, column: 0 }, { row, column: last });
      else if (event.type === "pointerup") this.#tell("carried", { row });
    });
  }

  /** @param over (cell) => void while the pointer is down; end (event) => void */
  #follow(over, end = () => {}) {
    const whileDown = new AbortController();
    const { signal } = whileDown;
    addEventListener("pointermove", ({ clientX, clientY }) => {
      const cell = Painter.at(document.elementFromPoint(clientX, clientY) ?? this.root);
      if (cell) over(cell);
    }, { signal });
    for (const name of ["pointerup", "pointercancel"]) {
      addEventListener(name, (event) => {
        whileDown.abort();
        end(event);
      }, { signal });
    }
  }
}
