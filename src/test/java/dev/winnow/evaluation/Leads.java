package dev.winnow.evaluation;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Leads as they stand in JSON, seen at {@link TestPolicy#AS_OF}. */
public final class Leads {

    /** A name, and nothing else. */
    public static final String UNKNOWN = "{\"id\": \"L-0\"}";

    private Leads() {}

    /** A lead that did these things and of whom nothing else is known. */
    public static String who(String... activities) {
        return Arrays.stream(activities).collect(Collectors.joining(", ", "{\"id\": \"L-1\", \"activities\": [", "]}"));
    }

    /** An activity so many days before. */
    public static String did(String type, int daysAgo) {
        return did(type, Duration.ofDays(daysAgo), "");
    }

    /** An activity of a content, such as the download of a case study. */
    public static String did(String type, String content, Duration ago) {
        return did(type, ago, ", \"content\": \"" + content + "\"");
    }

    /** A visit or view of so many seconds. */
    public static String viewed(String type, int seconds, Duration ago) {
        return did(type, ago, ", \"durationSeconds\": " + seconds);
    }

    private static String did(String type, Duration ago, String more) {
        return "{\"type\": \"%s\", \"occurredAt\": \"%s\"%s}".formatted(type, TestPolicy.AS_OF.minus(ago), more);
    }

    public static Evaluation evaluated(Policy policy, String lead) {
        return Evaluator.evaluate(policy, read(policy, lead));
    }

    public static Lead read(Policy policy, String lead) {
        return TestPolicy.lead(policy, lead);
    }
}
