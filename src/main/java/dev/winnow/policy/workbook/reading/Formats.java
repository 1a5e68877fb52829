package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads from the styles part which formats display a number as a date. */
public final class Formats extends PartHandler {

    private static final int LONGEST_CODE = 255;

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, Boolean> dateNumbers = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int formats;

    Formats() {
        super(SheetReader.NAMESPACE);
    }

    /** @param format the number by which cells refer to it */
    public boolean isDate(int format) {
        return format >= 0 && dates.get(format);
    }

    @Override
    void begin(String element, Attributes attributes) throws SAXException {
        if (depth() != 3) {
            return;
        }
        if (element.equals("numFmt") && parent().equals("numFmts")) {
            String code = value(attributes, "formatCode");
            if (code != null && code.length() <= LONGEST_CODE) {
                codes.put(number(attributes), code);
            }
        } else if (element.equals("xf") && parent().equals("cellXfs")) {
            dates.set(formats, dateNumbers.computeIfAbsent(number(attributes), this::isDateNumber));
            formats++;
        }
        if (formats > WorkbookLimits.FORMATS || codes.size() > WorkbookLimits.FORMATS) {
            throw new SAXException("more formats than a workbook has");
        }
    }

    private boolean isDateNumber(int number) {
        String code = codes.containsKey(number) ? codes.get(number) : BuiltinFormats.getBuiltinFormat(number);
        return code != null && DateUtil.isADateFormat(number, code);
    }

    private static int number(Attributes attributes) throws SAXException {
        String number = value(attributes, "numFmtId");
        try {
            return number == null ? 0 : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new SAXException(e);
        }
    }
}
