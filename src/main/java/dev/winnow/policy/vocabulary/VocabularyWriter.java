package dev.winnow.policy.vocabulary;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.GridBuilder;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.WorkbookLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the {@code Vocabulary} sheet; {@link VocabularySheet} reads the same facts back. */
public final class VocabularyWriter {

    private VocabularyWriter() {}

    /** Without the facts that an evaluation computes: no vocabulary lists them. */
    public static SheetGrid write(String workbook, String sentence, Vocabulary vocabulary) {
        List<List<@Nullable CellValue>> entries = vocabulary.facts().stream()
                .filter(fact -> fact.recordType() != RecordType.SCORE && fact.recordType() != RecordType.STANDING)
                .map(VocabularyWriter::entry)
                .toList();
        return GridBuilder.list(workbook, VocabularySheet.NAME, sentence, VocabularySheet.LABELS, entries);
    }

    private static List<@Nullable CellValue> entry(Fact fact) {
        @Nullable
        CellValue[] cells = {
            LiteralWriter.text(fact.path()),
            LiteralWriter.text(fact.label()),
            LiteralWriter.text(fact.type().toString()),
            LiteralWriter.text(fact.unit()),
            allowed(fact),
            fact.required() ? new CellValue.Flag(true) : null,
            fact.personal() ? new CellValue.Flag(true) : null,
            value(fact.ifMissing()),
            LiteralWriter.text(fact.changedBy()),
            value(fact.example()),
            LiteralWriter.text(fact.description())
        };
        return Arrays.asList(cells);
    }

    /** The stages are listed in the ladder only. */
    private static @Nullable CellValue allowed(Fact fact) {
        return fact.allowed()
                .<@Nullable CellValue>match(
                        any -> null,
                        values -> fact.path().equals("stage") || values.values().isEmpty() ? null : values(values),
                        between ->
                                new CellValue.Text((bound(between.least()) + " .. " + bound(between.most())).strip()));
    }

    private static CellValue values(Allowed.Values values) {
        List<String> items = new ArrayList<>(values.values());
        if (values.otherwise() != null) {
            items.add(AllowedCell.OTHERWISE + values.otherwise());
        }
        boolean isLong = String.join("; ", items).length() > WorkbookLimits.LIST_CHARACTERS;
        return LiteralWriter.list(items, isLong ? ";" : "; ");
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    private static @Nullable CellValue value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : LiteralWriter.list(list, "; ");
        }
        return value == null ? null : LiteralWriter.cell(value);
    }
}
