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

/** The cell formats as styles of one workbook, each created once. */
public final class Styles {

    private static final String FONT = "Arial";
    private static final short SIZE = 10;
    private static final short LARGE_SIZE = 15;
    private static final String LINE = "D0D7DE";
    private static final String FAINT_LINE = "E8ECF0";

    private final XSSFWorkbook workbook;
    private final Map<CellLook, XSSFCellStyle> styles = new EnumMap<>(CellLook.class);

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(CellLook look) {
        return styles.computeIfAbsent(look, this::make);
    }

    public static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }

    private XSSFCellStyle make(CellLook look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        boolean heading = look.is(CellLook.Trait.HEADING);
        boolean centered = heading || look.is(CellLook.Trait.CENTERED);
        style.setAlignment(centered ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setWrapText(heading || look.is(CellLook.Trait.WRAPPED));
        String fill = look.fill();
        if (fill != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(fill));
        }
        if (look.is(CellLook.Trait.LITERAL)) {
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        } else if (look.is(CellLook.Trait.TRUE_OR_FALSE)) {
            style.setDataFormat(workbook.createDataFormat().getFormat("\"TRUE\";\"TRUE\";\"FALSE\""));
        }
        if (!centered && (look.is(CellLook.Trait.BORDERED) || look.is(CellLook.Trait.WRAPPED))) {
            style.setIndention((short) 1);
        }
        lines(look, style);
        return style;
    }

    private XSSFFont font(CellLook look) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(look.is(CellLook.Trait.LARGE) ? LARGE_SIZE : SIZE);
        font.setBold(look.is(CellLook.Trait.BOLD) || look.is(CellLook.Trait.HEADING));
        font.setItalic(look.is(CellLook.Trait.ITALIC));
        font.setUnderline(look.is(CellLook.Trait.UNDERLINED) ? Font.U_SINGLE : Font.U_NONE);
        font.setStrikeout(look.is(CellLook.Trait.STRUCK));
        font.setColor(colour(look.ink()));
        return font;
    }

    private static void lines(CellLook look, XSSFCellStyle style) {
        if (look.is(CellLook.Trait.HEADING)) {
            style.setBorderBottom(BorderStyle.MEDIUM);
            style.setBorderColor(BorderSide.BOTTOM, colour(look.ink()));
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderColor(BorderSide.RIGHT, colour("FFFFFF"));
        } else if (look.is(CellLook.Trait.RULED) || look.is(CellLook.Trait.BORDERED)) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderColor(BorderSide.BOTTOM, colour(LINE));
        }
        if (look.is(CellLook.Trait.BORDERED)) {
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderColor(BorderSide.RIGHT, colour(FAINT_LINE));
        }
    }
}
