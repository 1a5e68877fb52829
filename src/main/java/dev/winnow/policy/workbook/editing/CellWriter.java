package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.writing.CellText;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as cells.
 *
 * <p>Texts are written into their cells, not into the part of shared texts: spreadsheet programs and stock Drools read
 * both alike, and the other part, with its numbering and counts, stays as it is.
 */
final class CellWriter {

    private final String prefix;
    private final CellFormats formats;

    /** @param prefix of elements with a colon, or nothing */
    CellWriter(String prefix, CellFormats formats) {
        this.prefix = prefix;
        this.formats = formats;
    }

    /** @param style as written in the file; null for the standard style */
    String cell(String reference, @Nullable String style, Optional<CellValue> value) {
        return value.map(written -> written.match(new CellValue.Functions<>(
                        text -> text(reference, style, text.text()),
                        decimal -> filled(reference, formats.ofNumber(style), "", number(decimal.number())),
                        date -> date(reference, style, date),
                        flag -> filled(reference, style, " t=\"b\"", flag.flag() ? "1" : "0"),
                        computed -> {
                            throw new IllegalArgumentException("only values are written, not " + computed.shown());
                        })))
                .orElseGet(() -> blank(reference, style));
    }

    /** A cell that has only a style; nothing if it has the standard style. */
    String blank(String reference, @Nullable String style) {
        return style == null ? "" : start(reference, style, "") + "/>";
    }

    private String date(String reference, @Nullable String style, CellValue.Date date) {
        String dated = formats.ofDate(style);
        BigDecimal number = formats.number(date.date());
        return dated == null || number == null
                ? text(reference, style, date.date().toString())
                : filled(reference, dated, "", number.toPlainString());
    }

    private String text(String reference, @Nullable String style, String text) {
        boolean spaced = !text.strip().equals(text);
        return start(reference, style, " t=\"inlineStr\"") + "><" + prefix + "is><" + prefix + "t"
                + (spaced ? " xml:space=\"preserve\"" : "") + ">" + escaped(CellText.escaped(text)) + "</" + prefix
                + "t></" + prefix + "is></" + prefix + "c>";
    }

    private String filled(String reference, @Nullable String style, String type, String value) {
        return start(reference, style, type) + "><" + prefix + "v>" + value + "</" + prefix + "v></" + prefix + "c>";
    }

    private String start(String reference, @Nullable String style, String type) {
        return "<" + prefix + "c r=\"" + reference + '"' + (style == null ? "" : " s=\"" + style + '"') + type;
    }

    /** As a spreadsheet program would keep it: a binary number. */
    private static String number(BigDecimal number) {
        String text = Double.toString(number.doubleValue());
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A text as the value of an attribute. */
    static String attribute(String text) {
        return escaped(CellText.escaped(text))
                .replace("\"", "&quot;")
                .replace("\n", "_x000a_")
                .replace("\t", "_x0009_");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
