package dev.winnow.policy.analysis;

import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds rows that never hold, and gates that can't be opened because they only have such rows, or none. */
final class ReachCheck {

    private final Ladder ladder;
    private final List<Problem> found;

    ReachCheck(Ladder ladder, List<Problem> found) {
        this.ladder = ladder;
        this.found = found;
    }

    void find(List<AnalyzedRow> rows, List<DecisionTable> tables) {
        Map<String, Boolean> gates = new HashMap<>();
        for (AnalyzedRow row : rows) {
            if (row.row().effect() instanceof RowEffect.Gate gate) {
                gates.merge(gate.stage(), row.canHold(), Boolean::logicalOr);
            }
        }
        for (AnalyzedRow row : rows) {
            if (row.clash() != null) {
                report(row, row.clash(), gates);
            }
        }
        ladder.steps().stream()
                .filter(stage -> stage.entrance() != Stage.Entrance.OPEN && !gates.containsKey(stage.name()))
                .forEach(stage -> reportMissing(stage, tables));
    }

    private void report(AnalyzedRow row, AnalyzedRow.Clash clash, Map<String, Boolean> gates) {
        boolean isShut =
                row.row().effect() instanceof RowEffect.Gate gate && Boolean.FALSE.equals(gates.get(gate.stage()));
        String consequence = row.row().effect() instanceof RowEffect.Gate gate && isShut
                ? ", so nothing opens the gate of " + gate.stage()
                : "";
        found.add(new Problem(
                isShut ? ProblemKind.GATE_OUT_OF_REACH : ProblemKind.NEVER_HOLDS,
                clash.source(),
                clash.expected(),
                clash.found() + consequence,
                clash.suggestion()));
    }

    /** A missing gate row is reported at a gate table, where it should be. */
    private void reportMissing(Stage stage, List<DecisionTable> tables) {
        Stream.concat(
                        tables.stream().filter(table -> table.kind() == TableKind.GATE),
                        tables.stream().filter(table -> table.kind() != TableKind.GATE))
                .findFirst()
                .ifPresent(table -> found.add(new Problem(
                        ProblemKind.GATE_OUT_OF_REACH,
                        new Source(table.workbook(), table.sheet(), 0, ""),
                        "a gate row for the stage " + stage.name() + " (" + stage.label() + ")",
                        "none in any gate table",
                        "a row with the stage " + stage.name())));
    }
}
