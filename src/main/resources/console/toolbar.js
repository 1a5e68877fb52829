// The buttons above the grid, and the dialog that lists the keys.
import { button, el } from "./dom.js";
import { LISTED } from "./keys.js";
import { say } from "./words.js";

const COMMANDS = { up: "moveUp", down: "moveDown" };

/** @param run (command) => void */
export function connect(toolbar, run) {
  toolbar.hidden = false;
  const buttons = [...toolbar.querySelectorAll("button")];
  buttons.forEach((each, index) => (each.tabIndex = index === 0 ? 0 : -1));
  toolbar.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-do]");
    if (pressed) run(COMMANDS[pressed.dataset.do] ?? pressed.dataset.do);
  });
  toolbar.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = buttons[(buttons.indexOf(document.activeElement) + by + buttons.length) % buttons.length];
    buttons.forEach((each) => (each.tabIndex = each === next ? 0 : -1));
    next.focus();
  });
}

export function showKeys(grid) {
  const dialog = el("dialog", { class: "dialog", "aria-labelledby": "keys-title" },
    el("h2", { id: "keys-title" }, say("keys")),
    el("dl", { class: "facts keys" }, ...LISTED.flatMap(([keys, name]) => [el("dt", {}, el("kbd", {}, keys)), el("dd", {}, say(name))])),
    el("div", { class: "buttons" }, button(say("close"), () => dialog.close(), "button primary")));
  dialog.addEventListener("close", () => {
    dialog.remove();
    grid.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
