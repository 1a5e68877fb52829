package dev.winnow.release.diff;

import dev.winnow.policy.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of a DRL file, found by its first and last line, so that files that don't compile have rules too.
 *
 * @param name empty for the text outside the rules
 * @param line from 1
 * @param text without trailing white space
 */
record DrlRule(String file, String name, int line, String text) {

    private static final Pattern RULE =
            Pattern.compile("(?ms)^[ \\t]*rule[ \\t]+(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\"']+).*?(?:^|[ \\t])end[ \\t]*$");

    Source source() {
        return Source.line(file, line);
    }

    VersionedText versioned() {
        return new VersionedText(text, source());
    }

    boolean isOutside() {
        return name.isEmpty();
    }

    static List<DrlRule> all(SortedMap<String, byte[]> files) {
        List<DrlRule> rules = new ArrayList<>();
        files.forEach((file, bytes) -> rules.addAll(of(file, new String(bytes, StandardCharsets.UTF_8))));
        return rules;
    }

    private static List<DrlRule> of(String file, String content) {
        String drl = content.replace("\r\n", "\n").replaceAll("(?m)[ \\t]+$", "");
        List<DrlRule> rules = new ArrayList<>();
        StringBuilder outside = new StringBuilder();
        Matcher found = RULE.matcher(drl);
        int end = 0;
        while (found.find()) {
            outside.append(drl, end, found.start());
            int line = 1 + (int) drl.substring(0, found.start()).lines().count();
            rules.add(new DrlRule(file, found.group(1).replaceAll("^[\"']|[\"']$", ""), line, found.group()));
            end = found.end();
        }
        outside.append(drl, end, drl.length());
        rules.add(
                0,
                new DrlRule(
                        file,
                        "",
                        1,
                        outside.toString().replaceAll("\n{2,}", "\n\n").strip()));
        return rules;
    }
}
