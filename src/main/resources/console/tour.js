// The first visit: a strip above the grid says what to do next, and notices by itself that it was done.
import { el } from "./dom.js";
import { say } from "./words.js";

const ROW = "ENG-CON-04";
const WANTED = /^\+?16$/;
const YEAR = 31536000;

const main = document.querySelector("main");
const strip = main.querySelector(".tour");
const told = strip.querySelector("p");
const part = (selector) => main.querySelector(selector);
let at = -1;
let before = "";

/** What the panel says of the lead; empty until it was evaluated. */
const summary = () => part("#lead-panel strong")?.textContent ?? "";

/** The cell with the row's points; null while it isn't drawn. */
function points() {
  const head = [...main.querySelectorAll(".g-head .g-cell")].find((each) => each.title.startsWith("Points"));
  const row = [...main.querySelectorAll(".g-body .g-row")].find((each) => each.textContent.includes(ROW));
  return row?.querySelector(`[aria-colindex="${head?.getAttribute("aria-colindex")}"]`) ?? null;
}

const isTyped = () => WANTED.test(points()?.firstChild?.data ?? "");

/** In order: what to say, and when it is done. */
const STEPS = [
  { text: () => say("tour_cell", summary()), isDone: () => points()?.classList.contains("active") || isTyped() },
  { text: () => say("tour_value"), isDone: isTyped },
  { text: () => say("tour_lead"), isDone: () => summary() !== "" && summary() !== before },
  { text: () => say("tour_cases", summary(), before), isDone: () => part("#cases").open && part("#case-panel").childElementCount > 0 },
  { text: () => say("tour_end"), isDone: () => false },
];

function show() {
  told.replaceChildren(el("b", {}, say("tour_step", at + 1, STEPS.length)), STEPS[at].text());
  if (at < STEPS.length - 1) return;
  strip.querySelector("button").textContent = say("tour_done");
  document.cookie = `winnow-first-visit=ended; path=/console; max-age=${YEAR}; samesite=strict`;
}

function notice() {
  if (at < 0) {
    if (summary() === "") return;
    before = summary();
    at = 0;
    show();
  }
  let next = at;
  while (STEPS[next].isDone()) next++;
  if (next === at) return;
  at = next;
  show();
}

/** Puts the lead beside the table, and lights the table up by it. */
function begin() {
  part("#lead-panel textarea").value = strip.dataset.lead;
  part("#lead").open = true;
  part("#lead-panel button").click();
  const changes = new MutationObserver((records) => records.some((each) => !strip.contains(each.target)) && notice());
  changes.observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
}

if (main.dataset.ready) begin();
else {
  const ready = new MutationObserver(() => {
    ready.disconnect();
    begin();
  });
  ready.observe(main, { attributeFilter: ["data-ready"] });
}
