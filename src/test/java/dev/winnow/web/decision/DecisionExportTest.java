package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.policy.facts.NormalText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionExportTest {

    private static final List<String> COLUMNS = List.of(
            "decisionId",
            "policy",
            "release",
            "leadId",
            "evaluatedAt",
            "asOf",
            "points",
            "grade",
            "current",
            "recommended",
            "change",
            "owner",
            "phase",
            "level",
            "action",
            "caller",
            "unreadable");

    private static final int LEAD = COLUMNS.indexOf("leadId");
    private static final int POINTS = COLUMNS.indexOf("points");

    @Test
    void csvHasAColumnForEachPartOfTheDecision() throws IOException {
        String lead = "export-" + UUID.randomUUID();
        JsonNode answer = SearchTest.decided(lead);

        Response response = given().accept("text/csv").queryParam("lead", lead).get("/decisions");

        response.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("decisions.csv"));
        assertThat(response.asString()).startsWith(String.join(",", COLUMNS) + "\r\n");
        List<List<String>> records = records(response);
        assertThat(records).hasSize(2);
        assertThat(records.get(1).get(COLUMNS.indexOf("caller"))).startsWith("key:");
        assertThat(records.get(1))
                .containsExactly(
                        answer.get("decisionId").asText(),
                        "b2b",
                        answer.at("/release/number").asText(),
                        lead,
                        answer.get("evaluatedAt").asText(),
                        answer.get("asOf").asText(),
                        answer.at("/score/total").asText(),
                        answer.at("/score/grade").asText(),
                        "LEAD",
                        answer.at("/stage/recommended").asText(),
                        answer.at("/stage/change").asText(),
                        answer.at("/stage/owner").asText(),
                        answer.at("/stage/phase").asText(""),
                        answer.at("/stage/level").asText(""),
                        answer.at("/stage/action").asText(""),
                        records.get(1).get(COLUMNS.indexOf("caller")),
                        "");
    }

    @Test
    void linesAreTheOriginalAnswers() {
        String lead = "export-" + UUID.randomUUID();
        String first = SearchTest.decided(lead).get("decisionId").textValue();
        String second = SearchTest.decided(lead).get("decisionId").textValue();

        String lines = given().accept("application/x-ndjson")
                .queryParam("lead", lead)
                .get("/decisions")
                .asString();

        String expected = Stream.of(second, first)
                .map(id -> given().get("/decisions/{id}", id).asString() + "\n")
                .reduce("", String::concat);
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    void spreadsheetsFindNoFormulas() throws IOException {
        Instant start = Instant.parse(SearchTest.decided("export-" + UUID.randomUUID())
                .get("evaluatedAt")
                .textValue());
        List<String> leads = new ArrayList<>(FormulaTexts.all());
        assertThat(leads).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
        leads.forEach(SearchTest::decided);
        leads.replaceAll(NormalText::of);
        List<String> harmless = new ArrayList<>(FormulaTexts.numbersAndNames());
        harmless.forEach(SearchTest::decided);
        harmless.replaceAll(NormalText::of);

        List<List<String>> records = records(export("text/csv", start));
        XSSFSheet sheet = sheet(export(XlsxFiles.MEDIA_TYPE, start));

        for (String lead : leads) {
            assertThat(records).as(lead).anyMatch(record -> record.get(LEAD).equals("'" + lead));
            assertThat(records).as(lead).noneMatch(record -> record.get(LEAD).equals(lead));
        }
        for (String lead : harmless) {
            assertThat(records).as(lead).anyMatch(record -> record.get(LEAD).equals(lead));
        }
        List<String> read = new ArrayList<>();
        for (int number = 1; number <= sheet.getLastRowNum(); number++) {
            XSSFRow row = sheet.getRow(number);
            row.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC));
            assertThat(row.getCell(LEAD).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(POINTS).getCellType()).isEqualTo(CellType.NUMERIC);
            read.add(row.getCell(LEAD).getStringCellValue());
        }
        assertThat(read).containsAll(leads).containsAll(harmless);
    }

    @Test
    void moreThanAPageIsExported() throws IOException {
        String lead = "export-" + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int count = 0; count < 203; count++) {
            ids.add(0, SearchTest.decided(lead).get("decisionId").textValue());
        }

        Response csv = given().accept("text/csv").queryParam("lead", lead).get("/decisions");
        Response xlsx =
                given().accept(XlsxFiles.MEDIA_TYPE).queryParam("lead", lead).get("/decisions");

        assertThat(records(csv).stream().skip(1).map(record -> record.get(0))).containsExactlyElementsOf(ids);
        XSSFSheet sheet = sheet(xlsx);
        assertThat(sheet.getLastRowNum()).isEqualTo(203);
        assertThat(sheet.getRow(203).getCell(0).getStringCellValue()).isEqualTo(ids.get(202));
    }

    private static Response export(String type, Instant from) {
        return given().accept(type).queryParam("from", from.toString()).get("/decisions");
    }

    private static List<List<String>> records(Response csv) {
        String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static XSSFSheet sheet(Response xlsx) throws IOException {
        assertThat(xlsx.contentType()).isEqualTo(XlsxFiles.MEDIA_TYPE);
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx.asByteArray())).getSheetAt(0);
    }
}
