// Blocks of cells as spreadsheet programs put them on the clipboard: cells separated by tabs, rows by line breaks; a cell
// that contains either, or quotes, is quoted.

/** @returns rows of texts, each row as wide as the widest */
export function parse(text) {
  const rows = [[]];
  let cell = "";
  let isQuoted = false;
  let isStart = true;
  const endCell = () => {
    rows.at(-1).push(cell);
    cell = "";
    isStart = true;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') cell += text[++index];
      else isQuoted = false;
    } else if (character === '"' && isStart && closes(text, index)) {
      isQuoted = true;
      isStart = false;
    } else if (character === "\t") {
      endCell();
    } else if (character === "\n") {
      endCell();
      rows.push([]);
    } else if (character !== "\r" || text[index + 1] !== "\n") {
      cell += character;
      isStart = false;
    }
  }
  if (cell !== "" || rows.at(-1).length > 0) endCell();
  else rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
}

/** Whether a quote at the start of a cell has a partner; otherwise it is part of the text. */
function closes(text, start) {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] !== '"') continue;
    if (text[index + 1] === '"') index++;
    else return index + 1 === text.length || /[\t\r\n]/.test(text[index + 1]);
  }
  return false;
}

export function format(rows) {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(text) {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
