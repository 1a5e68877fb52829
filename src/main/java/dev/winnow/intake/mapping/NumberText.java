package dev.winnow.intake.mapping;

import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.NumberCell;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people and programs write them, if they mean one number only. */
final class NumberText {

    private static final String CURRENCY = "(?:\\p{Sc}|[A-Z]{3}|[A-Z]{0,2}\\$)";
    private static final Pattern AROUND = Pattern.compile("^(-?)" + CURRENCY + "\\s*(?=[-\\d])|\\s*" + CURRENCY + "$");

    private NumberText() {}

    /** Null if it isn't a number of that type, or could be several. */
    static @Nullable BigDecimal read(String text, FactType type) {
        String plain = AROUND.matcher(text.strip()).replaceAll("$1");
        CellValue cell = new CellValue.Text(plain);
        BigDecimal number = NumberCell.read(cell);
        if (number != null) {
            return number;
        }
        String only = NumberCell.suggestion(cell, reading -> reading.scale() <= type.decimals());
        return only == null ? null : new BigDecimal(only);
    }
}
