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
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook's sheets part by part, with little memory. Anything unreadable or over a limit is a problem; nothing
 * in the file is evaluated.
 */
public final class WorkbookReader {

    private static final Pattern SHEET_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^\\[\\]:*?/\\\\]&&[^" + Invisible.LETTERS + "]]{1,31}");

    private final Problems problems;

    public WorkbookReader(Problems problems) {
        this.problems = problems;
    }

    /** The visible sheets in order; empty, with a problem, if the file can't be read. */
    public List<SheetGrid> read(String file, byte[] bytes) {
        if (bytes.length > WorkbookLimits.FILE_BYTES) {
            return reject(file, "at most 2 MB", bytes.length + " bytes");
        }
        try {
            Parts parts = Parts.of(bytes);
            if (parts.areTooLarge()) {
                return reject(file, "at most 16 MB once unpacked", "more");
            }
            return isPlain(file, parts) ? sheets(file, parts) : List.of();
        } catch (IOException e) {
            return reject(file, "a workbook in .xlsx format", "a file that can't be read as one");
        }
    }

    /** The unpacked size of a workbook, in bytes. */
    public static long unpackedSize(byte[] bytes) throws IOException {
        return Parts.of(bytes).size();
    }

    /** Reports parts that aren't sheets; false if the workbook shouldn't be read further, because it has macros. */
    private boolean isPlain(String file, Parts parts) throws IOException {
        Set<String> strange = PartContentTypes.strange(parts);
        for (String found : strange) {
            String expected =
                    switch (found) {
                        case "macros" -> "a workbook without macros";
                        case "external links" -> "no links to other workbooks";
                        default -> "nothing but sheets";
                    };
            reject(file, expected, Quoted.of(found).replaceAll("^\"|\"$", ""));
        }
        return !strange.contains("macros");
    }

    private List<SheetGrid> sheets(String file, Parts parts) throws IOException {
        String main = part(Relationships.of(parts, "").only("officeDocument"));
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
        workbook.strangeNames()
                .forEach(name -> problems.add(
                        ProblemKind.FORMULA,
                        Source.file(file),
                        "only names that refer to cells",
                        "the name " + Quoted.of(name)));
        Relationships relationships = Relationships.of(parts, main);
        CellTypes types = types(parts, relationships, workbook);
        CellCount count = new CellCount();
        List<SheetGrid> grids = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> targets = new HashSet<>();
        for (WorkbookPart.Listed sheet : workbook.sheets()) {
            Source source = new Source(file, sheet.name(), 0, "");
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
        return grids;
    }

    private static CellTypes types(Parts parts, Relationships relationships, WorkbookPart workbook) throws IOException {
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

    private static String part(@Nullable String name) throws IOException {
        if (name == null) {
            throw new IOException("no workbook part");
        }
        return name;
    }

    private List<SheetGrid> reject(String file, String expected, String found) {
        problems.add(ProblemKind.FILE, Source.file(file), expected, found);
        return List.of();
    }
}
