package dev.winnow.web;

import dev.winnow.explanation.Explain;
import dev.winnow.policy.facts.Shown;
import dev.winnow.policy.problem.Suggestion;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an evaluation is to be answered: the query parameters of {@code POST /evaluate}. */
record EvaluateOptions(Explain explain, @Nullable String why, boolean dryRun) {

    private static final List<String> NAMES = List.of("explain", "why", "dryRun");
    private static final List<String> FLAGS = List.of("true", "false");

    /** The options, with their defaults where there are mistakes. */
    static EvaluateOptions read(MultivaluedMap<String, String> query, List<Mistake> mistakes) {
        for (String name : query.keySet()) {
            if (!NAMES.contains(name)) {
                String expected = "no parameters but " + String.join(", ", NAMES);
                mistakes.add(Mistake.parameter(name, expected, Shown.text(name), Suggestion.closest(name, NAMES)));
            }
        }
        List<String> words = Arrays.stream(Explain.values()).map(Explain::word).toList();
        String explain = value(query, "explain", words, Explain.FULL.word(), mistakes);
        String dryRun = value(query, "dryRun", FLAGS, "false", mistakes);
        return new EvaluateOptions(Explain.of(explain), only(query, "why", mistakes), Boolean.parseBoolean(dryRun));
    }

    private static String value(
            MultivaluedMap<String, String> query,
            String name,
            List<String> allowed,
            String otherwise,
            List<Mistake> mistakes) {
        String value = only(query, name, mistakes);
        if (value == null) {
            return otherwise;
        }
        if (!allowed.contains(value)) {
            String expected = "one of " + String.join(", ", allowed);
            mistakes.add(Mistake.parameter(name, expected, Shown.text(value), Suggestion.closest(value, allowed)));
            return otherwise;
        }
        return value;
    }

    private static @Nullable String only(MultivaluedMap<String, String> query, String name, List<Mistake> mistakes) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            mistakes.add(Mistake.parameter(name, "one value", values.size() + " values", null));
        }
        return values.size() == 1 ? values.get(0) : null;
    }
}
