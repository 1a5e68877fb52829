package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed a lead's score between two decisions. The points of the lines add up to the difference.
 *
 * @param from the total before
 * @param to the total after
 * @param parts the points of each kind of line, for all kinds in order
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
     * @param row null for caps and floors, which apply to a dimension
     * @param facts paths of the changed facts that the row has conditions on; {@code activities} for activities
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
     * The causes of a change, in the order they are applied: first time passes for the old facts, then the facts
     * change, then the rows. An effect that needs two causes counts for the later one.
     */
    public enum Kind {
        /** Time: older activities, conditions on the day. */
        DECAY,
        /** Facts and activities. */
        FACTS,
        /** Rows and dimensions of another release. */
        ROWS,
        /** Points removed by caps. */
        CAP,
        /** Points added by floors. */
        FLOOR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
