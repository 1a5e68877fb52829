package dev.winnow.release.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Source;
import java.util.List;
import java.util.Locale;

/**
 * A file or sheet of one version that can't be read, or only in part, so that its changes may not be reported.
 *
 * @param text what was expected and what was found
 */
public record Unreadable(Version version, Source source, String text) {

    /** One of the two versions. */
    public enum Version {
        BEFORE,
        AFTER;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Unreadable> of(Version version, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Unreadable(
                        version, problem.source(), "expected " + problem.expected() + ", found " + problem.found()))
                .toList();
    }
}
