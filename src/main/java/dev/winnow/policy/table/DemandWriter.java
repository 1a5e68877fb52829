package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.LiteralWriter;
import dev.winnow.policy.workbook.CellValue;

/** Writes a CONDITION cell. */
final class DemandWriter {

    private static final String SEPARATOR = ", ";

    private DemandWriter() {}

    static CellValue cell(Demand demand) {
        return demand.match(new Demand.Functions<>(
                is -> LiteralWriter.cell(is.value()),
                DemandWriter::list,
                DemandWriter::list,
                compared -> LiteralWriter.cell(compared.bound()),
                DemandWriter::list,
                DemandWriter::list,
                DemandWriter::list));
    }

    private static CellValue list(Demand demand) {
        return LiteralWriter.list(demand.values(), SEPARATOR);
    }
}
