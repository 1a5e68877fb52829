// Takes workbooks that are dropped anywhere on the page: into the form of uploads, or into the working copy of the page.
import { el } from "./dom.js";

const main = document.querySelector("main");
const { drop, merge, revision, dropping, away } = main.dataset;
const told = el("p", { class: "told", role: "status" });
const holdsFiles = (event) => Boolean(drop || merge) && event.dataTransfer?.types.includes("Files");

async function mergeAll(files) {
  const body = new FormData();
  for (const file of files) body.append("file", file);
  try {
    const response = await fetch(merge, { method: "POST", body, headers: { "If-Match": `"${revision}"`, Accept: "application/json, application/problem+json" } });
    if (response.ok) location.reload();
    else told.textContent = (await response.json()).detail;
  } catch {
    told.textContent = away;
  }
}

document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  main.classList.add("over");
  if (merge) told.textContent = dropping;
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) main.classList.remove("over");
  if (!event.relatedTarget) told.textContent = "";
});
document.addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  main.classList.remove("over");
  if (merge) return mergeAll(event.dataTransfer.files);
  const input = document.querySelector(drop);
  input.files = event.dataTransfer.files;
  input.form.submit();
});
if (merge) main.append(told);
