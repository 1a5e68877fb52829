// Where rows and columns of the grid are, and which of them are in sight. Knows nothing of the page.
import { heading, kind } from "./values.js";

export const ROW = 28;
export const HEAD = 48;
export const MARGIN = 64;
const SPARE_ROWS = 6;
const SPARE_COLUMNS = 2;

const WIDTHS = { number: 92, date: 112, flag: 84, choice: 136, checklist: 184, text: 152 };

export class Layout {
  /** @param isNarrow whether there is no room for a margin with the numbers of rows */
  constructor(columns, isNarrow) {
    this.margin = isNarrow ? 0 : MARGIN;
    this.widths = columns.map((column) => width(column));
    this.lefts = [];
    let left = this.margin;
    for (const each of this.widths) {
      this.lefts.push(left);
      left += each;
    }
    this.width = left;
    const isKey = columns[0] && (columns[0].role === "id" || columns[0].role === "entry");
    this.first = isKey ? 0 : -1;
    this.last = isNarrow ? -1 : columns.findIndex((column) => column.role === "points");
  }

  /** The width of what stays at the left, and at the right. */
  get frozen() {
    return {
      left: this.margin + (this.first < 0 ? 0 : this.widths[0]),
      right: this.last < 0 ? 0 : this.widths[this.last],
    };
  }

  isFrozen(column) {
    return column === this.first || column === this.last;
  }

  /** From the first row to draw to the one after the last. */
  rows(scrollTop, height, all) {
    return [
      Math.max(0, Math.floor(scrollTop / ROW) - SPARE_ROWS),
      Math.min(all, Math.ceil((scrollTop + height - HEAD) / ROW) + SPARE_ROWS),
    ];
  }

  columns(scrollLeft, width) {
    const from = this.lefts.findLastIndex((left) => left <= scrollLeft + this.frozen.left);
    const to = this.lefts.findIndex((left) => left >= scrollLeft + width);
    return [
      Math.max(0, from - SPARE_COLUMNS),
      Math.min(this.widths.length, (to < 0 ? this.widths.length : to) + SPARE_COLUMNS),
    ];
  }

  /** Where to scroll so that a cell is in sight. */
  reveal({ row, column }, view) {
    let { top, left } = view;
    const y = row * ROW;
    if (y < top) top = y;
    else if (y + ROW > top + view.height - HEAD) top = y + ROW - view.height + HEAD;
    if (!this.isFrozen(column)) {
      const x = this.lefts[column];
      const right = x + this.widths[column];
      if (x < left + this.frozen.left) left = x - this.frozen.left;
      else if (right > left + view.width - this.frozen.right) left = right - view.width + this.frozen.right;
    }
    return { top: Math.max(0, top), left: Math.max(0, left) };
  }
}

/** By what its cells contain, and wide enough for the longest word of its label. */
function width(column) {
  const word = Math.max(...heading(column)[0].split(/\s+/).map((part) => part.length));
  const least = column.role === "id" ? 116 : column.role === "description" ? 280 : column.role === "points" ? 68 : WIDTHS[kind(column)];
  return Math.max(least, word * 7 + 18);
}
