// The panel with a lead, by which every cell of the table shows whether it holds.
import { call, Unreachable } from "./api.js";
import { button, el } from "./dom.js";
import { letter } from "./check.js";
import { count, say } from "./words.js";

const LOOK = { true: "holds", false: "fails", human: "fails", capped: "fails", missing: "unknown" };

/** Events: change (cells have other verdicts). */
export class Lead extends EventTarget {
  #newest = 0;
  #rows = new Map();

  /** @param place { policy, table, workingCopy, release } */
  constructor(panel, place, check) {
    super();
    Object.assign(this, { panel, place });
    this.input = el("textarea", { class: "input lead", rows: "12", spellcheck: "false", "aria-label": say("lead_facts") });
    this.told = el("div", { role: "status" });
    this.off = button(say("lights_off"), () => this.#clear(), "button quiet");
    this.off.hidden = true;
    panel.replaceChildren(el("p", { class: "soft small" }, say("lead_note")), this.input,
      el("p", {}, button(say("light_up"), () => this.evaluate()), " ", this.off), this.told);
    check?.addEventListener("change", () => !check.isRunning && this.isOn && this.evaluate());
    this.input.value = panel.dataset.lead ?? panel.dataset.example;
    if (panel.dataset.lead) {
      panel.closest("details").open = true;
      this.evaluate();
    }
  }

  get isOn() {
    return this.#rows.size > 0;
  }

  /** { look, text } of a cell; null if it has no verdict. */
  of(row, column) {
    const cell = this.#rows.get(row.number)?.cells.get(column.letter);
    return cell ? { look: LOOK[cell.verdict] ?? "unknown", text: cell.text } : null;
  }

  /** Whether all conditions of a row hold. */
  fires(row) {
    return this.#rows.get(row.number)?.holds ?? false;
  }

  /** Asks the server; a newer question makes this one void. */
  async evaluate() {
    const asked = ++this.#newest;
    const { policy, table, ...version } = this.place;
    let body;
    try {
      const entered = JSON.parse(this.input.value);
      body = { ...version, tables: [table], lead: entered.lead ?? entered, ...(entered.asOf ? { asOf: entered.asOf } : {}) };
    } catch (failure) {
      return this.#tell(say("not_json", failure.message));
    }
    try {
      const answer = await call("POST", `/policies/${policy}/simulation`, { body });
      if (asked === this.#newest) this.#take(answer);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      this.#tell(say("not_loaded"));
    }
  }

  #take({ status, body }) {
    if (status !== 200) {
      const problems = (body?.problems ?? []).slice(0, 5);
      return this.#tell(body?.detail ?? say("not_loaded"), ...problems.slice(1).map((each) => say("expected_found", each.expected, each.found)));
    }
    const rows = body.tables[0]?.rows ?? [];
    this.#rows = new Map(rows.map((row) => [row.number, { ...row, cells: new Map(row.cells.map((cell) => [letter(cell), cell])) }]));
    const holding = rows.filter((row) => row.holds);
    this.told.replaceChildren(el("p", {}, el("strong", {}, body.summary)),
      el("p", { class: "mark plain holds" }, count("rows_hold", holding.length)),
      ...holding.map((row) => el("p", { class: "small" }, el("span", { class: "id" }, row.row), ` ${row.text}`)));
    this.#changed();
  }

  #tell(...sentences) {
    this.told.replaceChildren(...sentences.map((text) => el("p", { class: "mark plain problem" }, text)));
    this.#rows = new Map();
    this.#changed();
  }

  #clear() {
    this.#newest++;
    this.#rows = new Map();
    this.told.replaceChildren();
    this.#changed();
  }

  #changed() {
    this.off.hidden = !this.isOn;
    this.dispatchEvent(new Event("change"));
  }
}

/** What a sheet's path in the API says of the version it is of. */
export function placeOf(api, table) {
  const [, , policy, kind, number] = api.split("/");
  const version = kind === "working-copies" ? { workingCopy: Number(number) } : kind === "releases" ? { release: Number(number) } : {};
  return { policy, table, ...version };
}
