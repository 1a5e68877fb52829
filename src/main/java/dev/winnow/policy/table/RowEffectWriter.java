package dev.winnow.policy.table;

import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes an ACTION cell. */
final class RowEffectWriter {

    private RowEffectWriter() {}

    /** The cell; null if it stays empty. */
    static @Nullable CellValue cell(ActionTemplate template, Row row) {
        if (template.isId()) {
            return new CellValue.Text(row.id());
        }
        if (template == ActionTemplate.REASON) {
            return row.reason() == null ? null : new CellValue.Text(row.reason());
        }
        return cell(template, row.effect());
    }

    private static @Nullable CellValue cell(ActionTemplate template, RowEffect effect) {
        return effect.match(new RowEffect.Functions<@Nullable CellValue>(
                points -> cell(template, points),
                gate -> new CellValue.Text(gate.stage()),
                route -> new CellValue.Text(template == ActionTemplate.CHANGE ? route.change() : route.stage()),
                phase -> new CellValue.Text(phase.phase()),
                level -> number(level.level()),
                action -> new CellValue.Text(action.action())));
    }

    private static @Nullable CellValue cell(ActionTemplate template, RowEffect.Points points) {
        return switch (template) {
            case AT_LEAST -> points.atLeast() == 1 ? null : number(points.atLeast());
            case AT_MOST -> points.atMost() == Integer.MAX_VALUE ? null : number(points.atMost());
            default -> new CellValue.Decimal(points.points());
        };
    }

    private static CellValue number(int number) {
        return new CellValue.Decimal(BigDecimal.valueOf(number));
    }
}
