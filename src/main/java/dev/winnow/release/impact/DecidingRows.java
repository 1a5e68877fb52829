package dev.winnow.release.impact;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.TableKind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that determined stage and total. Those of phase, level and action follow from these.
 *
 * @param points counted by each row that counted
 * @param others gates that hold, for the recommended stage or one below it, or the route that decided
 */
record DecidingRows(Map<String, BigDecimal> points, Set<String> others) {

    DecidingRows {
        points = Map.copyOf(points);
        others = Set.copyOf(others);
    }

    static DecidingRows of(Policy policy, Evaluation evaluation) {
        Map<String, BigDecimal> points = evaluation.contributions().stream()
                .collect(Collectors.toMap(each -> each.finding().row().id(), Contribution::counted));
        Set<String> others = new HashSet<>();
        if (evaluation.route() != null) {
            others.add(evaluation.route().row().id());
        } else {
            evaluation.held().stream()
                    .filter(row -> policy.row(row).table().kind() == TableKind.GATE)
                    .forEach(others::add);
        }
        return new DecidingRows(points, others);
    }

    boolean has(String row) {
        return points.containsKey(row) || others.contains(row);
    }

    Set<String> rows() {
        Set<String> rows = new HashSet<>(points.keySet());
        rows.addAll(others);
        return rows;
    }
}
