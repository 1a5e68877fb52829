package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.RawWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts that can't change a value are ignored; others are refused in the words of Excel. */
class PartContentTypesTest {

    private static final String PANES = "application/vnd.ms-office.webextensiontaskpanes+xml";
    private static final String ADD_IN = "application/vnd.ms-office.webextension+xml";

    private final RawWorkbook workbook = RawWorkbook.of(
            TestWorkbook.empty().sheet("Fit").set("Fit", "A1", "Title").bytes());

    @ParameterizedTest
    @CsvSource({
        "xl/metadata, application/binary",
        "xl/metadata.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
        "xl/namedSheetViews/namedSheetView1.xml, application/vnd.ms-excel.namedsheetviews+xml",
        "xl/webextensions/taskpanes.xml, application/vnd.ms-office.webextensiontaskpanes+xml",
        "xl/media/image1.svg, image/svg+xml",
        "xl/media/image2.tiff, image/tiff",
        "xl/media/image3.wdp, image/vnd.ms-photo",
        "xl/slicers/slicer1.xml, application/vnd.ms-excel.slicer+xml",
        "xl/slicerCaches/slicerCache1.xml, application/vnd.ms-excel.slicerCache+xml",
        "xl/timelines/timeline1.xml, application/vnd.ms-excel.timeline+xml",
        "xl/timelineCaches/timelineCache1.xml, application/vnd.ms-excel.timelineCache+xml",
        "xl/pivotCache/pivotCacheDefinition1.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml",
        "xl/pivotCache/pivotCacheRecords1.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml",
        "xl/pivotTables/pivotTable1.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml",
        "customXml/item1.xml, application/xml",
        "customXml/itemProps1.xml, application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        "xl/printerSettings/printerSettings1.bin,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
        "xl/customProperty1.bin, application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
        "docProps/thumbnail.emf, image/x-emf",
        "xl/embeddings/image1.emf, image/x-emf",
        "docMetadata/LabelInfo.xml, application/vnd.ms-office.classificationlabels+xml",
        "xl/threadedComments/threadedComment1.xml, application/vnd.ms-excel.threadedcomments+xml",
        "xl/persons/person.xml, application/vnd.ms-excel.person+xml",
        "xl/calcChain.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
        "xl/ctrlProps/ctrlProp1.xml, application/vnd.ms-excel.controlproperties+xml",
        "xl/diagrams/data1.xml, application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
        "xl/ink/ink1.xml, application/inkml+xml",
        "xl/richData/rdrichvalue.xml, application/vnd.ms-excel.rdrichvalue+xml",
        "xl/revisions/revisionHeaders.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.revisionHeaders+xml",
        "xl/model/item.data, application/vnd.openxmlformats-officedocument.model+data",
        "_xmlsignatures/origin.sigs, application/vnd.openxmlformats-package.digital-signature-origin"
    })
    void partsThatCantChangeAValueAreIgnored(String part, String type) {
        assertThat(read(workbook.add(part, type, "<x/>"))).isEmpty();
    }

    @Test
    void addInsInTaskPanesAreIgnored() {
        workbook.add("xl/webextensions/taskpanes.xml", PANES, "<x/>")
                .add("xl/webextensions/webextension1.xml", ADD_IN, "<x/>");

        assertThat(read(workbook)).isEmpty();
    }

    @Test
    void deletedBytesOfExcelAreIgnored() {
        assertThat(read(workbook.add("[trash]/0000.dat", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "macros, xl/vbaProject.bin, application/vnd.ms-office.vbaProject",
        "macros, xl/macrosheets/sheet1.xml, application/vnd.ms-excel.macrosheet+xml",
        "macros, xl/macrosheets/intlsheet1.xml, application/vnd.ms-excel.intlmacrosheet+xml",
        "external links, xl/externalLinks/externalLink1.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        "data connections or queries, xl/connections.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
        "data connections or queries, xl/queryTables/queryTable1.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml",
        "an embedded object, xl/embeddings/oleObject1.bin,"
                + " application/vnd.openxmlformats-officedocument.oleObject",
        "an embedded object, xl/embeddings/Workbook1.xlsx,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "an embedded object, xl/embeddings/Document1.docx,"
                + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "an ActiveX control, xl/activeX/activeX1.xml, application/vnd.ms-office.activeX+xml",
        "an add-in, xl/webextensions/webextension1.xml, application/vnd.ms-office.webextension+xml",
        "a dialog sheet, xl/dialogsheets/sheet1.xml,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml"
    })
    void othersAreNamedWithTheRemedy(String found, String part, String type) {
        List<Problem> problems = problems(workbook.add(part, type, "<x/>"));

        assertThat(problems).extracting(Problem::found).containsExactly(found);
        assertThat(problems.get(0).suggestion()).isNotBlank();
        assertThat(problems.get(0).toString()).contains("; suggested: ").doesNotContain("application/");
    }

    @Test
    void aFileThatNoSpreadsheetProgramSavesIsNamed() {
        assertThat(read(workbook.add("run.exe", "application/x-msdownload", "x")))
                .containsExactly("a.xlsx: expected nothing but what spreadsheet programs save, found the file"
                        + " \"run.exe\" inside; suggested: opening the workbook and saving a copy:"
                        + " File > Save As > Excel Workbook (.xlsx)");
    }

    @ParameterizedTest
    @CsvSource({
        "a binary workbook (.xlsb), application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        "a template (.xltx), application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "macros, application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "macros, application/vnd.ms-excel.template.macroEnabled.main+xml",
        "macros, application/vnd.ms-excel.addin.macroEnabled.main+xml",
        "a Word document, application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "a PowerPoint presentation,"
                + " application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    })
    void otherKindsOfOfficeFilesAreNamed(String found, String type) {
        workbook.change(
                RawWorkbook.TYPES,
                xml -> xml.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", type));

        assertThat(problems(workbook)).extracting(Problem::found).containsExactly(found);
    }

    private static List<String> read(RawWorkbook workbook) {
        return problems(workbook).stream().map(Problem::toString).toList();
    }

    private static List<Problem> problems(RawWorkbook workbook) {
        Problems problems = new Problems();
        new WorkbookReader(problems).read("a.xlsx", workbook.bytes());
        return problems.all();
    }
}
