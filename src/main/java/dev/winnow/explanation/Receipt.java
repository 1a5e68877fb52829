package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a score, line by line: the points of the lines of one dimension add up to that dimension's points,
 * those of all lines to the total.
 *
 * @param lines by dimension in the policy's order, each in the order of its sum
 */
public record Receipt(List<Line> lines, boolean balances) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * @param row null for caps and floors, which belong to a whole dimension
     * @param table null where {@code row} is
     * @param points exact: as many decimals as it takes
     * @param subtotal what the dimension has come to with this line; without its points, before it
     * @param days of decay, how many whole days ago each activity or signal was that counts; null on other lines
     * @param source of a row its id's cell, of a cap or floor the dimension's
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
