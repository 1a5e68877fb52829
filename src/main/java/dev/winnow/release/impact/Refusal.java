package dev.winnow.release.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.rule.RuleLimitException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Why a lead can't be compared.
 *
 * @param by who can't read or evaluate it
 * @param problem a sentence without its full stop; contains nothing of the lead
 */
public record Refusal(Reader by, String problem) implements Comparable<Refusal> {

    private static final Pattern PLACE_IN_LIST = Pattern.compile("/\\d+(?=/|$)");

    /** Who reads and evaluates a lead. */
    public enum Reader {
        /** The decision log, which has lost the facts. */
        LOG,
        /** The release to replace. */
        BEFORE,
        /** The release that replaces it. */
        AFTER;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same for each activity of a lead. */
    static Refusal of(Reader by, FactProblem problem) {
        String pointer = PLACE_IN_LIST.matcher(problem.pointer()).replaceAll("/*");
        return new Refusal(by, pointer + ": expected " + problem.expected());
    }

    /** The rules are too much work on the lead. */
    static Refusal of(Reader by, RuleLimitException limit) {
        return new Refusal(by, "/activities: expected " + limit.expected());
    }

    @Override
    public int compareTo(Refusal other) {
        int order = by.compareTo(other.by);
        return order == 0 ? problem.compareTo(other.problem) : order;
    }
}
