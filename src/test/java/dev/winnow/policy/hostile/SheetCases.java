package dev.winnow.policy.hostile;

import static dev.winnow.policy.hostile.HostileCase.BREAK_OUT;
import static dev.winnow.policy.hostile.HostileCase.RULE;
import static dev.winnow.policy.hostile.HostileCase.SING;
import static dev.winnow.policy.hostile.HostileCase.at;
import static dev.winnow.policy.hostile.HostileCase.changed;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Hostile sheets: formulas, what is hidden, merged or named, and what is too much. */
final class SheetCases {

    private SheetCases() {}

    static List<HostileCase> all() {
        List<HostileCase> all = new ArrayList<>();
        formulas(all);
        hidden(all);
        merged(all);
        sheets(all);
        return all;
    }

    private static void formulas(List<HostileCase> all) {
        String quoted = '"' + BREAK_OUT.replace("\"", "\"\"") + '"';
        formula(all, "a formula comes to code", "B13", quoted);
        formula(all, "a formula puts code together", "B13", "CONCATENATE(\"zz\\\",CHAR(34),\" || " + SING + ") //\")");
        formula(all, "a formula fetches a page", "B13", "WEBSERVICE(\"http://evil.example/\")");
        formula(all, "a formula is a link", "B13", "HYPERLINK(\"http://evil.example/\"," + quoted + ")");
        formula(all, "a formula starts a program", "B13", "cmd|'/C calc'!A0");
        formula(all, "a formula reads another workbook", "B13", "'[1]Sheet1'!A1");
        formula(all, "a formula stands in the points", "M13", "1+1");
        formula(all, "a formula stands in the id", "A13", "\"HOST\"&\"-01\"");
        formula(all, "a formula stands in a snippet", "B11", "\"eval(" + SING + "), id != \"\"$param\"\"\"");
        formula(all, "a formula stands in a property", "B3", "\"dev.winnow.test\"");
        formula(all, "a formula stands in the title", "A1", "NOW()");
        formula(all, "a formula stands far away", "BL90", "SUM(A1:B2)");
        all.add(changed(
                "a formula of an array",
                at("B13"),
                workbook ->
                        workbook.poi(poi -> sheet(poi).setArrayFormula(quoted, CellRangeAddress.valueOf("B13:B13")))));
        all.add(changed(
                "an error", at("H13"), workbook -> workbook.with(test -> test.error(HostileWorkbook.SHEET, "H13"))));
    }

    private static void formula(List<HostileCase> all, String name, String cell, String formula) {
        all.add(new HostileCase(
                name,
                () -> {
                    byte[] made = new HostileWorkbook().set(cell, "FORMULA").bytes();
                    Package parts = Package.of(made);
                    String escaped = formula.replace("&", "&amp;").replace("\"", "&quot;");
                    parts.change(
                            Package.SHEET,
                            xml -> xml.replaceFirst(
                                    "<c r=\"" + cell + "\"[^>]*><v>\\d+</v></c>",
                                    java.util.regex.Matcher.quoteReplacement("<c r=\"" + cell + "\" t=\"str\"><f>"
                                            + escaped + "</f><v>" + BREAK_OUT.replace("\"", "&quot;") + "</v></c>")));
                    return parts.zip();
                },
                at(cell),
                true));
    }

    private static void hidden(List<HostileCase> all) {
        all.add(changed("a row is hidden", at("row 14"), workbook -> workbook.set("A14", "HOST-02")
                .set("B14", "x")
                .set("M14", 1)
                .with(test -> test.hideRow(HostileWorkbook.SHEET, 14))));
        all.add(changed("a hidden row has code", at("B14"), workbook -> workbook.set("A14", "HOST-02")
                .set("B14", BREAK_OUT)
                .set("M14", 1)
                .with(test -> test.hideRow(HostileWorkbook.SHEET, 14))));
        all.add(changed(
                "a row has no height",
                at("row 13"),
                workbook -> workbook.poi(poi -> sheet(poi).getRow(12).setHeightInPoints(0))));
        all.add(changed(
                "a column is hidden",
                at("B12"),
                workbook -> workbook.with(test -> test.hideColumn(HostileWorkbook.SHEET, "B"))));
        all.add(changed("a hidden column has code", at("B13"), workbook -> workbook.set("B13", BREAK_OUT)
                .with(test -> test.hideColumn(HostileWorkbook.SHEET, "B"))));
        all.add(changed(
                "a column has no width",
                at("B12"),
                workbook -> workbook.poi(poi -> sheet(poi).setColumnWidth(1, 0))));
        all.add(changed(
                "the row of kinds is hidden",
                at("row 6"),
                workbook -> workbook.with(test -> test.hideRow(HostileWorkbook.SHEET, 6))));
        for (SheetVisibility visibility : List.of(SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN)) {
            all.add(changed(
                    "a sheet is " + visibility,
                    HostileCase.FILE + " › Secret",
                    workbook -> workbook.poi(poi -> {
                        poi.createSheet("Secret").createRow(0).createCell(0).setCellValue(RULE);
                        poi.setSheetVisibility(1, visibility);
                    })));
        }
    }

