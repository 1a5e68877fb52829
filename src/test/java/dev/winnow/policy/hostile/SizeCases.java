package dev.winnow.policy.hostile;

import static dev.winnow.policy.hostile.HostileCase.FILE;
import static dev.winnow.policy.hostile.HostileCase.SING;
import static dev.winnow.policy.hostile.HostileCase.at;
import static dev.winnow.policy.hostile.PackageCases.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** XML that is too deep, too wide or too large. */
final class SizeCases {

    private static final String CODE = "zz\\&quot; || " + SING + ") //";

    private SizeCases() {}

    static List<HostileCase> all() {
        List<HostileCase> all = new ArrayList<>();
        sizes(all);
        return all;
    }

    private static void sizes(List<HostileCase> all) {
        all.add(parts(
                "a hundred thousand elements inside one another",
                FILE,
                false,
                parts -> parts.replace(
                        Package.SHEET, "<sheetData>", "<a>".repeat(100_000) + "</a>".repeat(100_000) + "<sheetData>")));
        all.add(parts(
                "an attribute of ten megabytes",
                FILE,
                false,
                parts -> parts.replace(Package.SHEET, "<sheetData>", "<sheetData a=\"" + noise(10_000_000) + "\">")));
        all.add(parts(
                "a thousand attributes",
                FILE,
                false,
                parts -> parts.replace(
                        Package.SHEET,
                        "<sheetData>",
                        "<sheetData " + each(2_000, index -> "a" + index + "=\"\" ") + ">")));
        all.add(parts(
                "half a million elements of other names",
                FILE,
                false,
                parts -> parts.replace(
                        Package.SHEET,
                        "<sheetData>",
                        each(500_000, index -> "<n" + Integer.toString(index * 7919, 36) + "/>") + "<sheetData>")));
        all.add(parts(
                "half a million namespaces",
                FILE,
                false,
                parts -> parts.replace(
                        Package.SHEET,
                        "<sheetData>",
                        each(400_000, index -> "<n xmlns=\"" + Integer.toString(index * 7919, 36) + "\"/>")
                                + "<sheetData>")));
        all.add(parts("a hundred thousand merged cells", at(""), false, parts -> parts.replace(
                        Package.SHEET,
                        "</sheetData>",
                        "</sheetData><mergeCells>"
                                + each(
                                        100_000,
                                        index -> "<mergeCell ref=\"A" + (index + 100) + ":B" + (index + 100) + "\"/>")
                                + "</mergeCells>")
                .change(Package.SHEET, xml -> xml.replaceFirst("(</mergeCells>)<mergeCells.*?</mergeCells>", "$1"))));
        all.add(parts(
                "hundred thousands of names",
                FILE,
                false,
                parts -> parts.replace(
                        Package.WORKBOOK,
                        "</sheets>",
                        "</sheets><definedNames>"
                                + each(300_000, index -> "<definedName name=\"n" + index + "\">A!A1</definedName>")
                                + "</definedNames>")));
        all.add(parts(
                "hundred thousands of formats",
                FILE,
                false,
                parts -> parts.change(
                        Package.STYLES,
                        xml -> xml.replaceFirst(
                                "<cellXfs[^>]*>",
                                Matcher.quoteReplacement("<cellXfs>" + "<xf numFmtId=\"14\"/>".repeat(500_000))))));
        all.add(parts(
                "hundred thousands of texts",
                FILE,
                false,
                parts -> parts.replace(
                        Package.TEXTS,
                        "</sst>",
                        each(600_000, index -> "<si><t>" + Integer.toString(index, 36) + "</t></si>") + "</sst>")));
        all.add(parts(
                "a text of ten megabytes",
                FILE,
                false,
                parts -> parts.replace(Package.TEXTS, "</sst>", "<si><t>" + noise(10_000_000) + "</t></si></sst>")));
        all.add(rows("hundred thousands of cells in a row", at("BM14"), 1, 200_000));
        all.add(rows("a cell in each of hundred thousands of rows", at("row 5101"), 200_000, 1));
        all.add(rows("a full sheet of wrong cells", at("P14"), 4_000, 60));
        all.add(new HostileCase(
                "a full sheet of formulas", () -> filled(4_000, 60, "<c><f>1+#</f></c>"), at("A14"), false));
        all.add(new HostileCase(
                "a full sheet of misspelt choices",
                () -> filled(4_800, 3, "<c t=\"inlineStr\"><is><t>" + "golden tier # ".repeat(4) + "</t></is></c>"),
                at("C14"),
                false));
        all.add(new HostileCase(
                "a text that is nearly code, in every cell",
                () -> filled(4_000, 15, "<c t=\"inlineStr\"><is><t>#" + CODE + "</t></is></c>"),
                at("B14"),
                false));
    }

    private static HostileCase rows(String name, String place, int rows, int columns) {
        return new HostileCase(name, () -> filled(rows, columns, "<c><v>#</v></c>"), place, false);
    }

    /** Rows of cells below the good one, each with a number of its own for {@code #}, or they would pack too well. */
    private static byte[] filled(int rows, int columns, String cell) {
        Random random = new Random(1);
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            data.append("<row>");
            for (int column = 0; column < columns; column++) {
                data.append(cell.replace("#", String.valueOf(random.nextInt(1_000_000))));
            }
            data.append("</row>");
        }
        return Package.of(new HostileWorkbook().bytes())
                .replace(Package.SHEET, "</sheetData>", data + "</sheetData>")
                .zip();
    }

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    /** Letters that don't pack well. */
    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, (text, letter) -> text.append((char) letter), StringBuilder::append)
                .toString();
    }
}
