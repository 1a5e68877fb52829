package dev.winnow.policy.definition;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Marks for points: a letter and a number, each by its own dimension.
 *
 * @param letters in the order in which they are tried
 * @param numbers in the order in which they are tried
 */
public record Grades(List<Mark> letters, List<Mark> numbers) {

    /**
     * @param from the minimum points; null: it always applies
     * @param description what it means; null if nobody says
     * @param source the cell of the minimum
     */
    public record Mark(
            String mark,
            String dimension,
            @Nullable BigDecimal from,
            @Nullable String description,
            Source source) {}

    public Grades {
        letters = List.copyOf(letters);
        numbers = List.copyOf(numbers);
    }

    /** Letter then number, {@code A2}; a part without a matching mark is omitted. */
    public String grade(Function<String, BigDecimal> points) {
        return mark(letters, points) + mark(numbers, points);
    }

    private static String mark(List<Mark> marks, Function<String, BigDecimal> points) {
        for (Mark mark : marks) {
            if (mark.from == null || points.apply(mark.dimension).compareTo(mark.from) >= 0) {
                return mark.mark;
            }
        }
        return "";
    }
}
