package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a score, line by line. The lines of a dimension add up to its points, all lines to the total.
 *
 * @param lines by dimension in the policy's order, within a dimension in the order of calculation
 */
public record Receipt(List<Line> lines, boolean balances) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * @param row null for caps and floors, which apply to a dimension
     * @param table null if {@code row} is
     * @param points exact, with all decimals
     * @param subtotal the dimension's points up to and including this line
     * @param days the age in days of each activity or signal that counts, on lines of decay; otherwise null
     * @param source the cell of the row's id; for caps and floors, the dimension's cell
     */
    public record Line(
            Kind kind,
            @Nullable String row,
            @Nullable String table,
            String dimension,
            BigDecimal points,
            BigDecimal subtotal,
            @Nullable List<Long> days,
            String text,
            Source source) {}

    public enum Kind {
        ROW,
        DECAY,
        ROUNDING,
        CAP,
        FLOOR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
