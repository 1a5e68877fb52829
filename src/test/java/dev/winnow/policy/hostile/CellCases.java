package dev.winnow.policy.hostile;

import static dev.winnow.policy.hostile.HostileCase.RULE;
import static dev.winnow.policy.hostile.HostileCase.SING;
import static dev.winnow.policy.hostile.HostileCase.cells;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hostile texts in the cells of a row: each breaks out of what stock Drools pastes it into. */
final class CellCases {

    private static final String EVAL = "eval(" + SING + ")";

    private CellCases() {}

    static List<HostileCase> all() {
        List<HostileCase> all = new ArrayList<>();
        texts(all);
        lists(all);
        numbers(all);
        datesAndFlags(all);
        consequences(all);
        strangeValues(all);
        return all;
    }

    private static void texts(List<HostileCase> all) {
        for (String cell : List.of("B13", "E13")) {
            String in = " in " + cell;
            String out = "zz\\\" || ";
            all.add(cells("a text ends its quote, and an or follows" + in, cell, HostileCase.BREAK_OUT));
            all.add(cells(
                    "a text ends its quote without a backslash" + in, cell, "zz\" || " + SING + " || id == \"zz"));
            all.add(cells("a text ends its quote, and an eval follows" + in, cell, out + EVAL + ") //"));
            all.add(cells("a text ends its pattern" + in, cell, out + "id != null) " + EVAL + " //"));
            all.add(cells(
                    "a text ends its pattern before another" + in, cell, out + "id != null) Lead(" + SING + ") //"));
            all.add(cells(
                    "a text ends its condition" + in,
                    cell,
                    out + "id != null) then " + SING + "; end rule 'b' when Lead() //"));
            all.add(cells(
                    "a text ends its rule" + in,
                    cell,
                    out + "id != null) then end " + RULE + " rule 'b' when Lead() //"));
            all.add(cells(
                    "a text ends its quote by an escape of the format" + in, cell, "zz\\_x0022_ || " + SING + ") //"));
            all.add(cells("a text ends its quote by an escape of Java" + in, cell, "zz\\u0022 || " + SING + ") //"));
            all.add(cells(
                    "a text takes from a source" + in, cell, out + "id != null) Boolean(this) from " + SING + " //"));
            all.add(cells("a text has a line break before more code" + in, cell, out + "\n" + SING + ") //"));
            all.add(cells("a text denies what holds" + in, cell, out + "id != null) not Lead(!" + SING + ") //"));
        }
        all.add(cells("a text of nothing but a quote", "B13", "\""));
        all.add(cells("a text of nothing but a backslash", "B13", "\\"));
        all.add(cells("a text with a placeholder", "B13", "$param"));
        all.add(cells("a text with a placeholder of MVEL", "B13", "@{" + SING + "}"));
        all.add(cells("a text with a placeholder of a shell", "B13", "${" + SING + "}"));
        all.add(cells("a text with a direction override", "B13", "x\u202E\u2066y"));
        all.add(cells("a text with a character of no width", "B13", "x\u200B"));
        all.add(cells("a text with a filler that looks empty", "B13", "x\u3164"));
        all.add(cells("a text with a non-breaking space inside", "B13", "x\u00A0y"));
        all.add(cells("a text with an accent on its own", "B13", "cafe\u0301"));
        all.add(cells("a text with a null character", "B13", "x_x0000_"));
        all.add(cells("a text with half a character", "B13", "x_xD800_"));
        all.add(cells("a text with smart quotes", "B13", "\u201Cx\u201D"));
        all.add(cells("a text with full-width quotes", "B13", "x\uFF02, " + EVAL + ", id != \uFF02x"));
        all.add(cells("a text of a thousand quotes", "B13", "\"".repeat(1_000)));
        all.add(cells("a text over a thousand characters", "B13", "x".repeat(30_000)));
    }

