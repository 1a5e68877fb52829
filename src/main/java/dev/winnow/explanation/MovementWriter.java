package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Finding;
import dev.winnow.explanation.RowPoints.Place;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.LeadChange;
import dev.winnow.policy.table.PlacedRow;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Goes from one evaluation to another in steps and evaluates each: time passes, facts change, rows change. Each row
 * whose points change in a step gives a line, and so do caps and floors that change in the end.
 */
final class MovementWriter {

    private final Wording wording;
    private final Messages messages;
    private final List<Movement.Line> lines = new ArrayList<>();

    MovementWriter(Wording wording) {
        this.wording = wording;
        this.messages = wording.messages();
    }

    Movement write(Evaluated before, Evaluated after) {
        Policy policy = before.policy();
        Lead aged = LeadChange.seenAt(before.lead(), after.asOf());
        Lead changed = policy.leadChange().understood(after.lead());
        RowPoints start = RowPoints.of(before);
        RowPoints older = RowPoints.of(Evaluated.of(policy, aged, after.asOf(), before.limit()));
        RowPoints otherwise = RowPoints.of(Evaluated.of(policy, changed, after.asOf(), before.limit()));
        RowPoints end = RowPoints.of(after);

        addRows(Movement.Kind.DECAY, start, older, (place, row) -> new Words(age(start, older, place)));
        ChangedFacts facts = new ChangedFacts(policy.vocabulary(), aged, changed);
        addRows(Movement.Kind.FACTS, older, otherwise, (place, row) -> {
            String text =
                    row.row().repeatedType() == null ? facts.text(row.row(), wording) : times(older, otherwise, place);
            return new Words(text, facts.of(row.row()));
        });
        addRows(Movement.Kind.ROWS, otherwise, end, (place, row) -> new Words(row(otherwise, end, place)));
        addBounds(Movement.Kind.CAP, start, end);
        addBounds(Movement.Kind.FLOOR, start, end);
        return balanced(before, after);
    }

    private record Words(String text, List<String> facts) {

        private Words(String text) {
            this(text, List.of());
        }
    }

    private void addRows(
            Movement.Kind kind, RowPoints before, RowPoints after, BiFunction<Place, PlacedRow, Words> words) {
        Set<Place> places = new LinkedHashSet<>(after.contributions().keySet());
        places.addAll(before.contributions().keySet());
        for (Place place : places) {
            BigDecimal points = after.points(place).subtract(before.points(place));
            if (points.signum() != 0) {
                Contribution contribution = Objects.requireNonNullElseGet(
                        after.contributions().get(place),
                        () -> Objects.requireNonNull(before.contributions().get(place)));
                PlacedRow row = contribution.finding().placed();
                Words said = words.apply(place, row);
                lines.add(new Movement.Line(
                        kind, place.row(), row.table().name(), place.dimension(), points, said.text, said.facts));
            }
        }
    }

    private String age(RowPoints before, RowPoints after, Place place) {
        long days = ChronoUnit.DAYS.between(
                before.evaluated().lead().asOf(), after.evaluated().lead().asOf());
        boolean held = before.contributions().containsKey(place);
        boolean holds = after.contributions().containsKey(place);
        String message = held && holds ? "movement.older" : holds ? "movement.holds-later" : "movement.ends-later";
        String later = messages.text(days < 0 ? "movement.days-earlier" : "movement.days-later", Math.abs(days));
        return messages.text(message, later);
    }

    private String times(RowPoints before, RowPoints after, Place place) {
        RowPoints where = after.contributions().containsKey(place) ? after : before;
        Finding finding =
                Objects.requireNonNull(where.contributions().get(place)).finding();
        String sentence = new Reasons(new EvaluatedRecords(where.evaluated()), wording).sentence(finding);
        return messages.text("movement.times", sentence, before.times(place), after.times(place));
    }

    private String row(RowPoints before, RowPoints after, Place place) {
        Policy old = before.evaluated().policy();
        Policy now = after.evaluated().policy();
        if (!now.hasRow(place.row())) {
            return messages.text("movement.row-removed");
        }
        if (!old.hasRow(place.row())) {
            return messages.text("movement.row-added");
        }
        Contribution was = before.contributions().get(place);
        Contribution is = after.contributions().get(place);
        if (was == null || is == null) {
            return messages.text(is == null ? "movement.row-ends" : "movement.row-holds");
        }
        return messages.text(
                "movement.row-counts",
                was.counted().toPlainString(),
                is.counted().toPlainString());
    }

    private void addBounds(Movement.Kind kind, RowPoints before, RowPoints after) {
        Set<String> dimensions = new LinkedHashSet<>(after.bounds().keySet());
        dimensions.addAll(before.bounds().keySet());
        for (String dimension : dimensions) {
            boolean isCap = kind == Movement.Kind.CAP;
            BigDecimal was = isCap ? before.cap(dimension) : before.floor(dimension);
            BigDecimal is = isCap ? after.cap(dimension) : after.floor(dimension);
            if (was.compareTo(is) != 0) {
                String text = messages.text(
                        isCap ? "movement.cap" : "movement.floor",
                        was.abs().toPlainString(),
                        is.abs().toPlainString());
                lines.add(new Movement.Line(kind, null, null, dimension, is.subtract(was), text, List.of()));
            }
        }
    }

    private Movement balanced(Evaluated before, Evaluated after) {
        BigDecimal from = before.evaluation().score().total();
        BigDecimal to = after.evaluation().score().total();
        List<Movement.Part> parts = Arrays.stream(Movement.Kind.values())
                .map(kind -> new Movement.Part(kind, sum(kind)))
                .toList();
        BigDecimal sum = parts.stream().map(Movement.Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(to.subtract(from)) != 0) {
            throw new IllegalStateException("a movement adds up to %s, not to %s".formatted(sum, to.subtract(from)));
        }
        return new Movement(from, to, to.subtract(from), parts, lines, true);
    }

    private BigDecimal sum(Movement.Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(Movement.Line::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
