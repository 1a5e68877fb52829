package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a workbook's sheets. What can't be read, or is over a limit, is a problem; nothing in the file is evaluated. */
public final class WorkbookReader {

    static {
        ZipSecureFile.setMaxEntrySize(Limits.UNPACKED_BYTES);
    }

    private final Problems problems;

    public WorkbookReader(Problems problems) {
        this.problems = problems;
    }

    /** The visible sheets in their order; empty if the file can't be read. */
    public List<SheetGrid> read(String file, byte[] bytes) {
        Source source = Source.file(file);
        if (bytes.length > Limits.FILE_BYTES) {
            problems.add(ProblemKind.FILE, source, "at most 2 MB", bytes.length + " bytes");
            return List.of();
        }
        if (unpacked(bytes) > Limits.UNPACKED_BYTES) {
            problems.add(ProblemKind.FILE, source, "at most 16 MB once unpacked", "more");
            return List.of();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return sheets(file, workbook);
        } catch (IOException | RuntimeException e) {
            // POI answers a broken or hostile file with exceptions of many kinds; all mean the same here.
            problems.add(ProblemKind.FILE, source, "a workbook in .xlsx format", "a file that can't be read as one");
            return List.of();
        }
    }

    /** Bytes of all parts together, as far as they matter: POI holds every cell of every sheet in memory. */
    private static long unpacked(byte[] bytes) {
        long sum = 0;
        byte[] buffer = new byte[8_192];
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (sum <= Limits.UNPACKED_BYTES && parts.getNextEntry() != null) {
                for (int read = 0; read >= 0 && sum <= Limits.UNPACKED_BYTES; read = parts.read(buffer)) {
                    sum += read;
                }
            }
        } catch (IOException e) {
            // No zip file, or a broken one: for POI to say.
            return sum;
        }
        return sum;
    }

    private List<SheetGrid> sheets(String file, XSSFWorkbook workbook) {
        Source source = Source.file(file);
        if (workbook.isMacroEnabled()) {
            problems.add(ProblemKind.FILE, source, "a workbook without macros", "macros");
            return List.of();
        }
        if (!workbook.getExternalLinksTable().isEmpty()) {
            problems.add(ProblemKind.FILE, source, "no links to other workbooks", "external links");
        }
        if (workbook.getNumberOfSheets() > Limits.SHEETS) {
            problems.add(
                    ProblemKind.FILE,
                    source,
                    "at most " + Limits.SHEETS + " sheets",
                    workbook.getNumberOfSheets() + " sheets");
            return List.of();
        }
        List<SheetGrid> grids = new ArrayList<>();
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            if (workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE) {
                grids.add(new SheetReader(file, sheet, problems).read());
            } else {
                Source hidden = new Source(file, sheet.getSheetName(), 0, "");
                problems.add(ProblemKind.LAYOUT, hidden, "only sheets that can be seen", "a hidden sheet");
            }
        }
        return grids;
    }
}
