package dev.winnow.policy.hostile;

import static dev.winnow.policy.hostile.HostileCase.FILE;
import static dev.winnow.policy.hostile.HostileCase.RULE;
import static dev.winnow.policy.hostile.HostileCase.SING;
import static dev.winnow.policy.hostile.HostileCase.at;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Hostile packages: files that aren't workbooks, parts too many, missing, twice, or not what they say. */
final class PackageCases {

    private static final String BIN = "application/vnd.openxmlformats-officedocument.";

    private PackageCases() {}

    static List<HostileCase> all() {
        List<HostileCase> all = new ArrayList<>();
        files(all);
        zips(all);
        missing(all);
        strangers(all);
        return all;
    }

    private static void files(List<HostileCase> all) {
        all.add(file("an empty file", () -> new byte[0]));
        all.add(file("a file of commas", () -> "Id;Points\nHOST-01;1\n".getBytes(StandardCharsets.UTF_8)));
        all.add(file("a web page", () -> ("<html><script>" + SING + "</script>").getBytes(StandardCharsets.UTF_8)));
        all.add(file("a file of nothing but chance", () -> {
            byte[] bytes = new byte[100_000];
            new Random(1).nextBytes(bytes);
            return bytes;
        }));
        all.add(file("a file over two megabytes", () -> new byte[3_000_000]));
        all.add(file("a workbook cut short", () -> {
            byte[] whole = new HostileWorkbook().bytes();
            return Arrays.copyOf(whole, whole.length * 2 / 3);
        }));
        all.add(file("a workbook of the old format", PackageCases::old));
        all.add(file("a workbook under a password", PackageCases::encrypted));
        all.add(file(
                "a workbook after a page of script",
                () -> joined("<script></script>".getBytes(StandardCharsets.UTF_8), new HostileWorkbook().bytes())));
        all.add(file(
                "a workbook before another",
                () -> joined(
                        new HostileWorkbook().bytes(),
                        new HostileWorkbook()
                                .set("B13", "y\", eval(" + SING + "), id != \"y")
                                .bytes())));
    }

    private static void zips(List<HostileCase> all) {
        all.add(parts(
                "a sheet of fourteen megabytes of blanks",
                FILE,
                false,
                parts -> parts.replace(Package.SHEET, "<sheetData>", "<sheetData>" + " ".repeat(14_000_000))));
        all.add(parts(
                "a part of two hundred megabytes",
                FILE,
                false,
                parts -> parts.add("xl/media/image1.png", new byte[200_000_000])));
        all.add(parts("fifty parts of a megabyte each", FILE, false, parts -> {
            for (int part = 0; part < 50; part++) {
                parts.add("xl/media/image" + part + ".png", new byte[1_000_000]);
            }
            return parts;
        }));
        all.add(parts("twenty thousand parts", FILE, false, parts -> {
            for (int part = 0; part < 20_000; part++) {
                parts.add("p" + part, "");
            }
            return parts;
        }));
        all.add(parts(
                "a zip inside the zip",
                FILE,
                false,
                parts -> parts.add("xl/inner.zip", new HostileWorkbook().bytes())));
        all.add(parts(
                "a part with a path out of the folder",
                FILE,
                false,
                parts -> parts.add("../../../../tmp/winnow-canary", "x")));
        all.add(parts("a part with a path from the root", FILE, false, parts -> parts.add("/etc/winnow-canary", "x")));
        all.add(parts("a part with a path of Windows", FILE, false, parts -> parts.add("..\\winnow-canary", "x")));
        all.add(parts("a sheet twice, the first one hostile", FILE, true, parts -> twice(parts, true)));
        all.add(parts("a sheet twice, the second one hostile", FILE, true, parts -> twice(parts, false)));
        all.add(parts(
                "a sheet twice, by another case of letters",
                FILE,
                true,
                parts -> parts.add("XL/Worksheets/Sheet1.xml", parts.text(Package.SHEET))));
        all.add(file("a directory that names other parts than there are", () -> {
            byte[] zip = new HostileWorkbook().bytes();
            String text = new String(zip, StandardCharsets.ISO_8859_1);
            int last = text.lastIndexOf("xl/worksheets/sheet1.xml");
            return (text.substring(0, last) + "xl/worksheets/sheet9.xml" + text.substring(last + 24))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }));
        all.add(file("a directory that isn't there", () -> {
            byte[] zip = new HostileWorkbook().bytes();
            return Arrays.copyOf(zip, new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002"));
        }));
    }

    private static Package twice(Package parts, boolean firstIsHostile) {
        String good = parts.text(Package.SHEET);
        String hostile = good.replaceFirst(
                "<c r=\"B13\"[^>]*><v>\\d+</v></c>",
                "<c r=\"B13\" t=\"inlineStr\"><is><t>x&quot;, eval(" + SING + "), id != &quot;x</t></is></c>");
        parts.remove(Package.SHEET);
        return parts.add(Package.SHEET, firstIsHostile ? hostile : good)
                .add(Package.SHEET, firstIsHostile ? good : hostile);
    }

    private static void missing(List<HostileCase> all) {
        for (String name : List.of(
                Package.TYPES,
                "_rels/.rels",
                Package.WORKBOOK,
                "xl/_rels/workbook.xml.rels",
                Package.SHEET,
                Package.TEXTS,
                Package.STYLES)) {
            all.add(parts("no part " + name, FILE, true, parts -> parts.remove(name)));
            all.add(parts("nothing in part " + name, FILE, true, parts -> parts.change(name, text -> "")));
        }
        all.add(parts(
                "a sheet that leads to another file",
                FILE,
                true,
                parts -> parts.replace(
                        "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../../../etc/passwd")));
        all.add(parts(
                "a sheet that leads to the network",
                FILE,
                true,
                parts -> parts.replace(
                        "xl/_rels/workbook.xml.rels",
                        "Target=\"worksheets/sheet1.xml\"",
                        "Target=\"http://evil.example/sheet1.xml\" TargetMode=\"External\"")));
        all.add(parts(
                "a sheet that is the list of texts",
                at(""),
                true,
                parts -> parts.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "sharedStrings.xml")));
        all.add(parts(
                "a sheet that stands twice",
                FILE,
                true,
                parts -> parts.change(
                        Package.WORKBOOK,
                        xml -> xml.replaceFirst(
                                "<sheet (name=\"Hostile\")([^>]*)/>", "<sheet $1$2/><sheet name=\"Twin\"$2/>"))));
        all.add(parts(
                "a sheet's name is markup",
                FILE + " › <b>Hostile</b> & \"more\" <script>x</script>",
                true,
                parts -> parts.replace(
                        Package.WORKBOOK,
                        "\"Hostile\"",
                        "\"&lt;b&gt;Hostile&lt;/b&gt; &amp; &quot;more&quot; &lt;script&gt;x&lt;/script&gt;\"")));
        all.add(parts(
                "a sheet's name turns around",
                FILE + " › Host\u202Eile",
                true,
                parts -> parts.replace(Package.WORKBOOK, "\"Hostile\"", "\"Host\u202Eile\"")));
    }

