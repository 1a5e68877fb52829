package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a score, line by line: the points of the lines of one dimension add up to that dimension's points,
 * those of all lines to the total.
 */
public record Receipt(List<Line> lines, boolean balances) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /** @param row null for caps and floors, which belong to a whole dimension */
    public record Line(Kind kind, @Nullable String row, String dimension, BigDecimal points, String text) {}

    public enum Kind {
        ROW,
        DECAY,
        CAP,
        FLOOR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
