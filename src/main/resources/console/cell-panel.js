// What the active cell is and may contain: in the bar above the grid and in the panel beside it.
import { button, el } from "./dom.js";
import { sentence } from "./problems.js";
import { kind } from "./values.js";
import { say } from "./words.js";

const MOST = 40;

export class CellPanel {
  /** @param problem (row, letter) => problem or null */
  constructor({ bar, panel, grid, shown, problem, problems, commands, history, talk }) {
    Object.assign(this, { bar, panel, grid, shown, problem, problems, commands, history, talk, model: grid.model });
    this.name = el("label", { for: "cell-text" });
    this.input = el("input", { class: "input", id: "cell-text", autocomplete: "off", spellcheck: "false", maxlength: "10000", readonly: !commands });
    this.note = el("span", { class: "soft" });
    this.verdict = el("span", { class: "verdict" });
    bar.replaceChildren(this.name, this.input, this.note, this.verdict);
    bar.hidden = false;
    this.input.addEventListener("change", () => this.#commit());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    grid.addEventListener("active", () => this.show());
    this.show();
  }

  show() {
    const { active } = this.grid;
    this.input.disabled = !active;
    if (!active) return;
    const { row, column } = active;
    const text = this.model.text(row, column.letter);
    const before = this.model.before(row, column.letter);
    this.name.replaceChildren(el("span", { class: "id" }, row.key), ` · ${column.label}`);
    if (document.activeElement !== this.input || this.at !== row.key + column.letter) this.input.value = text;
    this.at = row.key + column.letter;
    this.input.classList.toggle("number", kind(column) === "number");
    this.note.replaceChildren(...[column.unit ?? "", before === undefined || row.inserted ? "" : el("span", {}, `${say("was")} `, before === "" ? say("blank") : el("s", {}, before))].filter((part) => part !== ""));
    const problem = this.problem(row, column.letter);
    this.verdict.className = `verdict${problem ? " mark plain problem" : ""}`;
    this.verdict.textContent = problem ? say("expected_found", problem.expected, problem.found) : "";
    this.#describe(row, column, text, before, problem);
  }

  #describe(row, column, text, before, problem) {
    const facts = [
      ["fact", column.fact],
      ["comparison", column.comparison],
      ["type", say(`kind_${kind(column)}`) + (kind(column) === "number" ? ` (${column.type})` : "")],
      ["unit", column.unit],
      ["least", column.least],
      ["most", column.most],
    ].filter(([, value]) => value !== undefined && value !== null);
    const values = column.values ?? [];
    const replacement = this.commands ? this.problems?.replacement(problem) ?? null : null;
    this.panel.replaceChildren(
      el("p", {}, el("strong", {}, column.label), text === "" ? ` ${say(column.role === "condition" ? "any_value" : "is_blank")}` : `: ${this.shown.text(column, this.model.cell(row, column.letter))}`),
      ...(before === undefined ? [] : [el("p", { class: "mark plain changed" }, row.inserted ? say("new_row") : before === "" ? say("was_blank") : say("changed_from", before))]),
      ...(problem ? [el("p", { class: "mark plain problem" }, sentence(problem))] : []),
      ...(replacement === null ? [] : [el("p", {}, button(say("use", replacement), () => { this.problems.use(problem); this.grid.focus(); }))]),
      ...(row.key && this.history ? [el("p", {}, el("a", { href: this.history(row.key) }, say("history")))] : []),
      ...(row.key && this.talk ? [el("p", {}, el("a", { href: this.talk(row.key, column.label) }, say("talk")))] : []),
      el("dl", { class: "facts" }, ...facts.flatMap(([name, value]) => [el("dt", {}, say(`about_${name}`)), el("dd", {}, String(value))])),
      ...(values.length === 0 ? [] : [el("p", { class: "soft" }, `${say(column.closed ? (column.separator ? "some_of" : "one_of") : "usual")} ${values.slice(0, MOST).join(", ")}${values.length > MOST ? " …" : ""}`)]),
    );
  }

  #key(event) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape") this.input.value = this.model.text(this.grid.active.row, this.grid.active.column.letter);
    else this.#commit();
    this.grid.focus();
  }

  #commit() {
    const { active } = this.grid;
    if (this.commands && active && this.input.value !== this.model.text(active.row, active.column.letter)) this.commands.setCell(active, this.input.value);
  }
}
