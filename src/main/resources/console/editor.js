// Edits one cell, in a field over the grid, by the type of its column.
import { el } from "./dom.js";
import { ListField } from "./lists.js";
import { isDate, kind } from "./values.js";
import { say } from "./words.js";

const FLAGS = ["TRUE", "FALSE"];

export class Editor {
  #field = null;

  /** @param commit (active, text) => void */
  constructor(grid, commit) {
    this.grid = grid;
    this.commit = commit;
    grid.addEventListener("scroll", () => this.#move());
    grid.addEventListener("leave", () => this.close());
  }

  get isOpen() {
    return this.#field !== null;
  }

  /** @param typed what the text is replaced by; without it, the text is edited */
  open(typed) {
    const { active } = this.grid;
    if (!active || this.isOpen) return;
    const text = this.grid.model.text(active.row, active.column.letter);
    const input = el("input", {
      type: kind(active.column) === "date" && typed === undefined && (text === "" || isDate(text)) ? "date" : "text",
      "aria-label": say("edit_cell", active.column.label, active.row.key),
      autocomplete: "off",
      spellcheck: "false",
      maxlength: "10000",
      inputmode: kind(active.column) === "number" ? "decimal" : null,
      placeholder: kind(active.column) === "date" ? "2026-01-31" : null,
    });
    input.value = typed ?? text;
    const list = this.#list(input, active.column);
    const element = el("div", { class: "editor" }, input, list?.list ?? null);
    this.#field = { active, input, list, element, before: text };
    this.grid.frame.append(element);
    this.#move();
    input.focus();
    if (typed === undefined) input.select?.();
    else input.dispatchEvent(new Event("input"));
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.close());
    input.addEventListener("taken", () => this.#done(0, 0));
  }

  /** @param isKept whether what was typed counts */
  close(isKept = true) {
    if (!this.#field) return;
    const { active, input, element, before } = this.#field;
    this.#field = null;
    const hadFocus = element.contains(document.activeElement);
    element.remove();
    if (hadFocus) this.grid.focus();
    if (isKept && input.value !== before) this.commit(active, input.value);
  }

  #list(input, column) {
    const values = kind(column) === "flag" ? FLAGS : column.values;
    return values ? new ListField(input, values, column.separator ?? null) : null;
  }

  #key(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    if (this.#field.list?.key(event)) return event.preventDefault();
    const by = event.shiftKey ? -1 : 1;
    const does = { Escape: () => this.close(false), Enter: () => this.#done(by, 0), Tab: () => this.#done(0, by) }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  }

  #done(down, right) {
    const { at } = this.#field.active;
    this.close();
    this.grid.focus();
    this.grid.go(at.row + down, at.column + right);
  }

  #move() {
    if (!this.#field) return;
    const { element } = this.#field;
    const { left, top, width } = this.grid.place;
    const room = this.grid.view.width;
    const wide = Math.min(Math.max(width, this.#field.list ? 220 : 120), room);
    element.style.left = `${Math.max(0, Math.min(left, room - wide))}px`;
    element.style.top = `${top}px`;
    element.style.width = `${wide}px`;
    element.classList.toggle("up", top > this.grid.view.height - 220 && top > 220);
  }
}
