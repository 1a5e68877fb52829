package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What moved a lead's score from one decision to another: the points of the lines add up to the difference.
 *
 * @param from the total before
 * @param to the total after
 * @param parts the points of each kind of line, all kinds in their order
 * @param lines in the order of kinds, then of the policy's rows or dimensions
 */
public record Movement(
        BigDecimal from, BigDecimal to, BigDecimal points, List<Part> parts, List<Line> lines, boolean balances) {

    public Movement {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    public record Part(Kind kind, BigDecimal points) {}

    /**
     * @param row null for caps and floors, which belong to a whole dimension
     * @param facts paths of the facts that changed, of those the row looks at; {@code activities} for activities
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Kind kind,
            @Nullable String row,
            @Nullable String table,
            String dimension,
            BigDecimal points,
            String text,
            List<String> facts) {

        public Line {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Where points come from, in the order in which it is thought away: first time passes over the facts as they were, then
     * the facts change, then the rows. What two of them bring about only together belongs to the later one.
     */
    public enum Kind {
        /** Time that passed: older activities, days in effect. */
        DECAY,
        /** Facts and activities. */
        FACTS,
        /** Rows and dimensions of another release. */
        ROWS,
        /** What caps take away. */
        CAP,
        /** What floors give. */
        FLOOR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
