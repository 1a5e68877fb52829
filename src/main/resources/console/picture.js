// Draws the picture of a definition anew when what it shows was checked.

export function follow(place, check) {
  let drawn = check.result?.checkedRevision;
  check.addEventListener("change", async () => {
    if (check.isRunning || check.result?.checkedRevision === drawn) return;
    drawn = check.result?.checkedRevision;
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...(page.querySelector("#picture")?.childNodes ?? place.childNodes));
  });
}
