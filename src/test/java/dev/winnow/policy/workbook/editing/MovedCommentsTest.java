package dev.winnow.policy.workbook.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class MovedCommentsTest {

    private static final String SHEET = "Fit";
    private static final String COMMENTS = "xl/comments1.xml";
    private static final String BOXES = "xl/drawings/vmlDrawing0.vml";
    private static final String LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
    private static final String REPLIES = "xl/threadedComments/threadedComment1.xml";

    private final byte[] commented = TestWorkbook.empty()
            .sheet(SHEET)
            .set(SHEET, "A2", "two")
            .set(SHEET, "A3", "three")
            .set(SHEET, "A5", "five")
            .change(whole -> {
                for (String cell : List.of("A1", "B2", "C3", "B5")) {
                    comment(whole.getSheet(SHEET), cell);
                }
            })
            .bytes();

    @Test
    void commentsAndTheirBoxesMoveWithTheirRows() throws IOException {
        EditedWorkbook workbook = new EditedWorkbook(commented);
        workbook.arrange(SHEET, 2, List.of(-2, 5, 2, 4));

        byte[] after = workbook.bytes();

        assertThat(comments(after))
                .containsExactly(Map.entry("A1", "on A1"), Map.entry("B3", "on B5"), Map.entry("B4", "on B2"));
        assertThat(boxes(after)).containsExactly(Map.entry("A1", 1), Map.entry("B3", 3), Map.entry("B4", 4));
        assertThat(RawWorkbook.of(after).xml(BOXES)).doesNotContain("<x:Row>4</x:Row>");
    }

    @Test
    void repliesMoveWithTheirRows() throws IOException {
        byte[] before = RawWorkbook.of(commented)
                .add(
                        REPLIES,
                        "application/vnd.ms-excel.threadedcomments+xml",
                        "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                                + "<threadedComment ref=\"B2\" id=\"{1}\"><text>Why?</text></threadedComment>"
                                + "<threadedComment ref=\"B2\" id=\"{2}\" parentId=\"{1}\"/>"
                                + "<threadedComment ref=\"C3\" id=\"{3}\"><text>Gone</text></threadedComment>"
                                + "</ThreadedComments>")
                .change(
                        LINKS,
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId77\" Target=\"../threadedComments/threadedComment1.xml\" Type=\""
                                        + "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\"/>"
                                        + "</Relationships>"))
                .bytes();
        EditedWorkbook workbook = new EditedWorkbook(before);
        workbook.arrange(SHEET, 2, List.of(5, 2));

        assertThat(RawWorkbook.of(workbook.bytes()).xml(REPLIES))
                .contains("<threadedComment ref=\"B3\" id=\"{1}\"><text>Why?</text></threadedComment>"
                        + "<threadedComment ref=\"B3\" id=\"{2}\" parentId=\"{1}\"/></ThreadedComments>");
    }

    @Test
    void commentsStayAsTheyAreWhenNoRowMoves() throws IOException {
        EditedWorkbook workbook = new EditedWorkbook(commented);
        workbook.set(SHEET, 2, 1, new CellValue.Text("new"));
        workbook.arrange(SHEET, 4, List.of(4, 5));

        RawWorkbook after = RawWorkbook.of(workbook.bytes());

        for (String part : List.of(COMMENTS, BOXES)) {
            assertThat(after.part(part)).isEqualTo(RawWorkbook.of(commented).part(part));
        }
    }

    private static void comment(XSSFSheet sheet, String cell) {
        CellAddress address = new CellAddress(cell);
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, 0, 0, address.getColumn() + 1, address.getRow(), address.getColumn() + 3, address.getRow() + 3);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(address);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString("on " + cell));
    }

    private static Map<String, String> comments(byte[] bytes) throws IOException {
        Map<String, String> comments = new TreeMap<>();
        open(bytes)
                .getCellComments()
                .forEach((cell, comment) ->
                        comments.put(cell.formatAsString(), comment.getString().getString()));
        return comments;
    }

    /** The topmost row, from 1, of the box of each comment. */
    private static Map<String, Integer> boxes(byte[] bytes) throws IOException {
        Map<String, Integer> boxes = new TreeMap<>();
        open(bytes)
                .getCellComments()
                .forEach((cell, comment) -> boxes.put(
                        cell.formatAsString(), comment.getClientAnchor().getRow1() + 1));
        return boxes;
    }

    private static XSSFSheet open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheet(SHEET);
    }
}