    private static void lists(List<HostileCase> all) {
        for (String cell : List.of("C13", "D13", "F13", "G13")) {
            boolean any = cell.equals("C13") || cell.equals("F13");
            String on = any ? " || " : " && ";
            String other = any ? "zz" : "yy";
            String in = " in " + cell;
            String out = other + "\\\"" + on;
            all.add(cells("an item of a list ends its quote" + in, cell, out + SING + ") //"));
            all.add(cells("the last of three items ends its quote" + in, cell, "aa, bb, " + out + SING + ") //"));
            all.add(cells("an item of a list ends its pattern" + in, cell, out + "id != null) " + EVAL + " //"));
            all.add(cells(
                    "an item of a list ends its rule" + in,
                    cell,
                    out + "id != null) then end " + RULE + " rule 'b' when Lead() //"));
            all.add(cells(
                    "an item of a list ends its condition" + in,
                    cell,
                    out + "id != null) then " + SING + "; end rule 'b' when Lead() //"));
        }
        all.add(cells("a list with a quote that hides its commas", "C13", "'gold, " + SING + "'"));
        all.add(cells("a list of nothing but commas", "C13", ",,,"));
        all.add(cells("a list of an item too often", "C13", "gold, ".repeat(100) + "gold"));
    }

    private static void numbers(List<HostileCase> all) {
        for (String cell : List.of("H13", "J13", "L13")) {
            String held = cell.equals("H13") ? "1" : cell.equals("J13") ? "9" : "true";
            String in = " in " + cell;
            Map<String, String> ways = new LinkedHashMap<>();
            ways.put("then exists", held + ") exists Lead(" + SING + ") //");
            ways.put("then not", held + ") not Lead(!" + SING + ") //");
            ways.put("then forall", held + ") forall(Lead(id != null) Lead(" + SING + ")) //");
            ways.put("then a source", held + ") Boolean(this) from " + SING + " //");
            ways.put("then a pattern", held + ") Lead(" + SING + ") //");
            ways.put("then a consequence", held + ") then " + SING + "; //");
            ways.put("then a line break", held + "\n && " + SING + ") //");
            ways.put("then a comment", held + " /* */ && " + SING);
            ways.put("then an eval", held + ", " + EVAL + ") //");
            ways.put("then a constraint", held + ", this != null && " + SING + ") //");
            ways.put("then an operator of its own", held + ", id matches (" + SING + " ? 'L.*' : 'x')) //");
            ways.put("then another rule", held + ") then end " + RULE + " rule 'b' when Lead() //");
            ways.forEach((way, text) -> all.add(cells("a value, " + way + in, cell, text)));
        }
        for (String cell : List.of("H13", "I13", "J13")) {
            String held =
                    switch (cell) {
                        case "H13" -> "1";
                        case "I13" -> "1, 10";
                        default -> "9";
                    };
            String not =
                    switch (cell) {
                        case "H13" -> "99";
                        case "I13" -> "1, 0";
                        default -> "0";
                    };
            String in = " in " + cell;
            all.add(cells("a number is followed by an or" + in, cell, not + " || " + SING));
            all.add(cells("a number is followed by an and" + in, cell, held + " && " + SING));
            all.add(cells("a number ends its pattern" + in, cell, held + ") " + EVAL + " Lead(1 == 1"));
            all.add(cells(
                    "a number ends its rule" + in, cell, held + ") then end " + RULE + " rule 'b' when Lead(1 == 1"));
            all.add(cells(
                    "a number is an expression" + in,
                    cell,
                    (cell.equals("I13") ? "1, " : "") + "(" + SING + " ? 1 : 2)"));
        }
        all.add(cells("a number is followed by a constraint", "H13", "1, " + EVAL));
        all.add(cells("a range has a third part", "I13", "1, 10, " + EVAL));
        all.add(cells("a number is hexadecimal", "H13", "0x1F"));
        all.add(cells("a number is octal", "H13", "010"));
        all.add(cells("a number has an exponent", "J13", "1e999"));
        all.add(cells("a number is none", "J13", "NaN"));
        all.add(cells("a number has no end", "J13", "Infinity"));
        all.add(cells("a number has digits of another script", "H13", "\u0665"));
        all.add(cells("a number has full-width digits", "H13", "\uFF15"));
        all.add(cells("a number has decimals by comma", "J13", "9,5"));
        all.add(cells("a number has a thousands point", "J13", "1.500"));
        all.add(cells("a number is too large", "H13", 1e300));
    }

