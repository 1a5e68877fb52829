// What cells contain, by the type of their column. The server says what is allowed.

/** How a column's cells are edited: text, number, date, flag, choice or checklist. */
export function kind(column) {
  if (column.values) return column.separator ? "checklist" : "choice";
  if (column.type === "yes/no") return "flag";
  if (column.separator) return "text";
  if (/^(whole number|decimal)/.test(column.type)) return "number";
  return column.type === "date" ? "date" : "text";
}

/** What a column is called, and a note: what its label says after a comma, or its comparison or unit. */
export function heading(column) {
  const [, name, note] = /^(.+?), (.+)$/.exec(column.label) ?? [null, column.label, null];
  return [name, note ?? column.comparison ?? column.unit ?? null];
}

/** How the reader's language shows values. */
export class Shown {
  #number;
  #signed;
  #date;

  constructor(language) {
    const digits = { maximumFractionDigits: 15 };
    this.#number = new Intl.NumberFormat(language, digits);
    this.#signed = new Intl.NumberFormat(language, { ...digits, signDisplay: "exceptZero" });
    this.#date = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  }

  /** A cell with a value, or a text that isn't saved yet. */
  text(column, cell) {
    if (cell === null || cell === undefined) return "";
    const value = typeof cell === "object" ? cell.value : cell;
    const text = typeof cell === "object" ? cell.text : String(cell);
    if (typeof value === "number") {
      return (column.role === "points" ? this.#signed : this.#number).format(value).replace("-", "−");
    }
    if (column.type === "date" && isDate(text)) return this.#date.format(new Date(`${text}T00:00Z`));
    return text ?? "";
  }
}

/** A date as the server writes it. */
export function isDate(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The parts of a text with several values. */
export function parts(text, separator) {
  return text.split(separator ?? /$^/).map((part) => part.trim()).filter((part) => part !== "");
}

/** A text with one value more, or less if it has it. */
export function toggled(text, separator, value) {
  const has = parts(text, separator);
  const rest = has.filter((part) => part !== value);
  return (rest.length < has.length ? rest : [...has, value]).join(`${separator} `);
}

/** A cell's text with what was found in it replaced, which is all of it or one of several values; null if it isn't there. */
export function mended(text, separator, found, replacement) {
  const meant = found.replace(/^["“](.*)["”]$/su, "$1");
  if (text.trim() === meant.trim() || !separator) return replacement;
  const all = parts(text, separator);
  return all.includes(meant) ? all.map((part) => (part === meant ? replacement : part)).join(`${separator} `) : replacement;
}
