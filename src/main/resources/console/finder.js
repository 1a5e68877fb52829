// Finds cells, and filters rows, by text.
import { button, el } from "./dom.js";
import { count, say } from "./words.js";

export class Finder {
  /** @param test { changed, problem } of rows, by name */
  constructor(element, grid, tests) {
    this.element = element;
    this.grid = grid;
    this.model = grid.model;
    this.tests = tests;
    this.mode = null;
    this.input = el("input", { class: "input", type: "search", "aria-label": say("find_text"), placeholder: say("find_text"), autocomplete: "off", spellcheck: "false" });
    this.kind = el("select", { class: "input", "aria-label": say("filter_rows") }, ...["all", ...Object.keys(tests)].map((name) => el("option", { value: name }, say(`filter_${name}`))));
    this.result = el("span", { class: "soft", role: "status" });
    element.replaceChildren(this.input, this.kind, this.result, button(say("close"), () => this.close(), "button quiet"));
    this.input.addEventListener("input", () => this.#search());
    this.kind.addEventListener("change", () => this.#search());
    element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param mode find or filter; kind of rows to filter */
  open(mode, kind = "all") {
    if (this.mode !== mode) this.#reset();
    this.mode = mode;
    this.kind.hidden = mode === "find";
    this.kind.value = kind;
    this.element.hidden = false;
    if (kind !== "all") this.#search();
    this.input.select();
    this.input.focus();
  }

  close() {
    this.#reset();
    this.mode = null;
    this.element.hidden = true;
    this.grid.focus();
  }

  #reset() {
    this.input.value = "";
    this.kind.value = "all";
    this.result.textContent = "";
    if (this.model.filter) this.model.show(null);
  }

  #key(event) {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.input && this.mode === "find") this.#next(event.shiftKey);
    else if (event.key === "Enter" || (event.key === "ArrowDown" && this.mode === "filter")) this.grid.focus();
    else return;
    event.preventDefault();
  }

  #search() {
    if (this.mode === "filter") {
      const test = this.tests[this.kind.value];
      const isAll = this.input.value === "" && !test;
      this.model.show(isAll ? null : (row) => (!test || test(row)) && (this.input.value === "" || this.#letters(row).length > 0));
      this.result.textContent = isAll ? "" : count("filtered", this.model.shown.length);
    } else {
      this.found = this.input.value === "" ? [] : this.model.shown.flatMap((row, index) => this.#letters(row).map((letter) => ({ row: index, column: this.model.letters.indexOf(letter) })));
      this.at = -1;
      this.result.textContent = this.input.value === "" ? "" : count("found", this.found.length);
      if (this.found.length > 0) this.#next(false);
    }
  }

  #letters(row) {
    const part = this.input.value.toLowerCase();
    return this.model.letters.filter((letter) => this.model.text(row, letter).toLowerCase().includes(part));
  }

  #next(isBack) {
    if (!this.found?.length) return;
    this.at = (this.at + (isBack ? -1 : 1) + this.found.length) % this.found.length;
    const { row, column } = this.found[this.at];
    this.grid.go(row, column);
    this.result.textContent = say("found_at", this.at + 1, this.found.length);
  }
}
