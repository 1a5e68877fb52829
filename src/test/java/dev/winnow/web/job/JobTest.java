package dev.winnow.web.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobTest {

    private final String tag = UUID.randomUUID().toString();

    @Test
    void aFileIsEvaluatedRowByRow() throws InterruptedException {
        UploadedFile file = UploadedFile.of("leads.csv", """
                Record ID,Industry,Number of Employees
                a-%1$s,fintech,420
                b-%1$s,Fintech,many

                c-%1$s,retail,"1,200"
                """.formatted(tag));
        assertThat(file.job().getString("state")).isEqualTo("checked");

        JsonPath job = file.run();

        assertThat(job.getString("state")).isEqualTo("complete");
        assertThat(job.getInt("rows")).isEqualTo(3);
        assertThat(job.getInt("succeeded")).isEqualTo(2);
        assertThat(job.getInt("failed")).isEqualTo(1);
        assertThat(job.getFloat("share")).isEqualTo(1);
        List<String> succeeded = file.rows("succeeded.csv").lines().toList();
        assertThat(succeeded.get(0)).isEqualTo("row,id,stage,change,score,grade,reasons,problem,decision");
        assertThat(succeeded.get(1)).startsWith("2,a-" + tag + ",").contains("Industry is fintech");
        assertThat(succeeded.get(2)).startsWith("5,c-" + tag + ",");
        String decision = succeeded.get(1).substring(succeeded.get(1).lastIndexOf(',') + 1);
        given().get("/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("leadId", equalTo("a-" + tag))
                .body("batchId", notNullValue());
        assertThat(file.rows("unprocessed.csv").lines()).hasSize(1);
    }

    @Test
    void failedRowsCanBeMendedAndUploadedAgain() throws InterruptedException {
        UploadedFile file =
                UploadedFile.of("leads.csv", "Record ID,Number of Employees\nd-%1$s,many\ne-%1$s,3\n".formatted(tag));
        file.run();

        String failed = file.rows("failed.csv");

        assertThat(failed.lines()).hasSize(2).first().isEqualTo("Record ID,Number of Employees,problem");
        assertThat(failed).contains("d-" + tag + ",many,").contains("in \"\"Number of Employees\"\"");
        UploadedFile mended = UploadedFile.of("leads-failed.csv", failed.replace(",many,", ",12,"));
        assertThat(mended.run().getInt("succeeded")).isEqualTo(1);
    }

    @Test
    void resultsAreSafeAgainstFormulas() throws InterruptedException {
        UploadedFile file =
                UploadedFile.of("leads.csv", "Record ID,Industry\nf-%s,\"=cmd|' /C calc'!A0\"\n".formatted(tag));
        file.run();

        assertThat(file.rows("failed.csv"))
                .contains("'=cmd")
                .doesNotContain(",=cmd")
                .doesNotContain(",\"=cmd");
    }

    @Test
    void aMappingCanBeSetAndIsRemembered() {
        String header = "Kundennummer " + tag + ",Branche\n";
        UploadedFile file = UploadedFile.of("leads.csv", header + "7,Finanzen\n");
        assertThat(file.mapping().getString("columns[0].fact")).isNull();
        assertThat(file.mapping().getList("columns[1].examples")).containsExactly("Finanzen");
        file.start().then().statusCode(409).body("detail", containsString("a column that holds id"));

        file.map(("{\"fields\": {\"Kundennummer %s\": {\"fact\": \"id\"},"
                                + " \"Branche\": {\"fact\": \"company.industry\", \"values\": {\"Finanzen\": \"fintech\"}}}}")
                        .formatted(tag))
                .then()
                .statusCode(200)
                .body("check.usable", equalTo(1));

        assertThat(file.job().getString("state")).isEqualTo("checked");
        UploadedFile next = UploadedFile.of("next.csv", header + "8,Finanzen\n");
        assertThat(next.mapping().getString("columns[1].fact")).isEqualTo("company.industry");
    }

    @Test
    void anUnusableMappingIsRefused() {
        UploadedFile file = UploadedFile.of("leads.csv", "Record ID,Mail\n9-%s,\n".formatted(tag));

        file.map("{\"fields\": {\"Mail\": {\"fact\": \"contact.mail\"}}}")
                .then()
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/fields/Mail/fact"))
                .body("problems[0].suggestion", equalTo("contact.email"));
    }

    @Test
    void filesThatCannotBeReadLeaveNothing() {
        Set<String> before = new TreeSet<>(given().get("/jobs").jsonPath().getList("jobs.id"));

        UploadedFile.upload("leads.csv", "Record ID\n").then().statusCode(400).body("detail", containsString("lead"));
        UploadedFile.upload("leads.xlsx", "Record ID\n1\n").then().statusCode(400);
        given().contentType("text/csv")
                .body("a")
                .post("/jobs?name=a.csv")
                .then()
                .statusCode(400);
        given().contentType("text/csv")
                .body("a")
                .post("/jobs?name=a.csv&policy=b2c")
                .then()
                .statusCode(404);

        assertThat(new TreeSet<>(given().get("/jobs").jsonPath().<String>getList("jobs.id")))
                .isEqualTo(before);
    }

    @Test
    void linesOfJsonNeedNoMapping() throws InterruptedException {
        UploadedFile file = UploadedFile.of(
                "leads.ndjson",
                "{\"id\": \"g-%1$s\"}\nnonsense\n{\"lead\": {\"id\": \"h-%1$s\"}, \"asOf\": \"2026-01-02T00:00:00Z\"}\n"
                        .formatted(tag));

        JsonPath job = file.run();

        assertThat(job.getInt("succeeded")).isEqualTo(2);
        assertThat(file.rows("succeeded.ndjson").lines().map(line -> JsonPath.from(line)
                        .getInt("row")))
                .containsExactly(1, 3);
        assertThat(file.rows("failed.csv")).contains("well-formed JSON");
    }

    @Test
    void anImportNeverSetsALeadBack() throws InterruptedException {
        String id = "i-" + tag;
        given().contentType("application/json")
                .body("{\"policy\": \"b2b\", \"lead\": {\"id\": \"%s\", \"stage\": \"SQL\"}}".formatted(id))
                .post("/evaluate")
                .then()
                .statusCode(200);
        String known = stage(id, 0);

        UploadedFile.of("leads.csv", "Record ID,stage\n%s,CONTACT\n".formatted(id))
                .run();

        assertThat(given().get("/leads/" + id + "/history").jsonPath().getList("decisions"))
                .hasSize(2);
        assertThat(stage(id, 0)).isEqualTo(known);
    }

    /** @param place in the lead's history, the latest first */
    private static String stage(String id, int place) {
        String decision = given().get("/leads/" + id + "/history")
                .jsonPath()
                .getString("decisions[%s].decisionId".formatted(place));
        return given().get("/decisions/" + decision).path("stage.current");
    }

    @Test
    void anErasedLeadIsErasedFromFilesAndResults() throws InterruptedException {
        String id = "j-" + tag;
        UploadedFile file =
                UploadedFile.of("leads.csv", "Record ID,Industry\n%s,fintech\nk-%s,fintech\n".formatted(id, tag));
        UploadedFile other = UploadedFile.of("more.csv", "Record ID,Industry\n%s,fintech\n".formatted(id));
        file.run();

        given().delete("/leads/" + id + "/personal-data").then().statusCode(200);

        assertThat(file.rows("succeeded.csv")).doesNotContain(id).contains("k-" + tag);
        assertThat(other.rows("unprocessed.csv")).doesNotContain(id);
        assertThat(file.job().getInt("rows")).isEqualTo(1);
        assertThat(other.run().getString("state")).isEqualTo("complete");
        given().get("/leads/" + id + "/history").then().body("decisions.size()", equalTo(0));
    }

    @Test
    void deletedJobsAreGone() {
        UploadedFile file = UploadedFile.of("leads.csv", "Record ID\nl-%s\n".formatted(tag));

        given().delete("/jobs/" + file.id()).then().statusCode(204);

        given().get("/jobs/" + file.id()).then().statusCode(404);
        given().get("/jobs/" + file.id() + "/unprocessed.csv").then().statusCode(404);
        given().get("/jobs/nonsense").then().statusCode(404);
    }

    @Test
    void jobsOfOtherPoliciesAreUnknown() {
        UploadedFile file = UploadedFile.of("leads.csv", "Record ID\nm-%s\n".formatted(tag));
        String key = AllowedEverything.key(new Access(Set.of(Role.INTEGRATION), new TreeSet<>(Set.of("roofing"))));

        given().header("X-API-Key", key).get("/jobs/" + file.id()).then().statusCode(404);
        given().header("X-API-Key", key)
                .get("/jobs")
                .then()
                .body("jobs.findAll { it.policy == 'b2b' }.size()", equalTo(0));
        given().header("X-API-Key", key)
                .contentType("text/csv")
                .body("Record ID\n1\n")
                .post("/jobs?policy=b2b&name=leads.csv")
                .then()
                .statusCode(403);
    }

    @Test
    void aCancelledJobCanGoOn() throws InterruptedException {
        UploadedFile file = UploadedFile.of(
                "leads.csv",
                IntStream.range(0, 3_000)
                        .mapToObj(row -> "n" + row + "-" + tag + ",fintech")
                        .collect(Collectors.joining("\n", "Record ID,Industry\n", "\n")));
        file.start().then().statusCode(200);
        file.start().then().statusCode(409);
        given().post("/jobs/" + file.id() + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        long left = file.rows("unprocessed.csv").lines().count() - 1;
        assertThat(left).isPositive();

        JsonPath job = file.run();

        assertThat(job.getString("state")).isEqualTo("complete");
        assertThat(job.getInt("succeeded")).isEqualTo(3_000);
        assertThat(file.rows("succeeded.csv")
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",")[1])
                        .distinct())
                .hasSize(3_000);
        given().get("/leads/n0-" + tag + "/history").then().body("decisions.size()", equalTo(1));
    }
}
