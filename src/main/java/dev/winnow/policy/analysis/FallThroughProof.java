package dev.winnow.policy.analysis;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a lead without activities and signals: points, stage, change and phase, as further facts. Confirms that a
 * reported lead really matches no row.
 */
final class FallThroughProof {

    private final List<Dimension> dimensions;
    private final Ladder ladder;
    private final List<AnalyzedRow> rows;

    /** @param rows the rows of all tables, in order */
    FallThroughProof(List<Dimension> dimensions, Ladder ladder, List<AnalyzedRow> rows) {
        this.dimensions = dimensions;
        this.ladder = ladder;
        this.rows = rows.stream().filter(row -> !row.isRepeated()).toList();
    }

    int size() {
        return rows.size();
    }

    /**
     * The facts of a lead with those that the evaluation computes.
     *
     * @param lead its values by path; missing ones are unknown
     */
    Map<String, Object> evaluate(Map<String, Object> lead) {
        Map<String, Object> facts = new HashMap<>(lead);
        addPoints(facts);
        addStage(facts);
        RowEffect phase = first(TableKind.PHASE, facts);
        if (phase != null) {
            facts.put("standing.phase", ((RowEffect.Phase) phase).phase());
        }
        return facts;
    }

    /** Whether a row of a kind holds for the facts of a lead and its evaluation. */
    boolean isTaken(TableKind kind, Map<String, Object> facts) {
        return first(kind, facts) != null;
    }

    private void addPoints(Map<String, Object> facts) {
        BigDecimal total = BigDecimal.ZERO;
        for (Dimension dimension : dimensions) {
            BigDecimal points = BigDecimal.ZERO;
            for (AnalyzedRow row : rows) {
                if (dimension.name().equals(row.table().dimension()) && holds(row.row(), facts)) {
                    points = points.add(((RowEffect.Points) row.row().effect()).points());
                }
            }
            if (dimension.cap() != null && points.compareTo(dimension.cap()) > 0) {
                points = dimension.cap();
            } else if (dimension.floor() != null && points.compareTo(dimension.floor()) < 0) {
                points = dimension.floor();
            }
            facts.put("score." + dimension.name(), points);
            total = total.add(points);
        }
        facts.put("score.total", total);
    }

    private void addStage(Map<String, Object> facts) {
        Stage current = facts.get("stage") instanceof String name ? ladder.stage(name) : ladder.first();
        Stage recommended;
        String change;
        if (first(TableKind.ROUTE, facts) instanceof RowEffect.Route route) {
            Stage target = ladder.stage(route.stage());
            boolean isStaying = target.equals(current)
                    || target.entrance() != Stage.Entrance.OFF && ladder.rank(target) >= ladder.rank(current);
            recommended = isStaying ? current : target;
            change = isStaying ? "hold" : route.change();
        } else {
            Set<String> opened = opened(facts);
            recommended = ladder.reached(stage -> opened.contains(stage.name()) || isKept(stage, current));
            int up = Integer.compare(ladder.rank(recommended), ladder.rank(current));
            change = up > 0 ? "promote" : up < 0 ? "demote" : "hold";
        }
        facts.put("standing.stage", recommended.name());
        facts.put("standing.change", change);
    }

    private boolean isKept(Stage stage, Stage current) {
        return ladder.rank(stage) <= ladder.rank(current) && !(current.fallsBack() && stage.fallsBack());
    }

    private Set<String> opened(Map<String, Object> facts) {
        Set<String> opened = new HashSet<>();
        for (AnalyzedRow row : rows) {
            if (row.row().effect() instanceof RowEffect.Gate gate && holds(row.row(), facts)) {
                opened.add(gate.stage());
            }
        }
        return opened;
    }

    private @Nullable RowEffect first(TableKind kind, Map<String, Object> facts) {
        for (AnalyzedRow row : rows) {
            if (row.table().kind() == kind && holds(row.row(), facts)) {
                return row.row().effect();
            }
        }
        return null;
    }

    private static boolean holds(Row row, Map<String, Object> facts) {
        return row.conditions().stream()
                .allMatch(condition ->
                        condition.demand().holds(facts.get(condition.fact().path())));
    }
}
