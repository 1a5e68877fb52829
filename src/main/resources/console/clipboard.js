// Copies, cuts and pastes. Browsers send these events to where the selection last was, not to what has focus: the document
// takes them, and they count while the grid has focus.
import { format, parse } from "./tsv.js";

/** What only this console reads: the sheet, and the labels of its columns. */
const LABELS = "application/x-winnow-labels";

export function connect(grid, commands, sheet, isEditable) {
  const when = (does) => (event) => {
    if (document.activeElement !== grid.root) return;
    event.preventDefault();
    does(event.clipboardData);
  };
  const copy = (data) => {
    const { texts, labels } = commands.copied();
    data.setData("text/plain", format(texts));
    data.setData(LABELS, JSON.stringify({ sheet, labels }));
  };
  document.addEventListener("copy", when(copy));
  if (!isEditable) return;
  document.addEventListener("cut", when((data) => {
    copy(data);
    commands.clear();
  }));
  document.addEventListener("paste", when((data) => {
    const texts = parse(data.getData("text/plain"));
    const from = JSON.parse(data.getData(LABELS) || "null");
    if (from && from.sheet !== sheet) commands.pasteByLabel(texts, from.labels);
    else commands.paste(texts);
  }));
}
