package dev.winnow.console.lead;

import dev.winnow.console.PointText;
import dev.winnow.explanation.Movement;
import dev.winnow.explanation.Movement.Kind;
import dev.winnow.qualification.LeadCourse.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What moved a lead's score to that of a decision.
 *
 * @param causes what weighs most, at most three
 * @param more how many causes there are beyond them
 * @param facts points by facts and rows, with their sign; empty for none
 * @param age points by time, with their sign; empty for none
 * @param bounds points by caps and floors, with their sign; empty for none
 * @param score the total after it
 * @param stage the label of the recommended stage if the decision before recommended another; else null
 * @param isFirst whether it is the first decision shown
 * @param isKnown whether it is known what moved the score
 */
public record MoveLine(
        String decision,
        Instant asOf,
        List<Cause> causes,
        int more,
        String facts,
        String age,
        String bounds,
        String score,
        @Nullable String stage,
        boolean isFirst,
        boolean isKnown) {

    private static final int MOST = 3;
    private static final Set<Kind> CHANGES = Set.of(Kind.FACTS, Kind.ROWS);

    public MoveLine {
        causes = List.copyOf(causes);
    }

    /** @param row empty for caps and floors */
    public record Cause(String text, String row, String points) {}

    /**
     * @param before null for the first
     * @param labels of stages by name
     */
    static MoveLine of(Moment moment, @Nullable Moment before, Map<String, String> labels) {
        Movement moved = moment.moved();
        List<Movement.Line> changes = moved == null
                ? List.of()
                : moved.lines().stream()
                        .filter(line -> CHANGES.contains(line.kind()))
                        .sorted(Comparator.comparing(
                                        (Movement.Line line) -> line.points().abs())
                                .reversed())
                        .toList();
        return new MoveLine(
                moment.decision().toString(),
                moment.asOf(),
                changes.stream()
                        .limit(MOST)
                        .map(line -> new Cause(
                                line.text(),
                                Objects.requireNonNullElse(line.row(), ""),
                                PointText.signed(line.points())))
                        .toList(),
                Math.max(0, changes.size() - MOST),
                points(moved, Kind.FACTS, Kind.ROWS),
                points(moved, Kind.DECAY),
                points(moved, Kind.CAP, Kind.FLOOR),
                PointText.plain(moment.points()),
                before != null && before.stage().equals(moment.stage())
                        ? null
                        : labels.getOrDefault(moment.stage(), moment.stage()),
                before == null,
                moved != null);
    }

    private static String points(@Nullable Movement moved, Kind... kinds) {
        BigDecimal sum = moved == null
                ? BigDecimal.ZERO
                : moved.parts().stream()
                        .filter(part -> Stream.of(kinds).anyMatch(kind -> kind == part.kind()))
                        .map(Movement.Part::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? "" : PointText.signed(sum);
    }
}
