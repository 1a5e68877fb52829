package dev.winnow.console.definition;

import dev.winnow.console.PointText;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Grades;
import dev.winnow.policy.definition.Grades.Mark;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every grade: letters down, numbers across.
 *
 * @param numbers the headings
 */
public record GradeMatrix(List<Heading> numbers, List<Row> rows) {

    private static final int STRENGTHS = 6;

    public GradeMatrix {
        numbers = List.copyOf(numbers);
        rows = List.copyOf(rows);
    }

    /** @param from formatted; null if it always applies */
    public record Heading(
            String mark,
            String dimension,
            @Nullable String from,
            @Nullable String description) {}

    public record Row(Heading letter, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param strength from 0 to 5, strongest for the best grade */
    public record Cell(String grade, int strength) {}

    static GradeMatrix of(Policy policy) {
        Grades grades = policy.grades();
        int steps = Math.max(1, grades.letters().size() + grades.numbers().size() - 2);
        return new GradeMatrix(
                grades.numbers().stream().map(mark -> heading(mark, policy)).toList(),
                IntStream.range(0, grades.letters().size())
                        .mapToObj(letter -> new Row(
                                heading(grades.letters().get(letter), policy),
                                IntStream.range(0, grades.numbers().size())
                                        .mapToObj(number -> new Cell(
                                                grades.letters().get(letter).mark()
                                                        + grades.numbers()
                                                                .get(number)
                                                                .mark(),
                                                (steps - letter - number) * (STRENGTHS - 1) / steps))
                                        .toList()))
                        .toList());
    }

    private static Heading heading(Mark mark, Policy policy) {
        BigDecimal from = mark.from();
        return new Heading(
                mark.mark(),
                policy.dimension(mark.dimension()).label(),
                from == null ? null : PointText.plain(from),
                mark.description());
    }
}
