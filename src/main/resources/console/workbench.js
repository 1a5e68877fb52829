// Puts the table page together.
import { call, Unreachable } from "./api.js";
import { CellPanel } from "./cell-panel.js";
import { Check } from "./check.js";
import * as clipboard from "./clipboard.js";
import { Commands } from "./commands.js";
import * as conflicts from "./conflicts.js";
import { el } from "./dom.js";
import { Drafts } from "./drafts.js";
import { Editor } from "./editor.js";
import { Finder } from "./finder.js";
import { follow } from "./follow.js";
import { Grid } from "./grid.js";
import { Lead, placeOf } from "./lead.js";
import { SheetModel } from "./model.js";
import { Problems, sentence } from "./problems.js";
import { EditQueue, renamed } from "./queue.js";
import { Strip } from "./strip.js";
import * as toolbar from "./toolbar.js";
import { Shown } from "./values.js";
import { say } from "./words.js";

const main = document.querySelector("main");
const part = (selector) => main.querySelector(selector);
const { api, copy, storage } = main.dataset;
const isEditable = main.dataset.editable === "true";
const differences = JSON.parse(main.dataset.differences ?? "null");
const told = el("p", { class: "told", role: "status" });
let silence = null;

/** Says something for a while, also to those who don't see it. */
function tell(text) {
  told.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => (told.textContent = ""), 6000);
}

/** A busy server is asked again. */
async function read(tries = 5) {
  const answer = await call("GET", api);
  if (answer.status === 503 && tries > 1) return new Promise((resolve) => setTimeout(() => resolve(read(tries - 1)), 2000));
  if (answer.status !== 200) throw new Unreachable(String(answer.status));
  return answer;
}

async function start() {
  main.append(told);
  const { body: sheet, revision } = await read();
  const model = new SheetModel(sheet);
  const shown = new Shown(navigator.language);
  const check = copy ? new Check(`${copy}/check`, sheet.sheet, revision) : null;
  const problem = (row, letter) => (letter in row.waiting ? null : (check?.of(row.key, letter) ?? null));
  const lead = part("#lead-panel") ? new Lead(part("#lead-panel"), placeOf(api, sheet.sheet.id), check) : null;
  const grid = new Grid(part(".grid-frame"), model, {
    text: (row, column) => shown.text(column, model.cell(row, column.letter)),
    before: (row, column) => differences?.[row.number]?.[column.label] ?? (copy ? model.before(row, column.letter) : undefined),
    showsBefore: differences !== null,
    problem: (row, column) => {
      const found = problem(row, column.letter);
      return found && sentence(found);
    },
    verdict: (row, column) => lead?.of(row, column) ?? null,
    fires: (row) => lead?.fires(row) ?? false,
    cases: (row) => check?.result?.held[row.key] ?? null,
  }, { label: sheet.sheet.name, isEditable });
  check?.addEventListener("change", () => grid.refresh());
  lead?.addEventListener("change", () => grid.refresh());

  const editing = isEditable ? await edits({ model, grid, check, revision }) : null;
  const commands = editing?.commands ?? new Commands(grid, () => {}, tell);
  const problems = check ? new Problems(part("#problem-panel"), grid, check, commands, isEditable) : null;
  new CellPanel({ bar: part(".cell-bar"), panel: part("#cell-panel"), grid, shown, problem, problems, commands: editing && commands, history: (key) => `/console/policies/${api.split("/")[2]}/sheets/${sheet.sheet.id}/rows/${encodeURIComponent(key)}/history`, talk: api.includes("/folder/") ? null : (row, column) => `/console${api.split("/sheets/")[0]}/comments?${new URLSearchParams({ sheet: sheet.sheet.id, row, column })}` });
  if (check) {
    follow(["#picture", "#cases"], check);
    new Strip(part(".strip"), { model, check, queue: editing?.queue ?? quiet(), isEditable });
  }
  const tests = check ? { changed: (row) => row.number in (differences ?? {}) || model.letters.some((each) => model.isChanged(row, each)), wrong: (row) => model.letters.some((each) => problem(row, each)) } : {};
  const finder = new Finder(part(".finder"), grid, tests);
  clipboard.connect(grid, commands, sheet.sheet.id, isEditable);

  const reading = {
    find: () => finder.open("find"),
    filter: () => finder.open("filter"),
    keys: () => toolbar.showKeys(grid),
    all: () => { grid.selection.all(); grid.refresh(); },
    nextProblem: () => problems?.next(1),
    previousProblem: () => problems?.next(-1),
  };
  const run = (name) => {
    if (reading[name]) return reading[name]();
    if (!editing) return tell(say("read_only"));
    if (name === "edit") return editing.editor.open();
    if (name === "mend") return grid.active && problems.use(problem(grid.active.row, grid.active.column.letter));
    if (name === "undo" || name === "redo") editing.queue.push({ kind: name, operations: [], made: [] });
    else commands[name]();
    grid.focus();
  };
  grid.addEventListener("command", (event) => run(event.detail.name));
  grid.addEventListener("carried", (event) => (editing ? commands.moveTo(event.detail.row) : tell(say("read_only"))));
  grid.addEventListener("typed", (event) => (editing ? editing.editor.open(event.detail.text) : tell(say("read_only"))));
  toolbar.connect(part(".toolbar"), run);
  if (differences) finder.open("filter", "changed");
  const wanted = new URLSearchParams(location.search).get("row");
  if (wanted) grid.find(wanted, "");
  grid.focus();
  main.dataset.ready = "true";
}

