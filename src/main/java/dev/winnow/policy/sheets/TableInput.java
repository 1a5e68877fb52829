package dev.winnow.policy.sheets;

import dev.winnow.policy.sheets.SheetColumn.Input;
import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableColumns;
import dev.winnow.policy.vocabulary.FactType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The columns of a decision table. */
final class TableInput {

    private static final String WHOLE = "whole number";

    private final Definitions definitions;
    private final List<String> phases;
    private final TableColumns table;

    /** @param phases the buyer phases that the policy's tables name */
    TableInput(Definitions definitions, List<String> phases, TableColumns table) {
        this.definitions = definitions;
        this.phases = List.copyOf(phases);
        this.table = table;
    }

    SheetColumn column(Column column, String label) {
        if (column instanceof Column.ConditionColumn condition) {
            return new SheetColumn(
                    column.index(),
                    label,
                    "condition",
                    condition.fact().path(),
                    Comparisons.word(condition.template()),
                    FactInput.of(condition.fact(), condition.template(), phases));
        }
        if (column instanceof Column.ActionColumn action) {
            String role = action.template().isId()
                    ? "id"
                    : action.template().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new SheetColumn(column.index(), label, role, null, null, input(action));
        }
        return new SheetColumn(column.index(), label, "description", null, null, Input.TEXT);
    }

    private Input input(Column.ActionColumn action) {
        return switch (action.template()) {
            case POINTS -> points();
            case AT_LEAST, AT_MOST -> whole(1, RowEffect.Points.MAX_TIMES);
            case STAGE -> Input.oneOf(definitions.stages());
            case CHANGE -> Input.oneOf(RowEffect.Route.CHANGES);
            case PHASE -> Input.suggested(phases);
            case LEVEL -> whole(0, RowEffect.Level.HIGHEST);
            case ID, ID_OF_ACTIVITY, ID_OF_SIGNAL, ACTION, REASON -> Input.TEXT;
        };
    }

    private Input points() {
        int decimals = definitions.decimals(table.dimension());
        FactType type =
                decimals == 0 ? FactType.of(FactType.Kind.WHOLE) : new FactType(FactType.Kind.DECIMAL, decimals);
        BigDecimal most = BigDecimal.valueOf(RowEffect.Points.MAX);
        return Input.number(type.toString(), most.negate(), most);
    }

    private static Input whole(int least, int most) {
        return Input.number(WHOLE, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }
}
