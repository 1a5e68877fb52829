package dev.winnow.web.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A file that a test uploads as a job. */
record UploadedFile(String id) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    static UploadedFile of(String name, String text) {
        Response answer = upload(name, text);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new UploadedFile(answer.path("id"));
    }

    static Response upload(String name, String text) {
        return given().contentType("application/octet-stream")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .queryParam("policy", "b2b")
                .queryParam("name", name)
                .post("/jobs");
    }

    JsonPath job() {
        return given().get("/jobs/" + id).then().statusCode(200).extract().jsonPath();
    }

    JsonPath mapping() {
        return given().get("/jobs/" + id + "/mapping")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    Response map(String mapping) {
        return given().contentType(ContentType.JSON).body(mapping).put("/jobs/" + id + "/mapping");
    }

    Response start() {
        return given().post("/jobs/" + id + "/start");
    }

    /** Starts it and waits for its end. */
    JsonPath run() throws InterruptedException {
        start().then().statusCode(200);
        return end();
    }

    JsonPath end() throws InterruptedException {
        Instant latest = Instant.now().plus(LONGEST);
        JsonPath job = job();
        while (job.getString("endedAt") == null) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(50);
            job = job();
        }
        return job;
    }

    /** @param file {@code failed.csv} */
    String rows(String file) {
        return given().get("/jobs/" + id + "/" + file)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
