// The line at the bottom: what was changed, what the check says, and whether everything is saved.
import { button, el } from "./dom.js";
import { count, say } from "./words.js";

const TIME = new Intl.DateTimeFormat(navigator.language, { hour: "2-digit", minute: "2-digit" });

export class Strip {
  constructor(element, { model, check, queue, isEditable }) {
    Object.assign(this, { element, model, check, queue, isEditable, savedAt: null });
    this.saved = el("span", { role: "status" });
    this.rest = el("span", { class: "strip-facts" });
    element.replaceChildren(this.rest, this.saved);
    element.hidden = false;
    model.addEventListener("change", () => this.show());
    check.addEventListener("change", () => this.show());
    queue.addEventListener("state", () => {
      if (queue.state === "saved") this.savedAt = new Date();
      this.show();
    });
    this.show();
  }

  show() {
    const { result, isRunning } = this.check;
    const { changes } = this.model;
    const problems = this.check.all;
    const cases = result?.cases;
    const all = cases ? cases.passed + cases.failed : 0;
    this.rest.replaceChildren(
      el("span", { class: changes > 0 ? "mark changed" : "soft" }, changes > 0 ? count("changes", changes) : say("unchanged")),
      ...(result ? [el("a", { href: "#problems", class: `mark ${problems > 0 ? "problem" : "holds"}` }, count("problem_count", problems))] : []),
      ...(all > 0 ? [el("a", { href: `/console${document.querySelector("main").dataset.copy}/cases`, class: `mark ${cases.failed > 0 ? "fails" : "holds"}` }, say("cases_pass", cases.passed, all))] : []),
      ...(isRunning ? [el("span", { class: "soft" }, say("checking"))] : []),
    );
    const text = this.#state();
    if (this.saved.dataset.text !== text) {
      this.saved.dataset.text = text;
      this.saved.className = { away: "mark problem", busy: "mark problem", signedOut: "mark problem", conflict: "mark problem" }[this.queue.state] ?? "soft";
      this.saved.replaceChildren(text, ...this.#action());
    }
  }

  #state() {
    const { state, edits } = this.queue;
    if (state === "saved") return this.savedAt ? say("saved_at", TIME.format(this.savedAt)) : say(this.isEditable ? "nothing_to_save" : "read_only");
    return count(`state_${state}`, edits.length);
  }

  #action() {
    if (this.queue.state === "signedOut") {
      return [" ", el("a", { href: "/sign-in", target: "_blank", rel: "noopener" }, say("sign_in")), " ", button(say("go_on"), () => this.queue.resume(), "link")];
    }
    return this.queue.state === "away" ? [" ", button(say("try_now"), () => this.queue.resume(), "link")] : [];
  }
}
