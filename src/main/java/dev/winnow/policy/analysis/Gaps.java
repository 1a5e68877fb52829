package dev.winnow.policy.analysis;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.RecordType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds up to three leads that no row in the tables of a kind matches, and one more that isn't matched because a fact
 * is unknown. Rows on activities and signals don't count, because they don't match a lead without any; nor does the
 * time before the first row took effect. Reports nothing if more than {@value #MAX_BOXES} boxes remain, or if no lead
 * with the points and stage of a box is found.
 */
final class Gaps {

    private static final int MAX_BOXES = 10_000;
    private static final long MAX_STEPS = 2_000_000;
    private static final int MAX_REPORTED = 3;

    private final Domains domains;
    private final LeadSearch search;

    Gaps(Domains domains, LeadSearch search) {
        this.domains = domains;
        this.search = search;
    }

    /**
     * Leads that no row matches.
     *
     * @param box the values that make them unmatched
     * @param facts of one such lead and its evaluation
     */
    record Gap(TableKind kind, Source source, Box box, Map<String, Object> facts) {

        boolean isOfUnknown() {
            return unknown() != null;
        }

        private Box.@Nullable Side unknown() {
            return box.values().values().stream()
                    .filter(side -> side.values().known().isEmpty())
                    .findFirst()
                    .orElse(null);
        }

        Problem problem() {
            String who = box.values().isEmpty()
                    ? "none for a lead without activities"
                    : "none for a lead where "
                            + box.values().values().stream()
                                    .map(side -> Phrases.of(
                                            side, facts.get(side.fact().path())))
                                    .collect(Collectors.joining(" and "));
            Box.Side unknown = unknown();
            String instead = unknown == null || Domains.isResult(unknown.fact())
                    ? "a row for such leads"
                    : "a value under If missing for " + unknown.fact().label();
            return new Problem(
                    ProblemKind.GAP,
                    source,
                    "a row of the " + kind.word() + " tables for every lead",
                    who,
                    "a last row without conditions, or " + instead);
        }
    }

    /** @param tables all of the kind, in order; without tables there are no gaps */
    List<Gap> find(TableKind kind, List<DecisionTable> tables, List<AnalyzedRow> rows) {
        List<Gap> gaps = new ArrayList<>();
        if (tables.isEmpty()) {
            return gaps;
        }
        DecisionTable last = tables.get(tables.size() - 1);
        Source source = new Source(last.workbook(), last.sheet(), 0, "");
        for (Box box : left(rows)) {
            eachStage(known(box)).forEach(target -> add(target, MAX_REPORTED, kind, source, gaps));
            unknown(box).forEach(target -> add(target, 1, kind, source, gaps));
        }
        return gaps;
    }

    private void add(Box target, int most, TableKind kind, Source source, List<Gap> gaps) {
        boolean isOfUnknown = most == 1;
        long before =
                gaps.stream().filter(gap -> gap.isOfUnknown() == isOfUnknown).count();
        Map<String, Object> facts = target.isEmpty() || before >= most ? null : search.find(target, kind);
        if (facts != null) {
            gaps.add(new Gap(kind, source, target, facts));
        }
    }

    /**
     * The boxes of leads without activities that no row matches, those with the fewest facts first; empty if there are
     * too many.
     */
    private List<Box> left(List<AnalyzedRow> rows) {
        List<Box> left = List.of(Box.ALL);
        long steps = 0;
        for (Box taken : BoxMerger.boxes(rows.stream()
                .filter(row -> row.canHold() && !row.isRepeated())
                .map(AnalyzedRow::box)
                .toList())) {
            List<Box> parts = new ArrayList<>();
            for (Box box : left) {
                if (box.meets(taken)) {
                    parts.addAll(box.minus(taken, domains));
                } else {
                    parts.add(box);
                }
            }
            steps += left.size();
            if (parts.size() > MAX_BOXES || steps > MAX_STEPS) {
                return List.of();
            }
            left = parts;
        }
        return left.stream()
                .map(this::sinceTheFirstDay)
                .filter(box -> !box.isEmpty())
                .sorted(Comparator.comparingInt(box -> box.values().size()))
                .toList();
    }

    /** The box without the time before the first row took effect, which is past. */
    private Box sinceTheFirstDay(Box box) {
        Box.Side day = box.values().get(Domains.DAY);
        if (day == null || !(day.values() instanceof Spans days) || !days.isOpenBelow()) {
            return box;
        }
        List<Spans.Span> later = days.spans().subList(1, days.spans().size());
        return box.with(day.fact(), new Spans(later, false), domains);
    }

    private Box known(Box box) {
        Box known = box;
        for (Box.Side side : box.values().values()) {
            known = known.with(side.fact(), side.values().known(), domains);
        }
        return known;
    }

    /** For each fact of a box, the part where that fact is unknown. */
    private List<Box> unknown(Box box) {
        List<Box> unknown = new ArrayList<>();
        for (Box.Side side : box.values().values()) {
            for (Values part : side.values().minus(side.values().known())) {
                unknown.add(box.with(side.fact(), part, domains));
            }
        }
        return unknown;
    }

    /** Splits a box by stage, change and phase, because a lead may be found for some of them only. */
    private List<Box> eachStage(Box box) {
        List<Box> each = List.of(box);
        for (Box.Side side : box.values().values()) {
            if (side.fact().recordType() == RecordType.STANDING
                    && side.values() instanceof WordSet words
                    && !words.isComplement()) {
                each = each.stream()
                        .flatMap(one -> words.items().stream()
                                .sorted(Comparator.comparing(Object::toString))
                                .map(item -> one.with(side.fact(), WordSet.of(List.of(item)), domains)))
                        .toList();
            }
        }
        return each;
    }
}