async function edits({ model, grid, check, revision }) {
  const drafts = new Drafts(storage);
  const waiting = await drafts.takeOver();
  const queue = new EditQueue({
    send: (edit, seen) => (edit.kind === "edit"
      ? call("PATCH", api, { body: { operations: edit.operations }, revision: seen })
      : call("POST", `${copy}/${edit.kind}`)),
    current: async () => (await read()).revision,
    drafts,
    revision,
    edits: waiting,
  });
  waiting.forEach((edit) => model.apply(edit));
  const reload = async () => {
    try {
      const answer = await read();
      queue.revision = Math.max(queue.revision, answer.revision);
      model.load(answer.body, queue.edits);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
    }
  };
  queue.addEventListener("done", async ({ detail: { edit, answer, isAlone } }) => {
    const names = Object.fromEntries(edit.made.map((key, index) => [key, answer.rows.filter((row) => !model.find(row.row))[index]?.row ?? key]));
    queue.edits.forEach((each, index) => (queue.edits[index] = renamed(each, names)));
    if (edit.kind !== "edit" && answer.sheet === null) tell(say(`nothing_to_${edit.kind}`));
    else if (edit.kind !== "edit" && !api.endsWith(`/${answer.sheet}`)) tell(say(`${edit.kind}_elsewhere`, answer.sheet));
    else if (model.accept(answer.rows, edit.made, queue.edits) || !isAlone) await reload();
    check.follow(answer.revision);
  });
  queue.addEventListener("refused", async ({ detail: { problem } }) => {
    tell(say("refused", problem?.detail ?? ""));
    await reload();
  });
  queue.addEventListener("unsure", async () => {
    tell(say("unsure"));
    await reload();
  });
  queue.addEventListener("state", () => {
    if (queue.state === "conflict" && !document.querySelector("dialog[open]")) conflicts.ask(queue, grid, reload);
  });
  check.addEventListener("newer", () => queue.edits.length === 0 && reload().then(() => check.follow(queue.revision)));
  addEventListener("online", () => queue.resume());
  addEventListener("focus", () => queue.resume());
  const commands = new Commands(grid, (edit) => {
    model.apply(edit);
    queue.push(edit);
  }, tell);
  const editor = new Editor(grid, (active, text) => commands.setCell(active, text));
  return { queue, commands, editor };
}

/** What the strip shows of a working copy that is only read. */
function quiet() {
  return Object.assign(new EventTarget(), { state: "saved", edits: [] });
}

start().catch((failure) => {
  if (!(failure instanceof Unreachable)) throw failure;
  tell(say("not_loaded"));
});
