package dev.winnow.web.policy;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.problem.ProblemDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CheckTest {

    private static final Path FIT = Path.of("decision-tables/b2b/fit.xlsx");

    @Test
    void validWorkbooksHaveNoProblems() throws IOException {
        checked("fit.xlsx", fit(UnaryOperator.identity()), "application/json")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("name", equalTo("b2b"))
                .body("problems.findAll { it.severity == 'error' }", empty());
    }

    @Test
    void errorsAreAProblemThatNamesEveryCell() throws IOException {
        byte[] workbook =
                fit(fit -> fit.set("Firmographic fit", "J15", "lots").set("Firmographic fit", "B13", "softwear"));

        checked("fit.xlsx", workbook, "application/json")
                .statusCode(422)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("type", equalTo("urn:winnow:problem:unusable-files"))
                .body("detail", startsWith("2 errors; fit.xlsx › Firmographic fit › B13: expected one of"))
                .body("problems[0].cell", equalTo("B13"))
                .body("problems[0].suggestion", equalTo("software"))
                .body("problems[1].workbook", equalTo("fit.xlsx"))
                .body("problems[1].sheet", equalTo("Firmographic fit"))
                .body("problems[1].cell", equalTo("J15"))
                .body("problems[1].kind", equalTo("value"))
                .body("problems[1].found", equalTo("\"lots\""));
    }

    @Test
    void listIsAvailableAsText() throws IOException {
        byte[] workbook = fit(fit -> fit.set("Firmographic fit", "J15", "lots"));

        checked("fit.xlsx", workbook, "text/plain")
                .statusCode(422)
                .contentType("text/plain")
                .body(startsWith("b2b: 1 error,"))
                .body(containsString("  error   fit.xlsx › Firmographic fit › J15: expected "));
    }

    @Test
    void workbookIsReturnedWithItsProblems() throws IOException {
        byte[] workbook = fit(fit -> fit.set("Firmographic fit", "J15", "lots"));

        byte[] annotated = checked("fit.xlsx", workbook, XlsxFiles.MEDIA_TYPE)
                .statusCode(200)
                .contentType(XlsxFiles.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename*=UTF-8''fit.xlsx")
                .extract()
                .asByteArray();

        XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(annotated));
        assertThat(read.getSheetName(0)).isEqualTo("Problems");
        assertThat(read.getSheet("Firmographic fit")
                        .getCellComment(new CellAddress("J15"))
                        .getString()
                        .getString())
                .contains("found \"lots\"");
    }

    @Test
    void severalWorkbooksAreReturnedAsAZipFile() throws IOException {
        byte[] zip = given().multiPart("file", "fit.xlsx", fit(UnaryOperator.identity()))
                .multiPart("file", "need.xlsx", Files.readAllBytes(FIT.resolveSibling("need.xlsx")))
                .accept(XlsxFiles.MEDIA_TYPE)
                .post("/policies/b2b/check")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();

        ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip));
        assertThat(entries.getNextEntry().getName()).isEqualTo("fit.xlsx");
        assertThat(entries.getNextEntry().getName()).isEqualTo("need.xlsx");
    }

    @Test
    void tableInASeparateWorkbookReplacesThePolicysTable() throws IOException {
        checked("my copy.xlsx", fit(UnaryOperator.identity()), "application/json")
                .statusCode(200)
                .body("problems.findAll { it.severity == 'error' }", empty());
    }

    @Test
    void nothingIsStored() throws IOException {
        String before = given().get("/policies/b2b").asString();

        checked("fit.xlsx", fit(fit -> fit.set("Firmographic fit", "J15", 14)), "application/json")
                .statusCode(200);

        assertThat(given().get("/policies/b2b").asString()).isEqualTo(before);
    }

    @Test
    void otherFilesThanWorkbooksAreRefused() throws IOException {
        checked("rules.drl", "rule".getBytes(StandardCharsets.UTF_8), "application/json")
                .statusCode(400)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("detail", containsString("expected a workbook whose name ends in .xlsx"));
        checked("fit.xlsx", new byte[] {1, 2, 3}, "application/json")
                .statusCode(422)
                .body("problems[0].kind", equalTo("file"));
        given().multiPart("note", "no file")
                .post("/policies/b2b/check")
                .then()
                .statusCode(400)
                .contentType(ProblemDetails.MEDIA_TYPE);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/policies/b2b/check")
                .then()
                .statusCode(415)
                .body("detail", containsString("multipart/form-data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary=x"
            })
    void invalidFormIsRefused(String contentType) {
        sent(contentType, "--x\r\n\r\nhalf of a form")
                .statusCode(400)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("type", equalTo("urn:winnow:problem:malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "multipart/"})
    void invalidMediaTypeIsRefused(String contentType) {
        sent(contentType, "--x--")
                .statusCode(415)
                .contentType(ProblemDetails.MEDIA_TYPE)
                .body("detail", containsString("expected Content-Type: multipart/form-data"));
    }

    /** A body from a stream has no declared length. */
    @Test
    void undeclaredFormOverTheLimitIsRefused() {
        given().contentType("multipart/form-data; boundary=x")
                .body(new ByteArrayInputStream(new byte[(16 << 20) + 1]))
                .post("/policies/b2b/check")
                .then()
                .statusCode(413)
                .contentType(ProblemDetails.MEDIA_TYPE);
    }

    @Test
    void policyMustExist() throws IOException {
        given().multiPart("file", "fit.xlsx", fit(UnaryOperator.identity()))
                .post("/policies/b2c/check")
                .then()
                .statusCode(404)
                .body("problems[0].suggestion", equalTo("b2b"));
    }

    private static ValidatableResponse checked(String name, byte[] workbook, String accept) {
        return given().multiPart("file", name, workbook)
                .accept(accept)
                .post("/policies/b2b/check")
                .then();
    }

    private static ValidatableResponse sent(String contentType, String body) {
        EncoderConfig asText = encoderConfig()
                .encodeContentTypeAs(contentType.split(";", 2)[0], ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(config().encoderConfig(asText))
                .contentType(contentType)
                .body(body)
                .post("/policies/b2b/check")
                .then();
    }

    private static byte[] fit(UnaryOperator<TestWorkbook> change) throws IOException {
        return change.apply(TestWorkbook.of(Files.readAllBytes(FIT))).bytes();
    }
}
