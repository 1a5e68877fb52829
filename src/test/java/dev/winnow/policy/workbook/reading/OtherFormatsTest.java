package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.RawWorkbook;
import dev.winnow.policy.workbook.SheetGrid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that spreadsheet programs open, but that aren't .xlsx workbooks of values, are named with the remedy. */
class OtherFormatsTest {

    private static final byte[] GOOD =
            TestWorkbook.empty().sheet("Fit").set("Fit", "A1", "Title").bytes();
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Problems problems = new Problems();

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"standard", "agile"})
    void aPasswordProtectedWorkbookIsNamed(EncryptionMode mode) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(GOOD);
            }
            files.writeFilesystem(bytes);
        }

        assertThat(read(bytes.toByteArray()))
                .containsExactly("a.xlsx: expected a workbook without a password, found a password-protected workbook;"
                        + " suggested: opening it, deleting the password in"
                        + " File > Info > Protect Workbook > Encrypt with Password, and saving");
    }

    @Test
    void aWorkbookOfTheOldFormatIsNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("Fit");
            old.write(bytes);
        }

        assertThat(read(bytes.toByteArray()))
                .containsExactly("a.xlsx: expected a workbook in .xlsx format, found a workbook in the old .xls format;"
                        + " suggested: opening it and saving a copy: File > Save As > Excel Workbook (.xlsx)");
    }

    @Test
    void anotherFileOfTheOldFormatsIsNamed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            files.writeFilesystem(bytes);
        }

        assertThat(read(bytes.toByteArray())).singleElement().asString().contains("a file in an old Office format");
    }

    @Test
    void spreadsheetsOfOtherProgramsAreNamed() {
        RawWorkbook openDocument = new RawWorkbook()
                .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .add("content.xml", "<x/>");
        RawWorkbook numbers = new RawWorkbook().add("Index/Document.iwa", "x");

        assertThat(read(openDocument.bytes()))
                .singleElement()
                .asString()
                .contains("found an OpenDocument spreadsheet (.ods); suggested: ");
        assertThat(read(numbers.bytes()))
                .contains("a.xlsx: expected a workbook in .xlsx format, found an Apple Numbers spreadsheet;"
                        + " suggested: File > Export To > Excel in Numbers");
    }

    @Test
    void aChartSheetIsNamedAndTheOtherSheetsAreRead() {
        byte[] workbook = RawWorkbook.of(GOOD)
                .add(
                        "xl/chartsheets/sheet1.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
                        "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
                .link("rId77", RELATIONSHIPS + "chartsheet", "chartsheets/sheet1.xml")
                .change(
                        RawWorkbook.WORKBOOK,
                        xml -> xml.replace(
                                "</sheets>", "<sheet name=\"Chart1\" sheetId=\"9\" r:id=\"rId77\"/></sheets>"))
                .bytes();

        List<SheetGrid> sheets = new WorkbookReader(problems).read("a.xlsx", workbook);

        assertThat(sheets).extracting(SheetGrid::name).containsExactly("Fit");
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("a.xlsx › Chart1: expected only worksheets, found a chart sheet; suggested:"
                        + " right-clicking the chart, Move Chart > Object in a worksheet, or deleting the sheet");
    }

    private static List<String> read(byte[] bytes) {
        Problems found = new Problems();
        assertThat(new WorkbookReader(found).read("a.xlsx", bytes)).isEmpty();
        return found.all().stream().map(Problem::toString).toList();
    }
}
