package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads the part that lists a workbook's sheets and names. */
final class WorkbookPart extends PartHandler {

    private static final int LONGEST_NAME = 200;

    private final List<Listed> sheets = new ArrayList<>();
    private final List<String> computingNames = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int names;
    private boolean countsFrom1904;
    private @Nullable String name;

    /**
     * A sheet as the workbook lists it.
     *
     * @param relationship the id of the relationship to its part
     */
    record Listed(String name, boolean visible, String relationship) {}

    WorkbookPart() {
        super(SheetReader.NAMESPACE);
    }

    List<Listed> sheets() {
        return sheets;
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    boolean hasTooManyNames() {
        return names > WorkbookLimits.NAMES;
    }

    /** Defined names that users see and that compute something. Cells can't use them, as they have no formulas. */
    List<String> computingNames() {
        return computingNames;
    }

    @Override
    void begin(String element, Attributes attributes) throws SAXException {
        if (depth() == 2 && element.equals("workbookPr")) {
            countsFrom1904 = isTrue(attributes, "date1904");
        } else if (depth() == 3 && element.equals("sheet") && parent().equals("sheets")) {
            String sheet = value(attributes, "name");
            String relationship = relationship(attributes);
            String state = value(attributes, "state");
            if (sheet == null || relationship == null) {
                throw new SAXException("a sheet without name or part");
            }
            sheets.add(new Listed(sheet, state == null || state.equals("visible"), relationship));
        } else if (depth() == 3 && element.equals("definedName")) {
            name = DefinedName.isLeftover(attributes) ? null : String.valueOf(value(attributes, "name"));
            text.setLength(0);
        }
    }

    @Override
    void end(String element) {
        if (depth() == 3 && name != null) {
            String formula = text.toString();
            names += DefinedName.isLost(formula) ? 0 : 1;
            if (!hasTooManyNames() && DefinedName.computes(formula)) {
                computingNames.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
            }
            name = null;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (name != null && text.length() <= WorkbookLimits.CELL_CHARACTERS) {
            text.append(characters, start, Math.min(length, WorkbookLimits.CELL_CHARACTERS));
        }
    }
}
