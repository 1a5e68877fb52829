// Evaluates the lead again while its facts are entered; without this script a button does.
const form = document.querySelector("form.try");
const PAUSE = 300;
let waiting;
let newest = 0;

form.addEventListener("input", (event) => {
  if (event.target.name === "json") return;
  clearTimeout(waiting);
  waiting = setTimeout(evaluate, PAUSE);
});

async function evaluate() {
  const asked = ++newest;
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  if (asked !== newest || !answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("#answers").replaceWith(page.querySelector("#answers"));
  form.json.value = page.querySelector("#json").value;
  tellProblems(page);
}

/** Takes over what is said at each field, and leaves what is typed. */
function tellProblems(page) {
  for (const field of form.querySelectorAll(".field")) {
    const name = field.querySelector("[name]").name;
    const told = page.querySelector(`[name="${CSS.escape(name)}"]`)?.closest(".field").querySelector("small");
    field.querySelector("small")?.remove();
    if (told) field.append(told);
  }
}
