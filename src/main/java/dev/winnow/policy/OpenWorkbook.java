package dev.winnow.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A workbook that somebody has open in a spreadsheet program, as the program's lock file beside it says.
 *
 * @param program {@code Excel} or {@code LibreOffice}
 * @param by the name that the program knows its user by; empty if it doesn't say
 */
public record OpenWorkbook(String workbook, String program, String by) {

    private static final String EXCEL = "Excel";
    private static final String LIBRE_OFFICE = "LibreOffice";
    private static final int LONGEST_NAME = 54;

    static List<OpenWorkbook> among(Path folder, Collection<String> workbooks) {
        List<OpenWorkbook> open = new ArrayList<>();
        for (String workbook : workbooks) {
            Path ofExcel = folder.resolve("~$" + workbook);
            Path ofLibreOffice = folder.resolve(".~lock." + workbook + "#");
            if (Files.exists(ofExcel)) {
                open.add(new OpenWorkbook(workbook, EXCEL, excelUser(start(ofExcel))));
            } else if (Files.exists(ofLibreOffice)) {
                open.add(new OpenWorkbook(workbook, LIBRE_OFFICE, libreOfficeUser(start(ofLibreOffice))));
            }
        }
        return open;
    }

    /** {@code Excel (Ana Diaz)}. */
    public String where() {
        return by.isEmpty() ? program : program + " (" + by + ")";
    }

    /** A byte with the length of the name, then the name. */
    private static String excelUser(byte[] lock) {
        if (lock.length == 0 || lock[0] <= 0 || lock[0] > LONGEST_NAME || lock.length <= lock[0]) {
            return "";
        }
        return printable(new String(lock, 1, lock[0], StandardCharsets.ISO_8859_1));
    }

    /** Separated by commas: the name, the user's name at the machine, the machine, and so on. */
    private static String libreOfficeUser(byte[] lock) {
        for (String part : new String(lock, StandardCharsets.UTF_8).split(",", -1)) {
            String name = printable(part);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private static String printable(String name) {
        String text = name.strip();
        return text.codePoints().noneMatch(Character::isISOControl) ? text : "";
    }

    private static byte[] start(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(200);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
