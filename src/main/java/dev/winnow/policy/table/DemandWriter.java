package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.LiteralWriter;
import dev.winnow.policy.workbook.CellValue;
import java.util.List;

/** Writes a CONDITION cell. */
final class DemandWriter {

    private static final String SEPARATOR = ", ";

    private DemandWriter() {}

    static CellValue cell(Demand demand) {
        if (demand instanceof Demand.Is is) {
            return LiteralWriter.cell(is.value());
        }
        if (demand instanceof Demand.Compared compared) {
            return LiteralWriter.cell(compared.bound());
        }
        return LiteralWriter.list(values(demand), SEPARATOR);
    }

    private static List<Object> values(Demand demand) {
        if (demand instanceof Demand.OneOf oneOf) {
            return oneOf.values();
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return noneOf.values();
        }
        if (demand instanceof Demand.Includes includes) {
            return includes.values();
        }
        if (demand instanceof Demand.IncludesNone none) {
            return none.values();
        }
        if (demand instanceof Demand.Range range) {
            return List.of(range.from(), range.below());
        }
        throw new IllegalStateException("no cell for " + demand);
    }
}
