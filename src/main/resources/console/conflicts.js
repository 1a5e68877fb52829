// Asks what counts where somebody else changed the same cells.
import { button, el } from "./dom.js";
import { without } from "./queue.js";
import { count, say } from "./words.js";

const TIME = new Intl.DateTimeFormat(navigator.language, { dateStyle: "medium", timeStyle: "short" });

/** @param reload () => Promise: reads the sheet again */
export function ask(queue, grid, reload) {
  const { conflicts } = queue;
  const first = conflicts[0];
  const label = conflicts.find((each) => each.column !== null)?.column;
  const column = grid.model.columns.find((each) => each.label === label);
  grid.find(first.row, column?.letter ?? grid.model.letters[0]);
  const answer = async (does) => {
    dialog.close();
    dialog.remove();
    await does();
    grid.focus();
  };
  const take = (isMine) => answer(async () => {
    const edit = queue.edits[0];
    if (isMine) return queue.resolve(edit, true);
    queue.resolve(edit.kind === "edit" && edit.made.length === 0 ? without(edit, conflicts, grid.model) : null, false);
    await reload();
  });
  const isGone = conflicts.some((each) => each.column === null);
  const isEdit = queue.edits[0].kind === "edit";
  const dialog = el("dialog", { class: "dialog", "aria-labelledby": "conflict-title" },
    el("h2", { id: "conflict-title" }, count("conflict", conflicts.length)),
    el("div", { class: "scroll" }, el("table", { class: "table" },
      el("thead", {}, el("tr", {}, ...["conflict_cell", "conflict_theirs", "conflict_mine"].map((name) => el("th", { scope: "col" }, say(name))))),
      el("tbody", {}, ...conflicts.map(line)))),
    isGone || !isEdit ? el("p", { class: "soft" }, say(isEdit ? "conflict_row" : "conflict_undo")) : null,
    el("div", { class: "buttons" },
      button(say("take_theirs"), () => take(false)),
      isGone || !isEdit ? null : button(say("keep_mine"), () => take(true), "button primary")));
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
}

function line({ row, column, by, at, theirs, yours }) {
  return el("tr", {},
    el("th", { scope: "row" }, el("span", { class: "id" }, row), column === null ? "" : ` · ${column}`),
    el("td", {}, column === null ? say("row_changed") : (theirs ?? say("blank")), el("small", { class: "soft" }, say("by_at", by.replace(/^\w+:/, ""), TIME.format(new Date(at))))),
    el("td", {}, column === null ? "" : (yours ?? say("blank"))));
}
