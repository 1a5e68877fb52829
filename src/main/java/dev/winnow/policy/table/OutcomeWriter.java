package dev.winnow.policy.table;

import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes an ACTION cell. */
final class OutcomeWriter {

    private OutcomeWriter() {}

    /** Null where the cell is to stay empty. */
    static @Nullable CellValue cell(ActionTemplate template, Row row) {
        if (template.isId()) {
            return new CellValue.Text(row.id());
        }
        if (template == ActionTemplate.REASON) {
            return row.reason() == null ? null : new CellValue.Text(row.reason());
        }
        return cell(template, row.outcome());
    }

    private static @Nullable CellValue cell(ActionTemplate template, Outcome outcome) {
        if (outcome instanceof Outcome.Points points) {
            return switch (template) {
                case AT_LEAST -> points.atLeast() == 1 ? null : number(points.atLeast());
                case AT_MOST -> points.atMost() == Integer.MAX_VALUE ? null : number(points.atMost());
                default -> new CellValue.Decimal(points.points());
            };
        }
        if (outcome instanceof Outcome.Gate gate) {
            return new CellValue.Text(gate.stage());
        }
        if (outcome instanceof Outcome.Route route) {
            return new CellValue.Text(template == ActionTemplate.CHANGE ? route.change() : route.stage());
        }
        if (outcome instanceof Outcome.Phase phase) {
            return new CellValue.Text(phase.phase());
        }
        if (outcome instanceof Outcome.Level level) {
            return number(level.level());
        }
        if (outcome instanceof Outcome.Action action) {
            return new CellValue.Text(action.action());
        }
        throw new IllegalStateException("no cell for " + outcome);
    }

    private static CellValue number(int number) {
        return new CellValue.Decimal(BigDecimal.valueOf(number));
    }
}
