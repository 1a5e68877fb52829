// The panel with the cases of the working copy.
import { el } from "./dom.js";
import { count, say } from "./words.js";

const MOST = 20;

export function show(panel, check) {
  const { result } = check;
  const summary = panel.closest("details").querySelector("summary");
  if (!result?.cases || result.cases.passed + result.cases.failed === 0) {
    summary.replaceChildren(say("cases"));
    panel.replaceChildren(el("p", { class: "soft" }, say(result ? "no_cases" : "being_checked")));
    return;
  }
  const { passed, failed, uncovered } = result.cases;
  summary.replaceChildren(say("cases"), ...(failed > 0 ? [" ", el("span", { class: "badge bad" }, `✗ ${failed}`)] : []),
    el("span", { class: "aside" }, say("cases_pass", passed, passed + failed)));
  const failing = result.results.filter((each) => !each.passed);
  panel.replaceChildren(
    ...(failing.length === 0 ? [el("p", { class: "mark plain holds" }, say("all_pass"))] : []),
    ...failing.slice(0, MOST).map((each) => el("div", { class: "one" }, el("p", { class: "mark plain fails" }, each.name),
      ...each.failures.map((failure) => el("p", {}, say("expected_found", failure.expected, failure.found))))),
    ...(failing.length > MOST ? [el("p", { class: "soft" }, count("more_cases", failing.length - MOST))] : []),
    ...(uncovered.length > 0 ? [el("p", { class: "soft" }, count("uncovered", uncovered.length, uncovered.slice(0, MOST).join(", ")))] : []),
  );
}
