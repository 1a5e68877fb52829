package dev.winnow.policy.analysis;

import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches a lead without activities that is in a box and that no row of a kind matches. If the box restricts points or
 * stages, which can't be set on a lead, it tries leads for which score, gate and route rows hold, up to {@value
 * #MOST_CHECKS} row checks. Finding none proves nothing.
 */
final class LeadSearch {

    private static final int MAX_CHECKS = 2_000_000;

    private final Domains domains;
    private final Ladder ladder;
    private final List<AnalyzedRow> rows;
    private final FallThroughProof proof;
    private final SampleLeads samples;
    private final @Nullable Fact stage;
    private int checks;

    LeadSearch(Vocabulary vocabulary, Domains domains, Ladder ladder, List<AnalyzedRow> rows, FallThroughProof proof) {
        this.domains = domains;
        this.ladder = ladder;
        this.rows =
                rows.stream().filter(row -> row.canHold() && !row.isRepeated()).toList();
        this.proof = proof;
        this.samples = new SampleLeads(vocabulary, domains);
        this.stage = vocabulary.fact("stage");
    }

    /** The facts of such a lead and its evaluation; null if none was found. */
    @Nullable
    Map<String, Object> find(Box box, TableKind kind) {
        Box own = box.only(fact -> fact.recordType() == RecordType.LEAD);
        Map<String, Object> found = attempt(own, box, kind);
        if (found != null
                || checks > MAX_CHECKS
                || box.only(Domains::isResult).values().isEmpty()) {
            return found;
        }
        for (Box start : starts(own)) {
            for (Box lead : inEachStage(start)) {
                found = attempt(lead, box, kind);
                if (found != null || checks > MAX_CHECKS) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Map<String, Object> attempt(Box lead, Box box, TableKind kind) {
        checks += proof.size();
        Map<String, Object> given = checks > MAX_CHECKS ? null : samples.lead(lead);
        if (given == null) {
            return null;
        }
        Map<String, Object> facts = proof.evaluate(given);
        boolean isInBox = box.values().values().stream()
                .allMatch(side ->
                        samples.contains(box, side.fact(), facts.get(side.fact().path())));
        return isInBox && !proof.isTaken(kind, facts) ? facts : null;
    }

    private List<Box> starts(Box own) {
        List<Box> starts = new ArrayList<>(List.of(own, withPoints(own, -1), withPoints(own, 1)));
        Box climbing = own;
        for (Stage step : ladder.steps()) {
            for (AnalyzedRow row : rows) {
                if (row.row().effect() instanceof RowEffect.Gate gate
                        && gate.stage().equals(step.name())
                        && together(climbing, row) != null) {
                    climbing = orElse(together(climbing, row), climbing);
                    break;
                }
            }
            starts.add(withPoints(climbing, 1));
        }
        for (AnalyzedRow row : rows) {
            Box with = together(own, row);
            if (with != null) {
                starts.add(with);
            }
        }
        return starts;
    }

    private List<Box> inEachStage(Box lead) {
        List<Box> all = new ArrayList<>(List.of(lead));
        if (stage != null && !lead.values().containsKey(stage.path())) {
            for (String name : ladder.names()) {
                all.add(lead.with(stage, WordSet.of(List.of(name)), domains));
            }
        }
        return all;
    }

    /** Restricts a box by as many compatible rows with points of a sign as possible, those with most points first. */
    private Box withPoints(Box own, int sign) {
        List<AnalyzedRow> rows = this.rows.stream()
                .filter(row -> row.row().effect() instanceof RowEffect.Points points
                        && points.points().signum() == sign)
                .sorted(Comparator.comparing(row ->
                        ((RowEffect.Points) row.row().effect()).points().abs().negate()))
                .toList();
        Box box = own;
        for (AnalyzedRow row : rows) {
            box = orElse(together(box, row), box);
        }
        return box;
    }

    private static Box orElse(@Nullable Box box, Box other) {
        return box == null ? other : box;
    }

    private @Nullable Box together(Box lead, AnalyzedRow row) {
        Box asked = row.box().only(fact -> fact.recordType() == RecordType.LEAD);
        return lead.meets(asked) ? lead.and(asked, domains) : null;
    }
}
