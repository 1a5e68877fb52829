// Copies, cuts and pastes. Browsers send these events to where the selection last was, not to what has focus: the document
// takes them, and they count while the grid has focus.
import { format, parse } from "./tsv.js";

export function connect(grid, commands, isEditable) {
  const when = (does) => (event) => {
    if (document.activeElement !== grid.root) return;
    event.preventDefault();
    does(event.clipboardData);
  };
  const copy = (data) => data.setData("text/plain", format(commands.copied()));
  document.addEventListener("copy", when(copy));
  if (!isEditable) return;
  document.addEventListener("cut", when((data) => {
    copy(data);
    commands.clear();
  }));
  document.addEventListener("paste", when((data) => commands.paste(parse(data.getData("text/plain")))));
}
