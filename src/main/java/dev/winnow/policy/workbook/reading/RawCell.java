package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.WorkbookLimits;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** One cell as stored in the file, and its value. */
final class RawCell {

    /** Control characters except line breaks and tabs, and lone surrogates: databases and JSON can't store them. */
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private static final Set<String> ELEMENTS = Set.of(
            "v",
            "f",
            "is",
            "t",
            "r",
            "rPr",
            "rPh",
            "phoneticPr",
            "b",
            "i",
            "u",
            "strike",
            "outline",
            "shadow",
            "condense",
            "extend",
            "color",
            "sz",
            "rFont",
            "family",
            "charset",
            "scheme",
            "vertAlign");
    private static final int LONGEST_FORMULA = 200;

    private final CellTypes types;
    private final RichText text = new RichText();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private @Nullable StringBuilder open;
    private boolean computed;
    private boolean filled;
    private String type = "n";
    private int format;

    RawCell(CellTypes types) {
        this.types = types;
    }

    void clear(Attributes attributes) {
        String named = PartHandler.value(attributes, "t");
        String style = PartHandler.value(attributes, "s");
        type = named == null ? "n" : named;
        format = style != null && style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
        text.clear();
        value.setLength(0);
        formula.setLength(0);
        computed = false;
        filled = false;
        open = null;
    }

    boolean takes(String element) {
        return ELEMENTS.contains(element);
    }

    void begin(String element, String parent, Attributes attributes) {
        text.begin(element, parent);
        filled = true;
        open = null;
        if (element.equals("v")) {
            open = value;
        } else if (element.equals("f")) {
            computed = true;
            open = formula;
        }
    }

    void end() {
        text.end();
        open = null;
    }

    void add(char[] characters, int start, int length) {
        text.add(characters, start, length);
        if (open != null) {
            int remaining = Math.max(0, WorkbookLimits.LIST_CHARACTERS + 1 - open.length());
            open.append(characters, start, Math.min(length, remaining));
        }
    }

    boolean isEmpty() {
        return !filled;
    }

    /**
     * The value; null if the cell is empty or, with a problem, isn't a value.
     *
     * @param longest the maximum number of characters
     */
    @Nullable
    CellValue value(int longest, Source source, Problems problems) {
        if (computed) {
            return formula(source, problems);
        }
        String raw = value.toString();
        return switch (type) {
            case "s" -> text(shared(raw), longest, source, problems);
            case "str" -> text(RichText.unescaped(raw), longest, source, problems);
            case "inlineStr" -> text(text.toString(), longest, source, problems);
            case "b" ->
                raw.equals("0") || raw.equals("1")
                        ? new CellValue.Flag(raw.equals("1"))
                        : reject(source, "TRUE or FALSE", raw, problems);
            case "n" -> raw.isBlank() ? null : number(raw.strip(), source, problems);
            case "d" -> raw.isBlank() ? null : ExcelDate.read(raw.strip(), source, problems);
            case "e" -> computed(new CellValue.Computed("that failed"), source, problems);
            default -> reject(source, "a text, number, date, TRUE or FALSE", "a cell of type " + type, problems);
        };
    }

    /** LibreOffice saves TRUE and FALSE as formulas; these two count as values. */
    private CellValue formula(Source source, Problems problems) {
        String written = formula.toString();
        if (written.equals("TRUE()") || written.equals("FALSE()")) {
            return new CellValue.Flag(written.equals("TRUE()"));
        }
        boolean shown = !written.isEmpty() && written.length() <= LONGEST_FORMULA;
        return computed(new CellValue.Computed("=" + (shown ? written : "…")), source, problems);
    }

    private static CellValue computed(CellValue.Computed cell, Source source, Problems problems) {
        problems.add(ProblemKind.FORMULA, source, "a value", cell.shown());
        return cell;
    }

    private @Nullable String shared(String number) {
        int index = number.matches("\\d{1,7}")
                ? Integer.parseInt(number)
                : types.texts().size();
        return index < types.texts().size() ? types.texts().get(index) : null;
    }

    private @Nullable CellValue number(String raw, Source source, Problems problems) {
        BigDecimal number = CellNumber.read(raw);
        if (number == null) {
            return reject(source, "a number", raw, problems);
        }
        return types.formats().isDate(format)
                ? ExcelDate.read(number.doubleValue(), types.countsFrom1904(), source, problems)
                : new CellValue.Decimal(number);
    }

    private static @Nullable CellValue text(@Nullable String raw, int longest, Source source, Problems problems) {
        if (raw == null) {
            return reject(source, "a text", "a reference to a missing text", problems);
        }
        if (raw.length() > longest) {
            problems.add(ProblemKind.FILE, source, "at most " + longest + " characters", "more");
            return null;
        }
        Matcher unusable = UNUSABLE.matcher(raw);
        if (unusable.find()) {
            String found = "U+%04X".formatted((int) unusable.group().charAt(0));
            problems.add(ProblemKind.VALUE, source, "text without control characters", found);
        }
        return CellValue.Text.of(unusable.replaceAll("\uFFFD"));
    }

    private static @Nullable CellValue reject(Source source, String expected, String found, Problems problems) {
        problems.add(ProblemKind.VALUE, source, expected, Quoted.of(found));
        return null;
    }
}
