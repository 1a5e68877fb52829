// Edits on their way to the server: one at a time, in order, kept until the server has them. Knows nothing of the page.
import { Unreachable } from "./api.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15000;

/**
 * State: saved, saving, away (no answer; tries again), busy (503 or 429; tries again), signedOut (waits for resume) or
 * conflict (waits for resolve). Events: state; done { edit, answer }; refused { edit, problem }; unsure { edit }.
 */
export class EditQueue extends EventTarget {
  #send;
  #current;
  #drafts;
  #isRunning = false;
  #wake = null;

  /**
   * @param send (edit, revision) => answer of the API
   * @param current () => the server's revision now
   * @param drafts keeps what isn't sent yet, if the page goes away: save(edits)
   */
  constructor({ send, current, drafts, revision, edits = [] }) {
    super();
    this.#send = send;
    this.#current = current;
    this.#drafts = drafts;
    this.revision = revision;
    this.edits = edits;
    this.state = "saved";
    this.conflicts = [];
    if (edits.length > 0) this.#run();
  }

  /** @param edit { kind: edit, undo or redo; operations; made: the keys of new rows } */
  push(edit) {
    this.edits.push({ ...edit, seen: this.revision });
    this.#keep();
    this.#run();
  }

  /** Tries again at once, such as after signing in. */
  resume() {
    this.#wake?.();
    if (this.state === "signedOut") this.#run();
  }

  /** Ends a conflict: sends this edit over what others did, or an edit without the conflicting cells, or none at all. */
  resolve(edit, isOver) {
    if (this.state !== "conflict") return;
    this.edits.shift();
    if (edit) this.edits.unshift({ ...edit, isOver });
    this.conflicts = [];
    this.#keep();
    this.#run();
  }

  async #run() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    let pause = FIRST_PAUSE;
    while (this.edits.length > 0) {
      if (this.state === "saved" || this.state === "signedOut" || this.state === "conflict") this.#become("saving");
      const trouble = await this.#try(this.edits[0]);
      if (trouble === "signedOut" || trouble === "conflict") {
        this.#isRunning = false;
        return this.#become(trouble);
      }
      if (trouble) await this.#sleep(pause, trouble);
      pause = trouble ? Math.min(pause * 2, LONGEST_PAUSE) : FIRST_PAUSE;
    }
    this.#isRunning = false;
    this.#become("saved");
  }

  /** @returns the state if the edit couldn't be sent */
  async #try(edit) {
    try {
      if (edit.sentAt !== undefined && isSentOnce(edit) && (await this.#hasArrived(edit))) return this.#drop("unsure", { edit });
      edit.sentAt = this.revision;
      this.#keep();
      return this.#answered(edit, await this.#send(edit, edit.isOver ? "*" : edit.seen));
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      return "away";
    }
  }

  #answered(edit, answer) {
    if (answer.status === 200) {
      const isAlone = answer.body.revision <= this.revision + 1;
      this.revision = answer.body.revision;
      return this.#drop("done", { edit, answer: answer.body, isAlone });
    }
    if (answer.status === 401) return "signedOut";
    if (answer.status === 409 && answer.body?.conflicts) {
      this.conflicts = answer.body.conflicts;
      edit.seen = answer.body.revision;
      return "conflict";
    }
    if (answer.status === 503 || answer.status === 429 || answer.status >= 502) return "busy";
    return this.#drop("refused", { edit, problem: answer.body });
  }

  /** Whether an edit that got no answer was done all the same. Repeating it would do it twice. */
  async #hasArrived(edit) {
    const revision = await this.#current();
    const isNewer = revision > edit.sentAt;
    this.revision = Math.max(this.revision, revision);
    return isNewer;
  }

  #drop(event, detail) {
    this.edits.shift();
    this.#keep();
    this.dispatchEvent(new CustomEvent(event, { detail }));
    return null;
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new CustomEvent("state"));
  }

  #keep() {
    this.#drafts.save(this.edits);
  }

  #sleep(milliseconds, state) {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, milliseconds);
      this.#become(state);
    });
  }
}

/** Whether doing an edit again isn't the same as doing it once. */
function isSentOnce(edit) {
  return edit.kind !== "edit" || edit.operations.some((operation) => operation.op !== "set" && operation.op !== "block") || edit.made.length > 0;
}

/** An edit with other keys for the rows that are named now. */
export function renamed(edit, names) {
  const name = (key) => (key !== undefined && key in names ? names[key] : key);
  const operations = edit.operations.map((operation) => {
    const copy = { ...operation };
    for (const field of ["row", "after", "before"]) if (typeof copy[field] === "string") copy[field] = name(copy[field]);
    return copy;
  });
  return { ...edit, operations };
}

/**
 * An edit without some cells; null if nothing is left of it.
 * @param cells [{ row, column: label, or null for the whole row }]
 */
export function without(edit, cells, model) {
  const isOut = (row, letter) => cells.some((cell) =>
    cell.row === row && (cell.column === null || model.columns.find((column) => column.letter === letter)?.label === cell.column));
  const isRowOut = (row) => cells.some((cell) => cell.row === row && cell.column === null);
  const operations = edit.operations.flatMap((operation) => asSets(operation, model)).map((operation) => {
    if (operation.op !== "set") return isRowOut(operation.row) ? null : operation;
    const kept = Object.entries(operation.cells).filter(([letter]) => !isOut(operation.row, letter));
    return kept.length > 0 ? { ...operation, cells: Object.fromEntries(kept) } : null;
  });
  const left = operations.filter((operation) => operation !== null);
  return left.length > 0 ? { ...edit, operations: left } : null;
}

/** A block as one operation a row, as long as it makes no rows. */
function asSets(operation, model) {
  if (operation.op === "set") return [{ op: "set", row: operation.row, cells: operation.cells ?? { [operation.column]: operation.value } }];
  if (operation.op !== "block") return [operation];
  const first = model.rows.findIndex((row) => row.key === operation.row);
  const from = model.letters.indexOf(operation.column);
  return operation.values.map((texts, index) => ({
    op: "set",
    row: model.rows[first + index].key,
    cells: Object.fromEntries(texts.map((text, offset) => [model.letters[from + offset], text])),
  }));
}
