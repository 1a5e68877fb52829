// What every page does: shows times as the reader's clock has them, and closes menus.

const TIME = new Intl.DateTimeFormat(navigator.language, { dateStyle: "medium", timeStyle: "short" });

for (const time of document.querySelectorAll("time")) time.textContent = TIME.format(new Date(time.dateTime));

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
