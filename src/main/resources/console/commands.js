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
    this.moveTo(this.grid.selection.range.top - 1);
  }

  moveDown() {
    this.moveTo(this.grid.selection.range.bottom + 1);
  }

  /** Moves the selected rows to the place of another: either them, or those between to their other side, whichever are fewer. */
  moveTo(target) {
    const { range: { top, bottom }, anchor, active } = this.grid.selection;
    const { shown } = this.model;
    const isUp = target < top;
    if (!shown[target] || (target >= top && target <= bottom) || !this.#isUnfiltered()) return;
    const rows = shown.slice(top, bottom + 1);
    const over = isUp ? shown.slice(target, top) : shown.slice(bottom + 1, target + 1);
    const [moved, kept] = over.length < rows.length ? [over, rows] : [rows, over];
    this.#edit(isUp === (moved === rows)
      ? moved.map((row) => ({ op: "move", row: row.key, before: kept[0].key }))
      : [...moved].reverse().map((row) => ({ op: "move", row: row.key, after: kept.at(-1).key })));
    const by = isUp ? target - top : target - bottom;
    this.grid.select({ ...anchor, row: anchor.row + by }, { ...active, row: active.row + by });
    this.tell(say("moved", active.row + by + 1));
  }

  /** The selection as rows of texts, and the labels of its columns. */
  copied() {
    const letters = this.grid.selectedLetters;
    return {
      texts: this.grid.selectedRows.map((row) => letters.map((letter) => this.model.text(row, letter))),
      labels: letters.map((letter) => this.#column(letter).label),
    };
  }

  /** Puts columns of another table where this one has the same labels; columns between them stay as they are. */
  pasteByLabel(texts, labels) {
    const places = labels.map((label) => this.model.columns.findIndex((column) => column.label === label));
    const found = places.filter((place) => place >= 0);
    if (found.length === 0) return this.paste(texts);
    const row = this.grid.selection.range.top;
    const [left, right] = [Math.min(...found), Math.max(...found)];
    const there = (index, place) => (this.model.shown[row + index] ? this.model.text(this.model.shown[row + index], this.model.letters[place]) : "");
    this.grid.select({ row, column: left }, { row, column: left });
    this.paste(texts.map((each, index) => Array.from({ length: right - left + 1 }, (_, offset) =>
      each[places.indexOf(left + offset)] ?? there(index, left + offset))));
    const missing = labels.filter((_, index) => places[index] < 0);
    if (missing.length > 0) this.tell(say("left_out", missing.join(", ")));
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