    private static void strangers(List<HostileCase> all) {
        stranger(all, "macros", "xl/vbaProject.bin", "application/vnd.ms-office.vbaProject");
        stranger(all, "macros without their type", "xl/vbaProject.bin", BIN + "spreadsheetml.printerSettings");
        stranger(all, "a macro sheet", "xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml");
        stranger(all, "an external link", "xl/externalLinks/externalLink1.xml", BIN + "spreadsheetml.externalLink+xml");
        stranger(all, "an embedded object", "xl/embeddings/oleObject1.bin", BIN + "oleObject");
        stranger(all, "an embedded workbook", "xl/embeddings/Workbook1.xlsx", BIN + "spreadsheetml.sheet");
        stranger(all, "an ActiveX control", "xl/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml");
        stranger(all, "a data connection", "xl/connections.xml", BIN + "spreadsheetml.connections+xml");
        stranger(all, "a query", "xl/queryTables/queryTable1.xml", BIN + "spreadsheetml.queryTable+xml");
        stranger(all, "a ribbon of its own", "customUI/customUI.xml", "application/x-custom-ui");
        stranger(
                all,
                "a web extension",
                "xl/webextensions/webextension1.xml",
                "application/vnd.ms-office.webextension+xml");
        stranger(all, "a dialog sheet", "xl/dialogsheets/sheet1.xml", BIN + "spreadsheetml.dialogsheet+xml");
        stranger(all, "a program", "run.exe", "application/x-msdownload");
        all.add(parts(
                "a workbook of macros without any",
                FILE,
                true,
                parts -> parts.replace(
                        Package.TYPES,
                        BIN + "spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")));
        all.add(parts("a workbook with a rule beside its parts", FILE, true, parts -> parts.add("xl/evil.drl", RULE)));
    }

    private static void stranger(List<HostileCase> all, String name, String part, String type) {
        all.add(parts("there is " + name, FILE, true, parts -> parts.add(part, "<x/>")
                .replace(
                        Package.TYPES,
                        "</Types>",
                        "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>")));
    }

    static HostileCase parts(String name, String place, boolean forStock, UnaryOperator<Package> change) {
        return new HostileCase(
                name,
                () -> change.apply(Package.of(new HostileWorkbook().bytes())).zip(),
                place,
                forStock);
    }

    private static HostileCase file(String name, Supplier<byte[]> bytes) {
        return new HostileCase(name, bytes, at("").substring(0, FILE.length()), true);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] old() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Hostile").createRow(0).createCell(0).setCellValue(RULE);
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(new HostileWorkbook().bytes());
            }
            files.writeFilesystem(bytes);
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
