package dev.winnow.policy.hostile;

import static dev.winnow.policy.hostile.HostileCase.RULE;
import static dev.winnow.policy.hostile.HostileCase.SING;
import static dev.winnow.policy.hostile.HostileCase.cells;

import java.util.ArrayList;
import java.util.List;

/** Hostile headers: properties, names, column types, patterns and snippets. */
final class HeaderCases {

    private static final String EVAL = "eval(" + SING + ")";

    private HeaderCases() {}

    static List<HostileCase> all() {
        List<HostileCase> all = new ArrayList<>();
        properties(all);
        columnTypes(all);
        snippetsAndPatterns(all);
        tables(all);
        return all;
    }

    private static void properties(List<HostileCase> all) {
        all.add(cells("RuleSet ends its line", "B3", "dev.winnow.test;\n" + RULE));
        all.add(cells("RuleSet is another package", "B3", "dev.winnow.policy"));
        all.add(cells("Import ends its line", "B4", "dev.winnow.lead.Lead, java.time.LocalDate;\n" + RULE));
        all.add(cells(
                "Import takes a class of the system",
                "B4",
                "dev.winnow.lead.Lead, java.time.LocalDate, java.lang.Runtime"));
        all.add(cells(
                "Import takes a function",
                "B4",
                "dev.winnow.lead.Lead, java.time.LocalDate, function dev.winnow.policy.Canary.sing",
                "B11",
                "sing(), id != \"$param\""));
        all.add(cells("Import takes everything", "B4", "dev.winnow.lead.*, java.time.LocalDate"));
        all.add(cells(
                "Variables end their line",
                "B5",
                "dev.winnow.policy.rule.Findings findings;\n" + RULE + "\nglobal java.lang.Object other"));
        all.add(cells(
                "Variables name another", "B5", "dev.winnow.policy.rule.Findings findings, java.lang.Runtime runtime"));
        for (String property : List.of("Functions", "Queries", "Declare")) {
            all.add(cells(property + " hold a rule", "A7", property, "B7", RULE));
        }
        all.add(cells(
                "Functions are called by a column",
                "A7",
                "Functions",
                "B7",
                "function boolean hack() { return " + SING + "; }",
                "B11",
                "eval(hack()), id != \"$param\""));
        all.add(cells("Functions stand in a second cell", "A7", "Functions", "B7", "", "C7", RULE));
        all.add(cells(
                "Queries are called by a column",
                "A7",
                "Queries",
                "B7",
                "query q() Lead(" + EVAL + ") end",
                "B11",
                "id != \"$param\") q() Lead(id != null"));
        all.add(cells(
                "EscapeQuotes are turned off", "A7", "EscapeQuotes", "B7", "false", "N13", "x\" + " + SING + " + \"y"));
        all.add(cells("Sequential is turned on", "A7", "Sequential", "B7", "true", "M13", SING));
        all.add(cells("SequentialMaxPriority is set", "A7", "SequentialMaxPriority", "B7", "10"));
        all.add(cells("Worksheets names others", "A7", "Worksheet", "B7", "Read me"));
        all.add(cells("Dialect is set for all", "A7", "Dialect", "B7", "java", "M13", SING));
        all.add(cells("NO-LOOP is set for all", "A7", "NO-LOOP", "B7", "true\nwhen " + EVAL));
        all.add(cells("PRIORITY is set for all", "A7", "PRIORITY", "B7", "(" + SING + " ? 1 : 2)"));
        all.add(cells(
                "AGENDA-GROUP is set for all",
                "A7",
                "AGENDA-GROUP",
                "B7",
                "MAIN\" when " + EVAL + " then end rule \"b"));
        all.add(cells("a property nobody knows", "A7", "Unit", "B7", "dev.winnow.policy.Canary"));
        all.add(cells("a property with letters that look like others", "A7", "Dimensi\u043En", "B7", "fit"));
        all.add(cells("a property twice", "A7", "RuleSet", "B7", "dev.winnow.test;\n" + RULE));
        all.add(cells("Kind is code", "B6", "score\"); " + SING));
        all.add(cells("Dimension is code", "B7", "fit\"); " + SING));
        all.add(cells("a property has a third cell", "C4", RULE));
    }

    private static void columnTypes(List<HostileCase> all) {
        String end = "\\\"\nwhen\nthen " + SING + "; end\nrule 'b' //";
        column(all, "NAME", "evil\\\" when then " + SING + "; end rule 'b' //");
        column(all, "N", "evil\\\"\nwhen then " + SING + "; end rule 'b' //");
        column(all, "PRIORITY", "(" + SING + " ? 1 : 2)");
        column(all, "P", "10 when then " + SING + "; end rule 'b'");
        column(all, "DURATION", "1 when then " + SING + "; end rule 'b'");
        column(all, "TIMER", "int: 0) when then " + SING + "; end rule 'b' timer (int: 0");
        column(all, "ENABLED", "(" + SING + ")");
        column(all, "NO-LOOP", "true when then " + SING + "; end rule 'b' no-loop true");
        column(all, "U", "true when then " + SING + "; end rule 'b' no-loop true");
        column(all, "LOCK-ON-ACTIVE", "true when then " + SING + "; end rule 'b' no-loop true");
        column(all, "AUTO-FOCUS", "true when then " + SING + "; end rule 'b' no-loop true");
        column(all, "ACTIVATION-GROUP", "g" + end);
        column(all, "X", "g" + end);
        column(all, "AGENDA-GROUP", "MAIN" + end);
        column(all, "G", "MAIN" + end);
        column(all, "RULEFLOW-GROUP", "MAIN" + end);
        column(all, "DATE-EFFECTIVE", "01-Jan-2020" + end);
        column(all, "V", "01-Jan-2020" + end);
        column(all, "DATE-EXPIRES", "01-Jan-2099" + end);
        column(all, "CALENDARS", "weekday" + end);
        column(all, "METADATA", "x(1)\nwhen then " + SING + "; end rule 'b'");
        column(all, "@", "x(1)\nwhen then " + SING + "; end rule 'b'");
        all.add(cells("a column of a type with a blank", "P9", "ACTION ACTION", "P12", "Other"));
        all.add(cells("a second description with code", "P9", "DESCRIPTION", "P12", "More", "P13", "x\n" + RULE));
        all.add(cells("a condition by its first letter alone", "P9", "C", "P11", EVAL, "P12", "Other", "P13", 1));
        all.add(cells("an action by its first letter alone", "P9", "A", "P11", SING + ";", "P12", "Other", "P13", 1));
        all.add(cells("a condition in lower case", "P9", "condition", "P11", EVAL, "P12", "Other", "P13", 1));
    }

