// Which cells are selected: a rectangle between the active cell and an anchor. Knows nothing of the page.

export class Selection {
  constructor() {
    this.active = { row: 0, column: 0 };
    this.anchor = { row: 0, column: 0 };
    this.size = { rows: 0, columns: 0 };
  }

  resize(rows, columns) {
    this.size = { rows, columns };
    this.active = this.#within(this.active);
    this.anchor = this.#within(this.anchor);
  }

  /** @param isExtended whether the anchor stays */
  go(row, column, isExtended = false) {
    this.active = this.#within({ row, column });
    if (!isExtended) this.anchor = this.active;
  }

  select(from, to) {
    this.anchor = this.#within(from);
    this.active = this.#within(to);
  }

  all() {
    this.select({ row: 0, column: 0 }, { row: this.size.rows - 1, column: this.size.columns - 1 });
  }

  get range() {
    const { active, anchor } = this;
    return {
      top: Math.min(active.row, anchor.row),
      bottom: Math.max(active.row, anchor.row),
      left: Math.min(active.column, anchor.column),
      right: Math.max(active.column, anchor.column),
    };
  }

  has(row, column) {
    const { top, bottom, left, right } = this.range;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  get isOne() {
    return this.active.row === this.anchor.row && this.active.column === this.anchor.column;
  }

  /**
   * Where a key leads.
   * @param isFilled tells whether a cell has contents: Ctrl and an arrow go to the edge of what is filled
   */
  target(direction, isFar, isFilled) {
    const [down, right] = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] }[direction];
    let { row, column } = this.active;
    if (!isFar) return { row: row + down, column: column + right };
    const isInside = (r, c) => r >= 0 && c >= 0 && r < this.size.rows && c < this.size.columns;
    const runs = isInside(row + down, column + right) && isFilled(row, column) && isFilled(row + down, column + right);
    while (isInside(row + down, column + right)) {
      if (runs && !isFilled(row + down, column + right)) break;
      row += down;
      column += right;
      if (!runs && isFilled(row, column)) break;
    }
    return { row, column };
  }

  #within({ row, column }) {
    return {
      row: Math.max(0, Math.min(this.size.rows - 1, row)),
      column: Math.max(0, Math.min(this.size.columns - 1, column)),
    };
  }
}
