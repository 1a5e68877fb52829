// Tests of the scripts that know nothing of the page. Runs in any browser; answers a line for each test.

const same = (found, expected) => {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
};

async function run(load) {
  const [tsv, values, { SheetModel }, { Selection }, { Layout }, queues, { meaning }] = await Promise.all(
    ["tsv.js", "values.js", "model.js", "selection.js", "layout.js", "queue.js", "keys.js"].map(load));
  const { Unreachable } = await load("api.js");
  const { Commands } = await load("commands.js");

  const columns = [
    { letter: "B", label: "Id", role: "id", type: "text" },
    { letter: "C", label: "Industry", role: "condition", type: "text", values: ["fintech", "retail"], closed: true, separator: "," },
    { letter: "D", label: "Points", role: "points", type: "whole number" },
  ];
  const cell = (value) => ({ value, text: String(value), cell: "X1" });
  const row = (key, number, points, more = {}) => ({ row: key, number, cells: { B: cell(key), D: cell(points) }, ...more });
  const sheet = () => ({ columns, rows: [row("A", 5, 1), row("B", 6, 2), row("C", 7, 3)] });
  const keys = (model) => model.rows.map((each) => each.key);
  const edit = (operations, made = []) => ({ kind: "edit", operations, made });
  const points = (model) => model.rows.map((each) => model.text(each, "D"));

  /** A sheet with a row after C, some cells of which are selected. */
  const desk = (from, to) => {
    const model = new SheetModel({ columns, rows: [...sheet().rows, row("D", 8, 4)] });
    const selection = new Selection();
    selection.resize(4, 3);
    selection.select(from, to);
    const edits = [];
    const grid = {
      model,
      selection,
      select: (first, last) => selection.select(first, last),
      get selectedLetters() { return model.letters.slice(selection.range.left, selection.range.right + 1); },
      get selectedRows() { return model.shown.slice(selection.range.top, selection.range.bottom + 1); },
    };
    const submit = (each) => {
      edits.push(each);
      model.apply(each);
    };
    const told = [];
    return { model, selection, edits, told, commands: new Commands(grid, submit, (text) => told.push(text)) };
  };
  const whole = (top, bottom) => desk({ row: top, column: 0 }, { row: bottom, column: 2 });

  const tests = {
    "blocks of Excel are read": () => same(tsv.parse("a\tb\r\nc\t\r\n"), [["a", "b"], ["c", ""]]),
    "line breaks and quotes in quotes belong to a cell": () => same(tsv.parse('"a\n""b"""\tc'), [['a\n"b"', "c"]]),
    "blocks of LibreOffice end without a line break": () => same(tsv.parse("1\t2\n3\t4"), [["1", "2"], ["3", "4"]]),
    "a quote within a text is a character": () => same(tsv.parse('5" pipe\t"open'), [['5" pipe', '"open']]),
    "short rows are filled up": () => same(tsv.parse("a\tb\nc"), [["a", "b"], ["c", ""]]),
    "an empty line is an empty cell": () => same(tsv.parse("a\n\nb"), [["a"], [""], ["b"]]),
    "nothing is no block": () => same(tsv.parse(""), []),
    "what is written is read again": () => {
      const block = [["a\tb", 'say "x"', '"q"'], ["line\nbreak", "", "5"]];
      same(tsv.parse(tsv.format(block)), block);
    },

    "columns have a kind of editor": () => same(columns.map(values.kind), ["text", "checklist", "number"]),
    "labels are split at their comma": () => same(values.heading({ label: "Employees, from (people)", comparison: "at least" }), ["Employees", "from (people)"]),
    "numbers are shown in the reader's language": () => {
      const shown = new values.Shown("de");
      same(shown.text({ role: "condition", type: "whole number" }, cell(1500)), "1.500");
      same(shown.text({ role: "points", type: "whole number" }, cell(16)), "+16");
      same(shown.text({ role: "points", type: "whole number" }, cell(-6)), "−6");
    },
    "texts that aren't saved are shown as typed": () => same(new values.Shown("de").text(columns[2], "1,5"), "1,5"),
    "dates are shown in the reader's language": () => same(new values.Shown("en-GB").text({ role: "condition", type: "date" }, cell("2026-01-31")), "31 Jan 2026"),
    "impossible dates are texts": () => same([values.isDate("2026-02-30"), values.isDate("31.01.2026")], [false, false]),
    "a suggestion replaces the cell or one of its values": () => {
      same(values.mended("gold; silver", ",", '"gold; silver"', "gold, silver"), "gold, silver");
      same(values.mended("gold, slver", ",", '"slver"', "silver"), "gold, silver");
      same(values.mended("Gold", null, '"Gold"', "gold"), "gold");
    },
    "values are toggled": () => {
      same(values.toggled("a, b", ",", "b"), "a");
      same(values.toggled("", ",", "b"), "b");
    },

    "a cell is set before the server has it": () => {
      const model = new SheetModel(sheet());
      model.apply(edit([{ op: "set", row: "B", cells: { D: "7" } }]));
      same([points(model), model.changes], [["1", "7", "3"], 1]);
    },
    "rows of the server replace what was typed": () => {
      const model = new SheetModel(sheet());
      model.apply(edit([{ op: "set", row: "B", cells: { D: "7" } }]));
      same(model.accept([row("B", 6, 7, { before: { D: cell(2) } })], [], []), false);
      same([model.before(model.find("B"), "D"), model.changes], ["2", 1]);
    },
    "edits on their way survive an answer": () => {
      const model = new SheetModel(sheet());
      const first = edit([{ op: "set", row: "B", cells: { D: "7" } }]);
      const second = edit([{ op: "set", row: "B", cells: { D: "8" } }]);
      model.apply(first);
      model.apply(second);
      model.accept([row("B", 6, 7)], [], [second]);
      same(points(model), ["1", "8", "3"]);
    },
    "rows are inserted, duplicated, moved and removed": () => {
      const model = new SheetModel(sheet());
      model.apply(edit([{ op: "insert", after: "A" }], ["new 1"]));
      same(keys(model), ["A", "new 1", "B", "C"]);
      model.apply(edit([{ op: "duplicate", row: "C", after: "C" }], ["new 2"]));
      same(points(model).at(-1), "3");
      model.apply(edit([{ op: "move", row: "A", after: "C" }]));
      same(keys(model), ["new 1", "B", "C", "A", "new 2"]);
      model.apply(edit([{ op: "remove", row: "B" }, { op: "move", row: "A", before: "new 1" }]));
      same(keys(model), ["A", "new 1", "C", "new 2"]);
    },
    "blocks make missing rows": () => {
      const model = new SheetModel(sheet());
      model.apply(edit([{ op: "block", row: "C", column: "C", values: [["retail", "4"], [null, "5"]] }], ["new 1"]));
      same([keys(model), points(model)], [["A", "B", "C", "new 1"], ["1", "2", "4", "5"]]);
    },
    "rows get the names that the server gives them": () => {
      const model = new SheetModel(sheet());
      model.apply(edit([{ op: "insert", after: "A" }], ["new 1"]));
      same(model.accept([row("A-2", 6, 0)], ["new 1"], []), true);
      same(keys(model), ["A", "A-2", "B", "C"]);
    },
    "rows are moved to the place of others": () => {
      for (const [top, bottom, target, expected] of [
        [0, 0, 2, ["B", "C", "A", "D"]],
        [3, 3, 1, ["A", "D", "B", "C"]],
        [0, 1, 3, ["C", "D", "A", "B"]],
        [2, 3, 0, ["C", "D", "A", "B"]],
        [0, 2, 3, ["D", "A", "B", "C"]],
        [1, 3, 0, ["B", "C", "D", "A"]],
      ]) {
        const { model, selection, commands } = whole(top, bottom);
        commands.moveTo(target);
        same(keys(model), expected);
        same(model.rows.slice(selection.range.top, selection.range.bottom + 1).map((each) => each.key), ["A", "B", "C", "D"].slice(top, bottom + 1));
      }
    },
    "as few rows as possible are moved": () => {
      const far = whole(0, 0);
      far.commands.moveTo(3);
      const near = whole(0, 2);
      near.commands.moveTo(3);
      same([far, near].map(({ edits }) => edits[0].operations.length), [1, 1]);
    },
    "rows stay where they are": () => {
      const { edits, commands } = whole(1, 2);
      [1, 2, 4, -1].forEach((target) => commands.moveTo(target));
      same(edits, []);
    },
    "columns of another table go by their labels": () => {
      const { model, told, commands } = desk({ row: 1, column: 0 }, { row: 1, column: 0 });
      commands.pasteByLabel([["9", "x", "B2"], ["8", "y", "C2"]], ["Points", "Region", "Id"]);
      same([points(model), keys(model).map((key) => model.text(model.find(key), "B"))], [["1", "9", "8", "4"], ["A", "B2", "C2", "D"]]);
      same(told.at(-1), "left_out");
    },
    "columns between those that are pasted stay as they are": () => {
      const { model, commands } = desk({ row: 0, column: 0 }, { row: 0, column: 0 });
      model.apply(edit([{ op: "set", row: "A", cells: { C: "retail" } }]));
      commands.pasteByLabel([["A2", "9"]], ["Id", "Points"]);
      same(model.letters.map((letter) => model.text(model.rows[0], letter)), ["A2", "retail", "9"]);
    },
    "without a common label, a block goes where it is pasted": () => {
      const { model, commands } = desk({ row: 2, column: 2 }, { row: 2, column: 2 });
      commands.pasteByLabel([["9"]], ["Employees"]);
      same(points(model), ["1", "2", "9", "4"]);
    },

    "filters hide rows": () => {
      const model = new SheetModel(sheet());
      model.show((each) => model.text(each, "D") === "2");
      same(model.shown.map((each) => each.key), ["B"]);
    },

    "selections stay within the sheet": () => {
      const selection = new Selection();
      selection.resize(3, 3);
      selection.go(-1, 9);
      same(selection.active, { row: 0, column: 2 });
      selection.go(2, 1, true);
      same(selection.range, { top: 0, bottom: 2, left: 1, right: 2 });
    },
    "Ctrl and an arrow go to the edge of what is filled": () => {
      const selection = new Selection();
      selection.resize(6, 1);
      const filled = [true, true, false, false, true, true];
      const far = () => selection.target("down", true, (r) => filled[r]).row;
      same(far(), 1);
      selection.go(1, 0);
      same(far(), 4);
      selection.go(4, 0);
      same(far(), 5);
    },
    "only what is in sight is drawn": () => {
      const layout = new Layout(Array.from({ length: 48 }, (_, index) => ({ letter: `X${index}`, label: "Count", role: "condition", type: "whole number" })), false);
      const [from, to] = layout.columns(1000, 900);
      same([to - from < 18, layout.rows(28_000, 600, 5000)[1] < 1040], [true, true]);
    },
    "keys mean commands, moves or text": () => {
      const key = (name, more = {}) => meaning({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
      same(key("z", { ctrlKey: true }), { command: "undo" });
      same(key("Z", { ctrlKey: true, shiftKey: true }), { command: "redo" });
      same(key("ArrowDown", { shiftKey: true }), { move: "down", isFar: false, isExtended: true });
      same(key("A", { shiftKey: true }), { typed: "A" });
      same([key("Tab"), key("Shift")], [null, null]);
    },

    "edits are sent in order": async () => {
      const sent = [];
      const queue = queueOf((each) => { sent.push(each.operations[0].row); return ok(sent.length); });
      ["A", "B", "C"].forEach((name) => queue.push(edit([{ op: "set", row: name, cells: {} }])));
      await until(queue, "saved");
      same(sent, ["A", "B", "C"]);
    },
    "edits without an answer are sent again": async () => {
      let times = 0;
      const queue = queueOf(() => { if (++times === 1) throw new Unreachable("away"); return ok(1); });
      queue.push(edit([{ op: "set", row: "A", cells: {} }]));
      await until(queue, "away");
      queue.resume();
      await until(queue, "saved");
      same(times, 2);
    },
    "an insert that arrived isn't sent again": async () => {
      let times = 0;
      const queue = queueOf(() => { times++; throw new Unreachable("away"); }, () => 1);
      queue.push(edit([{ op: "insert" }], ["new 1"]));
      await until(queue, "away");
      queue.resume();
      await until(queue, "saved");
      same(times, 1);
    },
    "an ended session keeps edits": async () => {
      let isIn = false;
      const queue = queueOf(() => (isIn ? ok(1) : { status: 401 }));
      queue.push(edit([{ op: "set", row: "A", cells: {} }]));
      await until(queue, "signedOut");
      same(queue.edits.length, 1);
      isIn = true;
      queue.resume();
      await until(queue, "saved");
    },
    "a conflict waits for an answer": async () => {
      const seen = [];
      const conflict = { status: 409, body: { revision: 4, conflicts: [{ row: "A", column: "Points" }] } };
      const queue = queueOf((_, revision) => { seen.push(revision); return seen.length === 1 ? conflict : ok(5); });
      queue.push(edit([{ op: "set", row: "A", cells: { D: "1" } }]));
      await until(queue, "conflict");
      queue.resolve(queue.edits[0], true);
      await until(queue, "saved");
      same(seen, [0, "*"]);
    },
    "taking theirs leaves the other cells": () => {
      const model = new SheetModel(sheet());
      const block = edit([{ op: "block", row: "A", column: "C", values: [["retail", "4"], ["fintech", "5"]] }]);
      const left = queues.without(block, [{ row: "A", column: "Points" }], model);
      same(left.operations, [{ op: "set", row: "A", cells: { C: "retail" } }, { op: "set", row: "B", cells: { C: "fintech", D: "5" } }]);
      same(queues.without(edit([{ op: "set", row: "A", cells: { D: "1" } }]), [{ row: "A", column: null }], model), null);
    },
    "edits of new rows get their names": () => same(queues.renamed(edit([{ op: "set", row: "new 1", cells: {} }]), { "new 1": "A-2" }).operations[0].row, "A-2"),
  };

  function queueOf(send, current = () => 0) {
    return new queues.EditQueue({ send: async (...all) => send(...all), current: async () => current(), drafts: { save() {} }, revision: 0 });
  }
  function ok(revision) {
    return { status: 200, body: { revision, rows: [] } };
  }
  function until(queue, state) {
    return queue.state === state && (state !== "saved" || queue.edits.length === 0) ? null : new Promise((resolve) => {
      queue.addEventListener("state", () => queue.state === state && resolve());
    });
  }

  const results = [];
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      results.push(`ok ${name}`);
    } catch (failure) {
      results.push(`${name}: ${failure.message}`);
    }
  }
  return results;
}
