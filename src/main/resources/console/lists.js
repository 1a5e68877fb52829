// A text field with a list of values below it: to choose one, or to check several. What is typed filters the list.
import { el, set } from "./dom.js";
import { parts, toggled } from "./values.js";

export class ListField {
  #chosen = -1;

  /** @param separator of several values; null to choose one */
  constructor(input, values, separator) {
    this.input = input;
    this.values = values;
    this.separator = separator;
    this.list = el("ul", { class: "choices", id: "choices", role: "listbox", "aria-label": input.getAttribute("aria-label"), "aria-multiselectable": separator ? "true" : null });
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "true", "aria-controls": "choices", "aria-autocomplete": "list" })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.#show(this.#typed));
    this.list.addEventListener("pointerdown", (event) => this.#pointer(event));
    this.#show("");
  }

  /** What is being typed: the text, or its last part. */
  get #typed() {
    return this.separator ? this.input.value.split(this.separator).at(-1).trim() : this.input.value.trim();
  }

  /** @returns whether the key was for the list */
  key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.#choose(this.#chosen + (event.key === "ArrowDown" ? 1 : -1));
      return true;
    }
    const option = this.list.children[this.#chosen];
    if (!option) return false;
    if (this.separator && (event.key === " " || event.key === "Enter")) {
      this.#take(option);
      return true;
    }
    if (!this.separator && (event.key === "Enter" || event.key === "Tab")) this.#take(option);
    return false;
  }

  #pointer(event) {
    const option = event.target.closest("[role=option]");
    event.preventDefault();
    if (!option) return;
    this.#take(option);
    if (!this.separator) this.input.dispatchEvent(new Event("taken"));
  }

  #take(option) {
    const { value } = option.dataset;
    if (!this.separator) {
      this.input.value = value;
      return;
    }
    const isFiltered = this.#typed !== "" && !this.values.includes(this.#typed);
    const rest = isFiltered ? this.input.value.split(this.separator).slice(0, -1).join(this.separator) : this.input.value;
    this.input.value = toggled(rest, this.separator, value);
    this.#show("");
    this.#choose([...this.list.children].findIndex((each) => each.dataset.value === value));
  }

  #show(typed) {
    const has = new Set(parts(this.input.value, this.separator ?? "\n"));
    const part = typed.toLowerCase();
    const isFilter = part !== "" && !this.values.includes(typed);
    const seen = this.values.filter((value) => !isFilter || value.toLowerCase().includes(part));
    this.list.replaceChildren(...seen.map((value, index) => el(
      "li", { role: "option", id: `choice-${index}`, "data-value": value, "aria-selected": String(has.has(value)) }, value)));
    this.list.hidden = seen.length === 0;
    set(this.input, "aria-expanded", String(seen.length > 0));
    this.#chosen = -1;
    set(this.input, "aria-activedescendant", null);
    if (isFilter && seen.length > 0 && !this.separator) this.#choose(0);
  }

  #choose(index) {
    const options = [...this.list.children];
    if (options.length === 0) return;
    this.#chosen = (index + options.length) % options.length;
    options.forEach((option, at) => option.classList.toggle("chosen", at === this.#chosen));
    options[this.#chosen].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.#chosen].id);
  }
}
