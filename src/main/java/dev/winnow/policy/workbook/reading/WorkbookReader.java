package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.problem.Invisible;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Quoted;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.WorkbookLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the sheets of a policy's workbooks part by part, with little memory. Anything unreadable or over a limit is a
 * problem; nothing in the files is evaluated.
 */
public final class WorkbookReader {

    private static final Pattern SHEET_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^\\[\\]:*?/\\\\]&&[^" + Invisible.LETTERS + "]]{1,31}");

    private static final String MOVE_CHART =
            "right-clicking the chart, Move Chart > Object in a worksheet, or deleting the sheet";

    private final Problems problems;
    private final CellCount count;

    public WorkbookReader(Problems problems) {
        this.problems = problems;
        this.count = new CellCount(problems);
    }

    /** The visible sheets in order; empty, with a problem, if the file can't be read, or the ones before are too much. */
    public List<SheetGrid> read(String file, byte[] bytes) {
        if (count.isFull()) {
            return List.of();
        }
        if (bytes.length > WorkbookLimits.FILE_BYTES) {
            return reject(file, "at most 2 MB", bytes.length + " bytes");
        }
        Refusal format = OtherFormats.of(bytes);
        if (format != null) {
            return reject(file, format);
        }
        try {
            Parts parts = Parts.of(bytes);
            if (parts.areTooLarge()) {
                return reject(file, "at most 16 MB once unpacked", "more");
            }
            format = OtherFormats.of(parts);
            if (format != null) {
                return reject(file, format);
            }
            return isPlain(file, parts) ? sheets(file, parts) : List.of();
        } catch (IOException e) {
            return reject(file, Refusal.XLSX, "a file that can't be read as one");
        }
    }

    /** Reports what a workbook may not contain; false if it shouldn't be read further. */
    private boolean isPlain(String file, Parts parts) throws IOException {
        List<Refusal> refused = PartContentTypes.refused(parts);
        refused.forEach(refusal -> reject(file, refusal));
        return refused.stream()
                .noneMatch(refusal -> refusal.equals(PartContentTypes.MACROS)
                        || refusal.expected().equals(Refusal.XLSX));
    }

    private List<SheetGrid> sheets(String file, Parts parts) throws IOException {
        String main = main(parts);
        WorkbookPart workbook = new WorkbookPart();
        workbook.read(parts.part(main));
        if (workbook.sheets().isEmpty()) {
            throw new IOException("no sheets");
        }
        if (workbook.sheets().size() > WorkbookLimits.SHEETS) {
            return reject(
                    file,
                    "at most " + WorkbookLimits.SHEETS + " sheets",
                    workbook.sheets().size() + " sheets");
        }
        if (workbook.hasTooManyNames()) {
            return reject(file, "at most " + WorkbookLimits.NAMES + " names of cells", "more");
        }
        workbook.computingNames()
                .forEach(name -> problems.add(
                        ProblemKind.FORMULA,
                        Source.file(file),
                        "only names that refer to cells",
                        "the name " + Quoted.of(name) + ", which computes something",
                        "deleting it in Formulas > Name Manager"));
        Relationships relationships = Relationships.of(parts, main);
        CellTypes types = types(parts, relationships, workbook);
        count.beginWorkbook();
        List<SheetGrid> grids = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> targets = new HashSet<>();
        for (WorkbookPart.Listed sheet : workbook.sheets()) {
            Source source = new Source(file, sheet.name(), 0, "");
            if (relationships.leadsTo("chartsheet", sheet.relationship())) {
                problems.add(ProblemKind.FILE, source, "only worksheets", "a chart sheet", MOVE_CHART);
                continue;
            }
            if (relationships.leadsTo("dialogsheet", sheet.relationship())) {
                continue;
            }
            String target = relationships.target(sheet.relationship(), "worksheet");
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT)) || !targets.add(target)) {
                throw new IOException("a sheet twice");
            }
            if (!SHEET_NAME.matcher(sheet.name()).matches()) {
                problems.add(
                        ProblemKind.LAYOUT,
                        source,
                        "a sheet name of at most 31 visible characters",
                        Quoted.of(sheet.name()));
            }
            if (sheet.visible()) {
                SheetReader reader = new SheetReader(file, sheet.name(), types, count, problems);
                reader.read(parts.part(target));
                grids.add(reader.grid());
            } else {
                problems.add(ProblemKind.LAYOUT, source, "no hidden sheets", "a hidden sheet");
            }
        }
        return count.isFull() ? List.of() : grids;
    }

    static CellTypes types(Parts parts, Relationships relationships, WorkbookPart workbook) throws IOException {
        SharedTexts texts = new SharedTexts();
        Formats formats = new Formats();
        String sharedPart = relationships.only("sharedStrings");
        if (sharedPart != null) {
            texts.read(parts.part(sharedPart));
        }
        String stylesPart = relationships.only("styles");
        if (stylesPart != null) {
            formats.read(parts.part(stylesPart));
        }
        return new CellTypes(texts.texts(), formats, workbook.countsFrom1904());
    }

    /** The path of the part that lists the sheets. */
    static String main(Parts parts) throws IOException {
        String main = Relationships.of(parts, "").only("officeDocument");
        if (main == null) {
            throw new IOException("no workbook part");
        }
        return main;
    }

    private List<SheetGrid> reject(String file, Refusal refusal) {
        problems.add(ProblemKind.FILE, Source.file(file), refusal.expected(), refusal.found(), refusal.remedy());
        return List.of();
    }

    private List<SheetGrid> reject(String file, String expected, String found) {
        problems.add(ProblemKind.FILE, Source.file(file), expected, found);
        return List.of();
    }
}