    /** A column of another type beside the others. */
    private static void column(List<HostileCase> all, String type, String value) {
        all.add(cells("a column of type " + type, "P9", type, "P12", "Other", "P13", value));
    }

    private static void snippetsAndPatterns(List<HostileCase> all) {
        all.add(cells("a snippet is code", "B11", EVAL + ", id != \"$param\""));
        all.add(cells("a snippet calls a class", "B11", SING + ", id != \"$param\""));
        all.add(cells("a snippet is a template and more", "B11", "attributes.text(\"note\") == \"$param\", " + EVAL));
        all.add(cells("a snippet ends its pattern", "B11", "id != \"$param\") " + EVAL + " Lead(id != null"));
        all.add(cells("a snippet is a template of quotes with code", "B11", "forall(&&){" + SING + " && id != \"$\"}"));
        all.add(cells(
                "a snippet has code in the place of a name",
                "B11",
                "attributes.text(\"note\" + " + SING + ") != \"$param\""));
        all.add(cells("a snippet has blanks within its quotes", "B11", "attributes.text(\"no te\") == \"$param\""));
        all.add(cells(
                "a snippet of a list ends its rule",
                "C11",
                "forall(||){id != \"$\"}) then end " + RULE + " rule 'b' when Lead(id != null"));
        all.add(cells("an action's snippet is code", "M11", SING + "; findings.set(\"points\", $param);"));
        all.add(cells(
                "an action's snippet has code after the call",
                "M11",
                "findings.set(\"points\", $param); " + SING + ";"));
        all.add(cells(
                "an action's snippet has code in the call",
                "M11",
                "findings.set(\"points\", " + SING + " ? $param : 0);"));
        all.add(cells("an action's snippet changes the lead", "M11", "modify($lead) {}; " + SING + "; // $param"));
        all.add(cells("an action's snippet ends its rule", "N11", "findings.set(\"reason\", \"$param\"); end " + RULE));
        all.add(cells("the id's snippet is code", "A11", "findings.row(\"$param\"); " + SING + ";"));
        all.add(cells("a description has a snippet", "O11", "$param; " + SING));
        all.add(cells("a pattern has a constraint of code", "B10", "$lead : Lead(" + EVAL + ")"));
        all.add(cells("a pattern is preceded by code", "B10", EVAL + " $lead : Lead"));
        all.add(cells("a pattern is preceded by another", "B10", "Lead(" + EVAL + ") $lead : Lead"));
        all.add(cells("a pattern ends its rule", "B10", "Lead() then " + SING + "; end rule 'b' when $lead : Lead"));
        all.add(cells("a pattern is of another class", "B10", "$lead : Object"));
        all.add(cells("a pattern stands above an action", "M10", "$lead : Lead(" + EVAL + ")"));
        all.add(cells("a label is missing", "B12", null));
    }

    private static void tables(List<HostileCase> all) {
        all.add(cells("a table's name is code", "A8", "RuleTable x\" when then " + SING + "; end rule 'y' //"));
        all.add(cells("a table's name has a line break", "A8", "RuleTable x\n" + RULE));
        all.add(cells("a table's name is endless", "A8", "RuleTable " + "x".repeat(900)));
        all.add(cells("a table's name has letters of no width", "A8", "RuleTable x\u200B"));
        all.add(cells("a table has no name", "A8", "RuleTable"));
        all.add(second("a second table stands below", "A", 16, "A16"));
        all.add(second("a second table stands beside", "R", 8, "R8"));
        all.add(second("a second table stands far below", "A", 3_000, "A3000"));
        all.add(second("a second table stands far to the right", "BA", 8, "BA8"));
        all.add(cells("text stands beside the rows", "Q13", SING));
        all.add(cells("text stands beside the header", "Q11", SING + ";"));
        all.add(cells("text stands beside the title", "C1", RULE));
    }

    private static HostileCase second(String name, String column, int row, String reported) {
        String next = column.equals("A") ? "B" : column.equals("R") ? "S" : "BB";
        HostileCase made = cells(
                name,
                column + row,
                "RuleTable evil",
                column + (row + 1),
                "CONDITION",
                next + (row + 1),
                "ACTION",
                column + (row + 2),
                "Lead",
                column + (row + 3),
                "id != \"$param\"",
                next + (row + 3),
                SING + "; // $param",
                column + (row + 4),
                "Other",
                next + (row + 4),
                "Code",
                column + (row + 5),
                "zz",
                next + (row + 5),
                "x");
        String place = column.equals("A") ? HostileCase.at("row " + row) : HostileCase.at(reported);
        return new HostileCase(made.name(), made.workbook(), place, true);
    }
}
