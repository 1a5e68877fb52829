// Takes parts of the page anew from the server once what they show was checked.

/** @param selectors of elements whose contents are replaced */
export function follow(selectors, check) {
  let shown = check.result?.checkedRevision;
  check.addEventListener("change", async () => {
    if (check.isRunning || check.result?.checkedRevision === shown) return;
    shown = check.result?.checkedRevision;
    const answer = await fetch(location.pathname).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const selector of selectors) {
      const place = document.querySelector(selector);
      if (place) place.replaceChildren(...(page.querySelector(selector)?.childNodes ?? place.childNodes));
    }
  });
}
