// Asks for the check of a working copy until it is of the revision that is saved.
import { call, Unreachable } from "./api.js";

const PAUSE = 400;
const IDLE = 10000;

/** Events: change (another check, or it runs again); newer (somebody else's edit is there). */
export class Check extends EventTarget {
  #timer = null;

  constructor(path, sheet, revision) {
    super();
    this.path = path;
    this.sheet = sheet;
    this.revision = revision;
    this.result = null;
    this.isRunning = true;
    this.byCell = new Map();
    this.#ask();
    document.addEventListener("visibilitychange", () => document.hidden || this.#ask());
  }

  /** The working copy has another revision. */
  follow(revision) {
    this.revision = revision;
    this.isRunning = true;
    this.dispatchEvent(new Event("change"));
    this.#ask();
  }

  /** The problems of the sheet, with their row and the letter of their column. */
  get problems() {
    return (this.result?.problems ?? []).filter((each) => each.workbook === this.sheet.workbook && each.sheet === this.sheet.sheet);
  }

  /** How many problems there are, apart from failing cases. */
  get all() {
    return (this.result?.problems ?? []).filter(isProblem).length;
  }

  get elsewhere() {
    return this.all - this.problems.filter(isProblem).length;
  }

  of(key, letter) {
    return this.byCell.get(`${key}\t${letter}`) ?? null;
  }

  async #ask() {
    clearTimeout(this.#timer);
    try {
      const { status, body } = await call("GET", this.path);
      if (status === 200) this.#take(body);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
    }
    if (!document.hidden) this.#timer = setTimeout(() => this.#ask(), this.isRunning ? PAUSE : IDLE);
  }

  #take(body) {
    if (body.revision > this.revision) this.dispatchEvent(new Event("newer"));
    const isRunning = body.state !== "done" || body.revision < this.revision;
    const isNew = isRunning !== this.isRunning || this.result?.checkedRevision !== body.checkedRevision;
    this.isRunning = isRunning;
    if (body.checkedRevision !== null && this.result?.checkedRevision !== body.checkedRevision) {
      this.result = body;
      this.byCell = new Map();
      for (const problem of this.problems) {
        if (problem.id && problem.cell) this.byCell.set(`${problem.id}\t${letter(problem)}`, problem);
      }
    }
    if (isNew) this.dispatchEvent(new Event("change"));
  }
}

function isProblem(each) {
  return each.kind !== "case";
}

export function letter(problem) {
  return problem.cell?.replace(/\d+$/, "") ?? null;
}
