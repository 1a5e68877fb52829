// Which command a key gives. Ctrl stands for Cmd as well.

const MOVES = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

const COMMANDS = {
  Enter: "edit",
  F2: "edit",
  Delete: "clear",
  Backspace: "clear",
  "Ctrl+a": "all",
  "Ctrl+z": "undo",
  "Ctrl+y": "redo",
  "Ctrl+Shift+z": "redo",
  "Ctrl+d": "fill",
  "Ctrl+f": "find",
  "Ctrl+Shift+l": "filter",
  "Ctrl+Enter": "insert",
  "Ctrl+Shift+d": "duplicate",
  "Ctrl+-": "remove",
  "Alt+ArrowUp": "moveUp",
  "Alt+ArrowDown": "moveDown",
  "Alt+Enter": "mend",
  F8: "nextProblem",
  "Shift+F8": "previousProblem",
  "?": "keys",
};

/** What the dialog of keys lists, by the names of sentences. */
export const LISTED = [
  ["↑ ↓ ← →", "key_move"],
  ["Ctrl ↑ ↓ ← →", "key_edge"],
  ["Shift ↑ ↓ ← →", "key_select"],
  ["Enter, F2", "key_edit"],
  ["Esc", "key_cancel"],
  ["Tab, Shift Tab", "key_tab"],
  ["Del", "key_clear"],
  ["Ctrl C, X, V", "key_clipboard"],
  ["Ctrl Z, Y", "key_undo"],
  ["Ctrl D", "key_fill"],
  ["Ctrl Enter", "key_insert"],
  ["Ctrl Shift D", "key_duplicate"],
  ["Ctrl −", "key_remove"],
  ["Alt ↑ ↓", "key_row"],
  ["Ctrl F", "key_find"],
  ["F8", "key_problem"],
  ["Alt Enter", "key_mend"],
];

/** { move, isFar, isExtended }, { command }, { typed } or null */
export function meaning(event) {
  const isCtrl = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 && isCtrl ? event.key.toLowerCase() : event.key;
  const isTyped = !isCtrl && !event.altKey && event.key.length === 1;
  const name = (isCtrl ? "Ctrl+" : "") + (event.altKey ? "Alt+" : "") + (event.shiftKey && !isTyped ? "Shift+" : "") + key;
  if (COMMANDS[name]) return { command: COMMANDS[name] };
  if (isTyped) return { typed: event.key };
  if (event.altKey) return null;
  if (MOVES[key]) return { move: MOVES[key], isFar: isCtrl, isExtended: event.shiftKey };
  if (["Home", "End", "PageUp", "PageDown"].includes(key)) return { move: key, isFar: isCtrl, isExtended: event.shiftKey };
  return null;
}
