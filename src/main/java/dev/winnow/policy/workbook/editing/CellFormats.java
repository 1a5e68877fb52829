package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.reading.Formats;
import dev.winnow.policy.workbook.reading.PackedPart;
import dev.winnow.policy.workbook.reading.WorkbookPackage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Finds styles in which a number is shown as a number, or as a date, and otherwise the same. */
final class CellFormats {

    /** Earlier days are ambiguous: some programs count a 29 February 1900. */
    private static final LocalDate FIRST = LocalDate.of(1900, Month.MARCH, 1);

    private static final LocalDate FIRST_FROM_1904 = LocalDate.of(1904, Month.JANUARY, 1);

    private final boolean countsFrom1904;
    private final @Nullable String path;
    private final @Nullable Formats formats;
    private final @Nullable StylesXml styles;

    CellFormats(WorkbookPackage workbook) throws IOException {
        List<String> paths = workbook.related(workbook.main(), "styles");
        this.countsFrom1904 = workbook.countsFrom1904();
        this.path = paths.isEmpty() ? null : paths.get(0);
        this.formats = path == null ? null : WorkbookPackage.formats(workbook.part(path));
        this.styles = path == null ? null : new StylesXml(workbook.xml(path));
    }

    /** A style like the given one that shows numbers as numbers. */
    @Nullable
    String ofNumber(@Nullable String style) {
        return formats != null && styles != null && formats.isDate(index(style))
                ? styles.asNumber(index(style))
                : style;
    }

    /** A style like the given one that shows numbers as dates; null if the workbook has no styles. */
    @Nullable
    String ofDate(@Nullable String style) {
        if (formats == null || styles == null) {
            return null;
        }
        return formats.isDate(index(style)) ? String.valueOf(index(style)) : styles.asDate(index(style));
    }

    /** The number of a day; null if it is out of range. */
    @Nullable
    BigDecimal number(LocalDate day) {
        boolean fits = !day.isBefore(countsFrom1904 ? FIRST_FROM_1904 : FIRST) && day.getYear() <= 9999;
        return fits
                ? BigDecimal.valueOf(DateUtil.getExcelDate(day.atStartOfDay(), countsFrom1904))
                        .stripTrailingZeros()
                : null;
    }

    /** Adds the part with the styles if new ones were needed. */
    void addChanged(Map<String, PackedPart> changed) throws IOException {
        if (path != null && styles != null && styles.isExtended()) {
            changed.put(path, PackedPart.pack(path, styles::write));
        }
    }

    private static int index(@Nullable String style) {
        return style != null && style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
    }
}
