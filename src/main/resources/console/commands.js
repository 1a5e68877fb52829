// What can be done to the selected cells and rows. Each is one edit, which the server can undo.
import { say } from "./words.js";

export class Commands {
  /** @param submit (edit) => void; tell (sentence) => void */
  constructor(grid, submit, tell) {
    this.grid = grid;
    this.model = grid.model;
    this.submit = submit;
    this.tell = tell;
  }

  setCell({ row, column }, text) {
    this.#edit([{ op: "set", row: row.key, cells: { [column.letter]: text.trim() === "" ? null : text } }]);
  }

  /** @param cells [{ key, letter, text }] */
  setCells(cells) {
    const rows = new Map();
    for (const { key, letter, text } of cells) rows.set(key, { ...rows.get(key), [letter]: text });
    this.#edit([...rows].map(([row, values]) => ({ op: "set", row, cells: values })));
  }

  clear() {
    const letters = this.grid.selectedLetters;
    this.#edit(this.grid.selectedRows
      .map((row) => [row, letters.filter((letter) => this.model.text(row, letter) !== "")])
      .filter(([, filled]) => filled.length > 0)
      .map(([row, filled]) => ({ op: "set", row: row.key, cells: Object.fromEntries(filled.map((letter) => [letter, null])) })));
  }

  /** Copies the first selected row into the others, or the row above into one. */
  fill() {
    const { top, bottom } = this.grid.selection.range;
    const from = this.model.shown[top === bottom ? top - 1 : top];
    const into = top === bottom ? [this.model.shown[top]] : this.model.shown.slice(top + 1, bottom + 1);
    if (!from) return;
    const letters = this.grid.selectedLetters.filter((letter) => this.#column(letter).role !== "id");
    const cells = Object.fromEntries(letters.map((letter) => [letter, this.model.text(from, letter) || null]));
    if (letters.length > 0) this.#edit(into.map((row) => ({ op: "set", row: row.key, cells })));
  }

  insert() {
    if (!this.#isUnfiltered()) return;
    const { bottom } = this.grid.selection.range;
    const after = this.model.shown[bottom]?.key;
    this.#edit([after ? { op: "insert", after } : { op: "insert" }], 1);
    this.grid.go(Math.min(bottom + 1, this.model.shown.length - 1), this.model.columns[0].role === "id" ? 1 : 0);
    this.tell(say("inserted"));
  }

  duplicate() {
    const rows = this.grid.selectedRows;
    if (rows.length === 0 || !this.#isUnfiltered()) return;
    const { top, bottom } = this.grid.selection.range;
    const last = rows.at(-1).key;
    this.#edit([...rows].reverse().map((row) => ({ op: "duplicate", row: row.key, after: last })), rows.length);
    this.grid.select({ row: bottom + 1, column: this.grid.selection.active.column }, { row: bottom + 1 + bottom - top, column: this.grid.selection.active.column });
    this.tell(say("duplicated"));
  }

  remove() {
    const rows = this.grid.selectedRows;
    const { top } = this.grid.selection.range;
    this.#edit(rows.map((row) => ({ op: "remove", row: row.key })));
    this.grid.go(top, this.grid.selection.active.column);
    this.tell(say("removed"));
  }

  moveUp() {
    const { top, bottom } = this.grid.selection.range;
    const above = this.model.shown[top - 1];
    if (above && this.#isUnfiltered()) this.#move([{ op: "move", row: above.key, after: this.model.shown[bottom].key }], -1);
  }

  moveDown() {
    const { top, bottom } = this.grid.selection.range;
    const below = this.model.shown[bottom + 1];
    if (below && this.#isUnfiltered()) this.#move([{ op: "move", row: below.key, before: this.model.shown[top].key }], 1);
  }

  /** Moves the rows by moving their neighbour to their other side. */
  #move(operations, by) {
    const { anchor, active } = this.grid.selection;
    this.#edit(operations);
    this.grid.select({ ...anchor, row: anchor.row + by }, { ...active, row: active.row + by });
    this.tell(say("moved", active.row + by + 1));
  }

  /** The selection as rows of texts. */
  copied() {
    const letters = this.grid.selectedLetters;
    return this.grid.selectedRows.map((row) => letters.map((letter) => this.model.text(row, letter)));
  }

  /** Fills a block from the selection's corner on; a selection that is a multiple of its size is filled with copies of it. */
  paste(block) {
    if (block.length === 0) return;
    const { top, bottom, left, right } = this.grid.selection.range;
    const height = multiple(block.length, bottom - top + 1);
    const width = Math.min(multiple(block[0].length, right - left + 1), this.model.columns.length - left);
    const values = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => {
      const text = block[row % block.length][column % block[0].length];
      return text.trim() === "" ? null : text;
    }));
    const rows = this.model.shown;
    const missing = Math.max(0, top + height - rows.length);
    const column = this.model.letters[left];
    if (this.model.filter) {
      if (missing > 0) return this.tell(say("filtered_paste"));
      this.#edit(values.map((texts, row) => ({ op: "set", row: rows[top + row].key, cells: Object.fromEntries(texts.map((text, offset) => [this.model.letters[left + offset], text])) })));
    } else {
      this.#edit([{ op: "block", row: rows[top]?.key ?? null, column, values }], missing);
    }
    this.grid.select({ row: top, column: left }, { row: top + height - 1, column: left + width - 1 });
    this.tell(say("pasted", height, width));
  }

  #edit(operations, made = 0) {
    if (operations.length > 0) this.submit({ kind: "edit", operations, made: this.model.keys(made) });
  }

  #isUnfiltered() {
    if (this.model.filter) this.tell(say("filtered_move"));
    return !this.model.filter;
  }

  #column(letter) {
    return this.model.columns.find((column) => column.letter === letter);
  }
}

function multiple(size, selected) {
  return selected % size === 0 ? Math.max(size, selected) : size;
}
