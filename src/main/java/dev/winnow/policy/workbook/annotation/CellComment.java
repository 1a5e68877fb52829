package dev.winnow.policy.workbook.annotation;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A comment on a cell. */
record CellComment(String author, String text) {

    /** The author of our comments. */
    static final String AUTHOR = "Winnow";

    /** The start of our part of a comment, which identifies it. */
    static final String OPENING = "Winnow found:";

    private static final int LONGEST = 8_000;

    /** The comments of a workbook by sheet and cell, without earlier annotations. */
    static Map<String, Map<CellAddress, CellComment>> all(byte[] bytes) throws IOException {
        Map<String, Map<CellAddress, CellComment>> all = new HashMap<>();
        if (!PlainWorkbook.hasComments(bytes)) {
            return all;
        }
        try (XSSFWorkbook workbook = PlainWorkbook.open(bytes, true)) {
            for (XSSFSheet sheet : PlainWorkbook.sheets(workbook)) {
                Map<CellAddress, CellComment> remarks = new TreeMap<>();
                sheet.getCellComments().forEach((cell, comment) -> {
                    String text = theirs(Objects.requireNonNullElse(
                            comment.getString() == null
                                    ? ""
                                    : comment.getString().getString(),
                            ""));
                    if (!text.isEmpty()) {
                        remarks.put(cell, new CellComment(Objects.requireNonNullElse(comment.getAuthor(), ""), text));
                    }
                });
                all.put(sheet.getSheetName(), remarks);
            }
        }
        return all;
    }

    private static String theirs(String text) {
        int ours = text.indexOf(OPENING);
        String theirs = (ours < 0 ? text : text.substring(0, ours)).strip();
        return theirs.length() <= LONGEST ? theirs : theirs.substring(0, LONGEST);
    }
}
