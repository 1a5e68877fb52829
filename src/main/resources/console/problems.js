// The panel with the problems of the sheet, and what the server suggests.
import { button, el } from "./dom.js";
import { letter } from "./check.js";
import { mended } from "./values.js";
import { count, say } from "./words.js";

const MOST = 50;

/** As a sentence. */
export function sentence(problem) {
  const said = say("expected_found", problem.expected, problem.found);
  return problem.suggestion ? `${said} ${say("suggested", problem.suggestion)}` : said;
}

export class Problems {
  constructor(panel, grid, check, commands, isEditable) {
    Object.assign(this, { panel, grid, check, commands, isEditable, model: grid.model });
    check.addEventListener("change", () => this.show());
    this.show();
  }

  show() {
    const { problems, elsewhere, result } = this.check;
    const badge = this.panel.closest("details").querySelector("summary");
    badge.replaceChildren(say("problems"), ...(problems.length > 0 ? [" ", el("span", { class: "badge bad" }, String(problems.length))] : []));
    const meant = this.#suggestions();
    const rest = problems.length - MOST;
    this.panel.replaceChildren(
      ...(meant.length > 1 && this.isEditable ? [button(count("use_all", meant.length), () => this.useAll())] : []),
      ...problems.slice(0, MOST).map((problem) => this.#line(problem)),
      ...(problems.length === 0 ? [el("p", { class: "soft" }, say(result ? "no_problems_here" : "being_checked"))] : []),
      ...(rest > 0 ? [el("p", { class: "soft" }, count("more_problems", rest))] : []),
      ...(elsewhere > 0 ? [el("p", { class: "soft" }, count("problems_elsewhere", elsewhere))] : []),
    );
  }

  /** What a cell should contain; null if nobody knows. */
  replacement(problem) {
    const row = problem?.id ? this.model.find(problem.id) : null;
    const column = this.model.columns.find((each) => each.letter === letter(problem ?? {}));
    if (!row || !column || !problem.replacement) return null;
    return mended(this.model.text(row, column.letter), column.separator, problem.found, problem.replacement);
  }

  use(problem) {
    const text = this.replacement(problem);
    if (text !== null) this.commands.setCells([{ key: problem.id, letter: letter(problem), text }]);
  }

  useAll() {
    this.commands.setCells(this.#suggestions());
    this.grid.focus();
  }

  /** Goes to the next problem after the active cell. */
  next(by) {
    const places = this.check.problems
      .map((problem) => ({ row: this.model.shown.findIndex((row) => row.key === problem.id), column: this.model.letters.indexOf(letter(problem)) }))
      .filter((place) => place.row >= 0)
      .sort((a, b) => a.row - b.row || a.column - b.column);
    if (places.length === 0) return;
    const { row, column } = this.grid.selection.active;
    const after = places.findIndex((place) => place.row > row || (place.row === row && place.column > column));
    const before = places.findLastIndex((place) => place.row < row || (place.row === row && place.column < column));
    const place = by > 0 ? places[Math.max(0, after)] : places.at(before);
    this.grid.go(place.row, Math.max(0, place.column));
  }

  #suggestions() {
    return this.check.problems
      .map((problem) => ({ key: problem.id, letter: letter(problem), text: this.replacement(problem) }))
      .filter((cell) => cell.text !== null);
  }

  #line(problem) {
    const column = this.model.columns.find((each) => each.letter === letter(problem));
    const place = problem.id && this.model.find(problem.id)
      ? el("p", {}, button(problem.id, () => { this.grid.find(problem.id, letter(problem)); this.grid.focus(); }, "link id"), column ? ` · ${column.label}` : "")
      : el("p", { class: "id" }, problem.cell ?? problem.sheet ?? problem.workbook);
    const text = this.isEditable ? this.replacement(problem) : null;
    return el("div", { class: "one" }, place,
      el("p", {}, sentence(problem)),
      text === null ? null : el("p", {}, button(say("use", text), () => { this.use(problem); this.grid.focus(); })));
  }
}