    private static void merged(List<HostileCase> all) {
        merge(all, "cells of two rows are merged", "B13:B14", "B13");
        merge(all, "cells of a row are merged", "B13:C13", "B13");
        merge(all, "cells of the header are merged", "B11:B12", "B11");
        merge(all, "the whole sheet is merged", "A9:Z200", "A9");
        all.add(changed("merged cells carry code to the next row", at("B13"), workbook -> workbook.set("B13", BREAK_OUT)
                .set("A14", "HOST-02")
                .set("M14", 1)
                .poi(poi -> sheet(poi).addMergedRegionUnsafe(CellRangeAddress.valueOf("B13:B14")))));
        all.add(changed(
                "merged cells overlap",
                at("B13"),
                workbook -> workbook.poi(poi -> {
                    sheet(poi).addMergedRegionUnsafe(CellRangeAddress.valueOf("B13:C14"));
                    sheet(poi).addMergedRegionUnsafe(CellRangeAddress.valueOf("C13:D14"));
                })));
        all.add(changed(
                "patterns overlap", at("B10"), workbook -> workbook.set("B10", "$lead : Lead(eval(" + SING + "))")
                        .poi(poi -> sheet(poi).addMergedRegionUnsafe(CellRangeAddress.valueOf("B10:C10")))));
        all.add(changed(
                "thousands of cells are merged",
                at(""),
                workbook -> workbook.poi(poi -> {
                    for (int row = 100; row < 5_000; row++) {
                        sheet(poi).addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, 1));
                    }
                })));
    }

    private static void merge(List<HostileCase> all, String name, String region, String place) {
        all.add(changed(
                name,
                at(place),
                workbook -> workbook.poi(poi -> sheet(poi).addMergedRegionUnsafe(CellRangeAddress.valueOf(region)))));
    }

    private static void sheets(List<HostileCase> all) {
        all.add(changed(
                "another sheet holds a table of Drools",
                HostileCase.FILE + " › Other",
                workbook -> workbook.poi(poi -> {
                    XSSFSheet other = poi.createSheet("Other");
                    other.createRow(0).createCell(0).setCellValue("RuleSet");
                    other.createRow(1).createCell(0).setCellValue(RULE);
                })));
        all.add(changed(
                "a sheet holds prose alone",
                HostileCase.FILE + " › Notes",
                workbook -> workbook.poi(poi ->
                        poi.createSheet("Notes").createRow(0).createCell(0).setCellValue("notes"))));
        all.add(changed(
                "a definition sheet stands a second time",
                HostileCase.FILE + " › Ladder › A3",
                workbook -> workbook.poi(poi -> poi.createSheet("Ladder"))));
        all.add(changed(
                "twenty-one sheets",
                HostileCase.FILE,
                workbook -> workbook.poi(poi -> {
                    for (int sheet = 0; sheet < 20; sheet++) {
                        poi.createSheet("Sheet " + sheet);
                    }
                })));
        all.add(changed(
                "a table's name stands twice",
                HostileCase.FILE + " › Again",
                workbook -> workbook.poi(poi -> poi.setSheetName(poi.getSheetIndex(poi.cloneSheet(0)), "Again"))));
        all.add(changed(
                "a text in runs of different looks",
                at("B13"),
                workbook -> workbook.poi(poi -> {
                    XSSFRichTextString text = new XSSFRichTextString(BREAK_OUT);
                    text.applyFont(0, 2, poi.createFont());
                    text.applyFont(2, 9, poi.createFont());
                    sheet(poi).getRow(12).getCell(1).setCellValue(text);
                })));
        all.add(changed("a cell beyond column 64", at("XFD13"), workbook -> workbook.set("XFD13", RULE)));
        all.add(changed("a cell in the last row", at("row 1048576"), workbook -> workbook.set("XFD1048576", RULE)));
        all.add(changed(
                "a name that is a program",
                HostileCase.FILE,
                workbook -> workbook.poi(poi -> {
                    poi.createName().setNameName("evil");
                    poi.getName("evil").setRefersToFormula("1+1");
                })));
        all.add(changed(
                "a time of day in a date",
                at("K13"),
                workbook -> workbook.poi(poi -> {
                    var style = poi.createCellStyle();
                    style.setDataFormat((short) 22);
                    var cell = sheet(poi).getRow(12).getCell(10);
                    cell.setCellStyle(style);
                    cell.setCellValue(46053.75);
                })));
        all.add(changed(
                "a number that looks like a date",
                at("H13"),
                workbook -> workbook.set("H13", java.time.LocalDate.of(2026, 1, 2))));
    }

    private static XSSFSheet sheet(org.apache.poi.xssf.usermodel.XSSFWorkbook workbook) {
        return workbook.getSheet(HostileWorkbook.SHEET);
    }
}
