package dev.winnow.policy.hostile;

import static dev.winnow.policy.hostile.HostileCase.FILE;
import static dev.winnow.policy.hostile.HostileCase.SING;
import static dev.winnow.policy.hostile.HostileCase.at;
import static dev.winnow.policy.hostile.PackageCases.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Hostile XML inside the parts: entities, and cells that aren't as they should be. */
final class XmlCases {

    private static final String CODE = "zz\\&quot; || " + SING + ") //";

    private XmlCases() {}

    static List<HostileCase> all() {
        List<HostileCase> all = new ArrayList<>();
        entities(all);
        cells(all);
        texts(all);
        return all;
    }

    private static void entities(List<HostileCase> all) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int level = 1; level < 10; level++) {
            laughs.append("<!ENTITY l")
                    .append(level)
                    .append(" \"")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        String laugh = laughs.append("]>").toString();
        String external = "<!DOCTYPE x [<!ENTITY l9 SYSTEM \"file:///etc/hostname\">]>";
        for (String part : List.of(
                Package.SHEET,
                Package.TEXTS,
                Package.STYLES,
                Package.WORKBOOK,
                Package.TYPES,
                "xl/_rels/workbook.xml.rels",
                "_rels/.rels")) {
            all.add(parts(
                    "entities without end in " + part,
                    FILE,
                    true,
                    parts -> parts.change(part, xml -> declared(xml, laugh))));
            all.add(parts(
                    "an entity from a file in " + part,
                    FILE,
                    true,
                    parts -> parts.change(part, xml -> declared(xml, external))));
        }
        all.add(parts(
                "a document type from the network",
                FILE,
                true,
                parts -> parts.change(
                        Package.SHEET, xml -> declared(xml, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/evil.dtd\">"))));
        all.add(parts(
                "a processing instruction",
                FILE,
                true,
                parts -> parts.replace(Package.SHEET, "<sheetData>", "<?php evil() ?><sheetData>")));
        all.add(parts(
                "a comment around the cells",
                FILE,
                true,
                parts -> parts.replace(Package.SHEET, "<sheetData>", "<!-- <sheetData/> --><sheetData>")));
        all.add(parts("a part in another encoding", FILE, true, parts -> {
            String xml = parts.text(Package.SHEET).replace("UTF-8", "UTF-16");
            return parts.remove(Package.SHEET).add(Package.SHEET, xml.getBytes(StandardCharsets.UTF_16));
        }));
        all.add(parts(
                "a part that isn't closed", FILE, true, parts -> parts.replace(Package.SHEET, "</worksheet>", "")));
    }

    private static String declared(String xml, String type) {
        int root = xml.indexOf('<', xml.indexOf("?>") + 1);
        String entity = type.contains("ENTITY") ? "&l9;" : "";
        int end = xml.lastIndexOf("</");
        return xml.substring(0, root) + type + xml.substring(root, end) + entity + xml.substring(end);
    }

    private static void cells(List<HostileCase> all) {
        cell(all, "a flag that is neither", "L13", "<c r=\"L13\" t=\"b\"><v>2</v></c>");
        cell(all, "a flag that is code", "L13", "<c r=\"L13\" t=\"b\"><v>1 || " + SING + "</v></c>");
        cell(all, "a number that is none", "H13", "<c r=\"H13\"><v>NaN</v></c>");
        cell(all, "a number without end", "H13", "<c r=\"H13\"><v>Infinity</v></c>");
        cell(all, "a number over all bounds", "H13", "<c r=\"H13\"><v>1e999</v></c>");
        cell(all, "a number in hexadecimal", "H13", "<c r=\"H13\"><v>0x1p3</v></c>");
        cell(all, "a number with a letter of Java", "H13", "<c r=\"H13\"><v>5d</v></c>");
        cell(all, "a number that is code", "H13", "<c r=\"H13\"><v>5, eval(" + SING + ")</v></c>");
        cell(all, "a text of no number", "B13", "<c r=\"B13\" t=\"s\"><v>99999</v></c>");
        cell(all, "a text of a negative number", "B13", "<c r=\"B13\" t=\"s\"><v>-1</v></c>");
        cell(all, "a text of a number beyond all", "B13", "<c r=\"B13\" t=\"s\"><v>99999999999999999999</v></c>");
        cell(all, "a type that there is none of", "B13", "<c r=\"B13\" t=\"evil\"><v>x</v></c>");
        cell(
                all,
                "a date of the format that is code",
                "K13",
                "<c r=\"K13\" t=\"d\"><v>2026-01-01\"), " + SING + "</v></c>");
        cell(all, "a date of the format with a time", "K13", "<c r=\"K13\" t=\"d\"><v>2026-01-01T08:00:00</v></c>");
        cell(all, "a date of the format beyond all", "K13", "<c r=\"K13\" t=\"d\"><v>+999999999-12-31</v></c>");
        cell(all, "an error of the format", "H13", "<c r=\"H13\" t=\"e\"><v>#REF!</v></c>");
        cell(all, "a text of a formula without one", "B13", "<c r=\"B13\" t=\"str\"><v>" + CODE + "</v></c>");
        cell(all, "a text in the cell itself", "B13", "<c r=\"B13\" t=\"inlineStr\"><is><t>" + CODE + "</t></is></c>");
        cell(
                all,
                "a text in the cell itself, in runs",
                "B13",
                "<c r=\"B13\" t=\"inlineStr\"><is><r><t>x</t></r><r><t>&quot;, eval(" + SING
                        + "), id != &quot;x</t></r></is></c>");
        cell(
                all,
                "a shared formula",
                "B13",
                "<c r=\"B13\" t=\"str\"><f t=\"shared\" ref=\"B13:B14\" si=\"0\">\"x\"</f><v>" + CODE + "</v></c>");
        cell(
                all,
                "a formula nested very deep",
                "H13",
                "<c r=\"H13\"><f>" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "</f><v>1</v></c>");
        cell(
                all,
                "a table of data",
                "H13",
                "<c r=\"H13\"><f t=\"dataTable\" ref=\"H13:H14\" dt2D=\"1\" r1=\"A1\" r2=\"A2\"/><v>1</v></c>");
        cell(
                all,
                "a cell twice",
                "B13",
                "<c r=\"B13\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B13\" t=\"inlineStr\"><is><t>" + CODE
                        + "</t></is></c>");
        file(all, "a cell of another row", "<c r=\"B99\" t=\"inlineStr\"><is><t>x</t></is></c>");
        file(all, "a cell of no place", "<c r=\"-1\"><v>1</v></c>");
        file(all, "a cell of a place beyond all", "<c r=\"ZZZZ13\"><v>1</v></c>");
        file(
                all,
                "a cell for some programs only",
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x\"/></mc:AlternateContent><row/>");
        for (String row : List.of("-5", "0", "4294967309", "x")) {
            all.add(parts(
                    "a row of number " + row,
                    FILE,
                    true,
                    parts -> parts.replace(Package.SHEET, "<row r=\"13\"", "<row r=\"" + row + "\"")));
        }
        all.add(parts(
                "a row twice",
                at("row 13"),
                true,
                parts -> parts.replace(
                        Package.SHEET,
                        "</sheetData>",
                        "<row r=\"13\"><c r=\"B13\" t=\"inlineStr\"><is><t>" + CODE
                                + "</t></is></c></row></sheetData>")));
        all.add(parts("a size that hides the cells", at("B13"), true, parts -> coded(parts)
                .change(Package.SHEET, xml -> xml.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1\""))));
        all.add(parts("a size beyond all", at("B13"), true, parts -> coded(parts)
                .change(
                        Package.SHEET,
                        xml -> xml.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"A1:ZZZZ9999999999\""))));
        all.add(parts(
                "merged cells of no place",
                FILE,
                true,
                parts -> parts.change(
                        Package.SHEET,
                        xml -> xml.replaceFirst("<mergeCell ref=\"[^\"]*\"", "<mergeCell ref=\"-1:x\""))));
    }

    private static Package coded(Package parts) {
        return parts.change(
                Package.SHEET, xml -> put(xml, "B13", "<c r=\"B13\" t=\"inlineStr\"><is><t>" + CODE + "</t></is></c>"));
    }

    private static String put(String xml, String cell, String instead) {
        return xml.replaceFirst("<c r=\"" + cell + "\"[^>]*>.*?</c>", Matcher.quoteReplacement(instead));
    }

    private static void cell(List<HostileCase> all, String name, String cell, String xml) {
        all.add(parts(name, at(cell), true, parts -> parts.change(Package.SHEET, sheet -> put(sheet, cell, xml))));
    }

    private static void file(List<HostileCase> all, String name, String xml) {
        all.add(parts(name, FILE, true, parts -> parts.change(Package.SHEET, sheet -> put(sheet, "B13", xml))));
    }

    private static void texts(List<HostileCase> all) {
        text(all, "a shared text with code", "<si><t>" + CODE + "</t></si>");
        text(all, "a shared text in runs", "<si><r><t>zz\\</t></r><r><t>&quot; || " + SING + ") //</t></r></si>");
        text(
                all,
                "a shared text with a sound of its own",
                "<si><t>" + CODE + "</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>");
        text(all, "a shared text with escapes", "<si><t>zz\\_x0022_ || " + SING + ") //</t></si>");
    }

    private static void text(List<HostileCase> all, String name, String text) {
        all.add(parts(name, at("B13"), true, parts -> {
            int number = parts.text(Package.TEXTS).split("<si>", -1).length - 1;
            return parts.replace(Package.TEXTS, "</sst>", text + "</sst>")
                    .change(Package.SHEET, xml -> put(xml, "B13", "<c r=\"B13\" t=\"s\"><v>" + number + "</v></c>"));
        }));
    }
}