    private static void datesAndFlags(List<HostileCase> all) {
        String day = "2026-01-01\")";
        String again = "attributes.date(\"day\") >= LocalDate.parse(\"2026-01-01";
        all.add(cells("a date ends its quote, and a constraint follows", "K13", day + ", " + EVAL + ", " + again));
        all.add(cells("a date ends its quote, and an or follows", "K13", "2027-01-01\") || " + SING + " || " + again));
        all.add(cells("a date ends its pattern", "K13", day + ") " + EVAL + " Lead(" + again));
        all.add(cells("a date ends its rule", "K13", day + ") then end " + RULE + " rule 'b' when Lead(" + again));
        all.add(cells("a date is made by code", "K13", "2026-01-0\" + (" + SING + " ? 1 : 2) + \""));
        all.add(cells("a date is of no month", "K13", "2026-13-01"));
        all.add(cells("a date may be two days", "K13", "01/02/2026"));
        all.add(cells("a date is a number", "K13", 46053));
        all.add(cells("a flag is followed by a constraint", "L13", "true, " + EVAL));
        all.add(cells("a flag is followed by an or", "L13", "false || " + SING));
        all.add(cells("a flag is a call", "L13", SING));
        all.add(cells("a flag ends its pattern", "L13", "true) " + EVAL + " Lead(1 == 1"));
        all.add(cells("a flag ends its rule", "L13", "true) then end " + RULE + " rule 'b' when Lead(1 == 1"));
        all.add(cells("a flag is a word", "L13", "ja"));
    }

    private static void consequences(List<HostileCase> all) {
        all.add(cells(
                "an id ends its quote without a backslash", "A13", "HOST-01\"); " + SING + "; findings.row(\"HOST-02"));
        all.add(cells("an id has letters that look like others", "A13", "H\u041EST-01"));
        for (String cell : List.of("A13", "M13", "N13")) {
            String out = cell.equals("M13") ? "1" : "x\\\"";
            String in = " in " + cell;
            all.add(cells("a value ends its call" + in, cell, out + "); " + SING + "; //"));
            all.add(cells("a value is put together by code" + in, cell, out + " + " + SING + "); //"));
            all.add(cells("a value ends its rule" + in, cell, out + "); end " + RULE + " rule 'b' when then //"));
            all.add(cells(
                    "a value is followed by a condition of Java" + in, cell, out + "); if (" + SING + ") { } //"));
            all.add(cells("a value is followed by a new fact" + in, cell, out + "); insert(" + SING + "); //"));
            all.add(cells(
                    "a value is followed by a loop" + in,
                    cell,
                    out + "); for (int i = 0; i < 3; i++) { " + SING + "; } //"));
            all.add(cells("a value has a line break before code" + in, cell, out + ");\n" + SING + ";\n//"));
            all.add(cells("a value has a comment before code" + in, cell, out + "); /* */ " + SING + "; //"));
            all.add(cells("a value is followed by a variable" + in, cell, out + "); boolean b = " + SING + "; //"));
            all.add(cells(
                    "a value is followed by reflection" + in,
                    cell,
                    out + "); Class.forName('dev.winnow.policy.Canary').getMethod('sing').invoke(null); " + SING
                            + "; //"));
        }
        all.add(cells("points are an expression", "M13", "(" + SING + " ? 1 : 2)"));
        all.add(cells("points are a call", "M13", SING));
        all.add(cells(
                "a reason ends its quote by an escape of Java",
                "N13",
                "x\\u0022); " + SING + "; findings.set(\\u0022reason\\u0022, \\u0022y"));
        all.add(cells("a reason ends its quote by an escape of the format", "N13", "x\\_x0022_ + " + SING + "); //"));
        all.add(cells("a reason has a direction override", "N13", "x\u202Ey"));
        all.add(cells("a description ends its comment", "O13", "x */ " + SING + "; /*"));
        all.add(cells("a description has a line of code", "O13", "x\n" + RULE + "\n//"));
    }

    private static void strangeValues(List<HostileCase> all) {
        all.add(cells("an id is a number", "A13", 7));
        all.add(cells("a text is a flag", "B13", true));
        all.add(cells("a date is a flag", "K13", true));
        all.add(cells("a choice is of the wrong case", "C13", "GOLD"));
        all.add(cells("points are a flag", "M13", true));
        all.add(cells("a row without id", "A13", null));
        all.add(cells("a row without points", "M13", null));
    }
}
