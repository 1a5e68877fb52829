package dev.winnow.console.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A DRL rule that raises a signal which a row of a table has a condition on.
 *
 * @param file its name
 * @param text from its name to {@code end}
 */
public record SignalRule(String name, String file, String text) {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule\\s+\"([^\"]*)\".*?^end\\s*$");
    private static final Pattern SIGNAL = Pattern.compile("new\\s+Signal\\(\\s*\"([^\"]*)\"");

    /** Those that raise one of the signals, in the order of the files. */
    static List<SignalRule> raising(Set<String> signals, SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .flatMap(file -> RULE.matcher(new String(file.getValue(), StandardCharsets.UTF_8))
                        .results()
                        .filter(rule -> raises(rule, signals))
                        .map(rule -> new SignalRule(
                                rule.group(1), file.getKey(), rule.group().strip())))
                .toList();
    }

    private static boolean raises(MatchResult rule, Set<String> signals) {
        return SIGNAL.matcher(rule.group()).results().anyMatch(signal -> signals.contains(signal.group(1)));
    }
}
