package dev.winnow.web.hostile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.TestSize;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Broken files and lines are refused, or become problems of lines; the server never fails. */
@QuarkusTest
class BrokenFilesTest {

    private static final String TYPE = "application/x-ndjson";
    private static final Path WORKBOOK = Path.of("decision-tables", "b2b", "fit.xlsx");
    private static final RestAssuredConfig BINARY = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(TYPE, ContentType.BINARY));

    private final Random random = new Random(32);

    @Test
    void brokenFilesAreRefusedOrUploaded() throws IOException {
        String table = "Record ID;Email;Industry\n1;a@b.example;fintech\n\"2\";;\"re;tail\"\n";
        String lines = "{\"id\": \"1\"}\n{\"lead\": {\"id\": \"2\"}, \"asOf\": \"2026-01-01T00:00:00Z\"}\n";
        List<byte[]> files = List.of(
                bytes(table),
                bytes(lines),
                table.getBytes(StandardCharsets.UTF_16),
                packed(bytes(table)),
                packed(bytes(lines)),
                Files.readAllBytes(WORKBOOK));
        List<String> names = List.of("a.csv", "a.ndjson", "a.csv", "a.csv.gz", "a.ndjson.gz", "a.xlsx");
        for (int round = 0; round < TestSize.of(120, 5_000); round++) {
            int kind = round % files.size();
            Response answer = given().contentType("application/octet-stream")
                    .queryParam("policy", "b2b")
                    .queryParam("name", round % 5 == 0 ? names.get(random.nextInt(names.size())) : names.get(kind))
                    .body(broken(files.get(kind)))
                    .post("/jobs");

            assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 400);
            if (answer.statusCode() == 201) {
                given().delete("/jobs/" + answer.path("id")).then().statusCode(204);
            }
        }
    }

    @Test
    void brokenLinesAreAnsweredOneByOne() {
        for (int round = 0; round < TestSize.of(20, 1_000); round++) {
            StringBuilder lines = new StringBuilder();
            for (int line = 0; line < 10; line++) {
                String text = "{\"lead\": {\"id\": \"%s\", \"company\": {\"employees\": 12}}, \"policy\": \"b2b\"}"
                        .formatted(OddTexts.ALL.get(random.nextInt(OddTexts.ALL.size())));
                lines.append(text.replace('\n', ' ')).append('\n');
            }
            Response answer = given().config(BINARY)
                    .contentType(TYPE)
                    .body(broken(bytes(lines.toString())))
                    .post("/evaluate/batch?policy=b2b&dryRun=true");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.asString()).contains("\"complete\":true").doesNotContain("urn:winnow:problem:failure");
        }
    }

    /** With some bytes changed, and perhaps cut off. */
    private byte[] broken(byte[] good) {
        byte[] bytes = good.clone();
        for (int changes = random.nextInt(6); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
