// A sheet while it is edited. Knows nothing of the page. An edit is a list of the API's operations, and the keys of the
// rows that it makes, which are provisional until the server names them.

let made = 0;

export class SheetModel extends EventTarget {
  /** @param sheet as the API describes it */
  constructor(sheet) {
    super();
    this.filter = null;
    this.load(sheet, []);
  }

  /** Replaces everything. @param waiting edits that the server doesn't have yet */
  load(sheet, waiting) {
    this.columns = sheet.columns;
    this.letters = sheet.columns.map((column) => column.letter);
    this.rows = sheet.rows.map(row);
    this.byKey = null;
    waiting.forEach((edit) => this.#perform(edit));
    this.#changed();
  }

  /** Does an edit at once, before the server has it. */
  apply(edit) {
    this.#perform(edit);
    this.#changed();
  }

  /**
   * Takes rows over as the server answered them.
   * @param made the provisional keys of the rows that the edit made
   * @param waiting edits that the server doesn't have yet
   * @returns whether rows came, went or moved, so that the sheet has to be read again
   */
  accept(rows, made, waiting) {
    const named = rows.map((each) => each.row).filter((key) => !this.find(key));
    made.forEach((key, index) => this.#rename(key, named[index]));
    let isMoved = rows.length === 0 || made.length > 0;
    this.rows.filter((each) => each.number !== null).forEach((each) => (each.waiting = {}));
    for (const document of rows) {
      const known = this.find(document.row);
      isMoved ||= known?.number !== document.number;
      if (known) Object.assign(known, row(document));
    }
    for (const operation of waiting.flatMap((edit) => edit.operations)) {
      if (operation.op === "set") this.#set(operation);
      else if (operation.op === "block") this.#block(operation, []);
    }
    this.#changed();
    return isMoved;
  }

  #rename(key, name) {
    const known = this.find(key);
    if (known && name) known.key = name;
    this.byKey = null;
  }

  find(key) {
    this.byKey ??= new Map(this.rows.map((each) => [each.key, each]));
    return this.byKey.get(key);
  }

  /** The rows that the filter lets through. */
  get shown() {
    return this.view;
  }

  /** Filters rows. @param test null for all of them */
  show(test) {
    this.filter = test;
    this.#changed();
  }

  /** The cell's value with its text, a text that isn't saved yet, or null. */
  cell(each, letter) {
    return letter in each.waiting ? each.waiting[letter] : (each.cells[letter] ?? null);
  }

  /** The text to edit. */
  text(each, letter) {
    const cell = this.cell(each, letter);
    return cell === null ? "" : typeof cell === "object" ? (cell.text ?? "") : String(cell);
  }

  /** What a changed cell contained; undefined if it wasn't changed. */
  before(each, letter) {
    if (each.before && letter in each.before) return each.before[letter].text ?? "";
    if (letter in each.waiting) return each.cells[letter]?.text ?? "";
    return each.inserted && this.cell(each, letter) !== null ? "" : undefined;
  }

  isChanged(each, letter) {
    return this.before(each, letter) !== undefined;
  }

  /** How many cells were changed. */
  get changes() {
    let changes = 0;
    for (const each of this.rows) {
      if (!each.inserted && !each.before && Object.keys(each.waiting).length === 0) continue;
      for (const letter of this.letters) if (this.isChanged(each, letter)) changes++;
    }
    return changes;
  }

  /** Keys for rows that an edit makes. */
  keys(number) {
    return Array.from({ length: number }, () => `new ${++made}`);
  }

  #perform(edit) {
    const keys = [...edit.made];
    for (const operation of edit.operations) {
      if (operation.op === "set") this.#set(operation);
      else if (operation.op === "block") this.#block(operation, keys);
      else if (operation.op === "insert") this.#insert(blank(keys.shift(), operation.cells), operation);
      else if (operation.op === "duplicate") this.#duplicate(operation, keys.shift());
      else if (operation.op === "remove") this.#take(operation.row);
      else if (operation.op === "move") this.#move(operation);
    }
  }

  #set({ row: key, column, value, cells }) {
    const known = this.find(key);
    if (known) Object.assign(known.waiting, cells ?? { [column]: value });
  }

  #block({ row: key, column, values }, keys) {
    const first = key === null ? this.rows.length : this.rows.findIndex((each) => each.key === key);
    const from = this.letters.indexOf(column);
    values.forEach((texts, index) => {
      if (!this.rows[first + index]) this.#add(this.rows.length, blank(keys.shift()));
      texts.forEach((text, offset) => {
        if (this.letters[from + offset]) this.rows[first + index].waiting[this.letters[from + offset]] = text;
      });
    });
  }

  #insert(inserted, { after, before }) {
    const key = after ?? before;
    const index = key ? this.rows.findIndex((each) => each.key === key) : -1;
    const end = before === null ? 0 : this.rows.length;
    this.#add(index < 0 ? end : after ? index + 1 : index, inserted);
  }

  #add(index, inserted) {
    this.rows.splice(index, 0, inserted);
    this.byKey = null;
  }

  #duplicate(operation, key) {
    const from = this.find(operation.row);
    if (!from) return;
    const cells = Object.fromEntries(this.letters.map((letter) => [letter, this.text(from, letter) || null]));
    const column = this.columns[0];
    if (column.role === "id") delete cells[column.letter];
    this.#insert(blank(key, cells), { after: operation.after ?? operation.row });
  }

  #take(key) {
    const index = this.rows.findIndex((each) => each.key === key);
    this.byKey = null;
    return index < 0 ? null : this.rows.splice(index, 1)[0];
  }

  #move(operation) {
    const moved = this.#take(operation.row);
    if (moved) this.#insert(moved, operation);
  }

  #changed() {
    this.view = this.filter ? this.rows.filter(this.filter) : this.rows;
    this.dispatchEvent(new Event("change"));
  }
}

function row({ row: key, number, cells, before, inserted }) {
  return { key, number, cells, before: before ?? null, inserted: inserted ?? false, waiting: {} };
}

function blank(key, cells = {}) {
  return { key, number: null, cells: {}, before: null, inserted: true, waiting: { ...cells } };
}
