package dev.winnow.policy.workbook.writing;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The looks as styles of one workbook, each made once. */
public final class Styles {

    private static final String FONT = "Arial";
    private static final short SIZE = 10;
    private static final short LARGE_SIZE = 15;
    private static final String LINE = "D0D7DE";
    private static final String FAINT_LINE = "E8ECF0";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::make);
    }

    public static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        boolean heading = look.is(Look.Trait.HEADING);
        boolean centered = heading || look.is(Look.Trait.CENTERED);
        style.setAlignment(centered ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setWrapText(heading || look.is(Look.Trait.WRAPPED));
        String fill = look.fill();
        if (fill != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(fill));
        }
        if (look.is(Look.Trait.LITERAL)) {
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        } else if (look.is(Look.Trait.TRUE_OR_FALSE)) {
            style.setDataFormat(workbook.createDataFormat().getFormat("\"TRUE\";\"TRUE\";\"FALSE\""));
        }
        if (!centered && (look.is(Look.Trait.BORDERED) || look.is(Look.Trait.WRAPPED))) {
            style.setIndention((short) 1);
        }
        lines(look, style);
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(look.is(Look.Trait.LARGE) ? LARGE_SIZE : SIZE);
        font.setBold(look.is(Look.Trait.BOLD) || look.is(Look.Trait.HEADING));
        font.setItalic(look.is(Look.Trait.ITALIC));
        font.setUnderline(look.is(Look.Trait.UNDERLINED) ? Font.U_SINGLE : Font.U_NONE);
        font.setStrikeout(look.is(Look.Trait.STRUCK));
        font.setColor(colour(look.ink()));
        return font;
    }

    private static void lines(Look look, XSSFCellStyle style) {
        if (look.is(Look.Trait.HEADING)) {
            style.setBorderBottom(BorderStyle.MEDIUM);
            style.setBorderColor(BorderSide.BOTTOM, colour(look.ink()));
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderColor(BorderSide.RIGHT, colour("FFFFFF"));
        } else if (look.is(Look.Trait.RULED) || look.is(Look.Trait.BORDERED)) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderColor(BorderSide.BOTTOM, colour(LINE));
        }
        if (look.is(Look.Trait.BORDERED)) {
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderColor(BorderSide.RIGHT, colour(FAINT_LINE));
        }
    }
}
