package dev.winnow.policy.writer;

import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.RowEffect;
import java.util.List;

/**
 * The names in a policy that the cells of a table can refer to.
 *
 * @param phases the phases in the policy's tables
 */
record TableContext(String policy, List<Dimension> dimensions, Ladder ladder, List<String> phases) {

    TableContext {
        dimensions = List.copyOf(dimensions);
        phases = List.copyOf(phases);
    }

    static TableContext of(Policy policy) {
        return of(policy.name(), policy.dimensions(), policy.ladder(), policy.tables());
    }

    static TableContext of(String policy, List<Dimension> dimensions, Ladder ladder, List<DecisionTable> tables) {
        List<String> phases = tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.effect() instanceof RowEffect.Phase)
                .map(row -> ((RowEffect.Phase) row.effect()).phase())
                .distinct()
                .toList();
        return new TableContext(policy, dimensions, ladder, phases);
    }

    /** The stages with a gate. */
    List<String> gatedStages() {
        return ladder.steps().stream()
                .filter(stage -> stage.entrance() != Stage.Entrance.OPEN)
                .map(Stage::name)
                .toList();
    }

    /** The decimals of points in a table; the maximum if its dimension is unknown. */
    int decimals(DecisionTable table) {
        return dimensions.stream()
                .filter(dimension -> dimension.name().equals(table.dimension()))
                .mapToInt(Dimension::decimals)
                .findFirst()
                .orElse(4);
    }
}
