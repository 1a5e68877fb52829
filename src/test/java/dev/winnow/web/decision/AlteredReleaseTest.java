package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody replaces the files of a release by SQL. */
@QuarkusTest
class AlteredReleaseTest {

    @Inject
    Session session;

    private String decision = "";
    private int number;

    @BeforeEach
    void decide() {
        var answer = given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "lead", Map.of("id", "L-1")))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract();
        decision = answer.path("decisionId");
        number = answer.path("release.number");
        sql("create table kept_file as select * from policy_release_file");
        sql("create table kept_release as select * from policy_release");
    }

    @AfterEach
    void restore() {
        sql("delete from policy_release_file where policy = 'b2b'");
        sql("insert into policy_release_file select * from kept_file where policy = 'b2b'");
        sql("update policy_release r set digest = (select k.digest from kept_release k"
                + " where k.policy = r.policy and k.number = r.number) where r.policy = 'b2b'");
        sql("drop table kept_file");
        sql("drop table kept_release");
    }

    @Test
    void anUnalteredReleaseIsReplayedAndPutIntoTheEvidence() throws IOException {
        replay().body("identical", equalTo(true));
        assertThat(evidence()).anyMatch(name -> name.startsWith("release/")).doesNotContain("release.txt");
    }

    @Test
    void aReplacedWorkbookIsNeitherReplayedNorServed() throws IOException {
        sql("update policy_release_file f set content = (select o.content from kept_file o where o.policy = 'b2b'"
                + " and o.number = f.number and o.path = (select max(p.path) from kept_file p where p.policy = 'b2b'"
                + " and p.path like '%.xlsx')) where f.policy = 'b2b' and f.path = (select min(p.path) from kept_file p"
                + " where p.policy = 'b2b' and p.path like '%.xlsx')");

        assertAltered("were altered");
        files().statusCode(500).body("type", equalTo("urn:winnow:problem:altered-release"));
    }

    @Test
    void aRemovedWorkbookIsNoticed() throws IOException {
        sql("delete from policy_release_file where policy = 'b2b' and path = (select min(path) from kept_file"
                + " where policy = 'b2b')");

        assertAltered("were altered");
        files().statusCode(500);
    }

    @Test
    void anAddedFileIsNoticed() throws IOException {
        sql("insert into policy_release_file (policy, number, path, content) select policy, number,"
                + " 'rules/b2b/zzz.drl', content from kept_file where policy = 'b2b' and number = " + number
                + " and path = (select min(path) from kept_file where policy = 'b2b' and number = " + number + ")");

        assertAltered("were altered");
    }

    @Test
    void filesWhoseDigestWasReplacedAsWellDontMakeTheDecision() throws IOException {
        sql("delete from policy_release_file where policy = 'b2b' and path like 'rules/%'");
        sql("delete from policy_release_file where policy = 'b2b' and path like '%.xlsx'");
        sql("update policy_release set digest = 'sha256:"
                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' where policy = 'b2b'");

        assertAltered("isn't the one that made the decision");
    }

    private void assertAltered(String reason) throws IOException {
        replay().body("identical", equalTo(false)).body("reason", containsString(reason));
        assertThat(evidence())
                .contains("decision.json", "proof.json", "release.txt")
                .noneMatch(name -> name.startsWith("release/"));
    }

    private ValidatableResponse replay() {
        return given().post("/decisions/{id}/replay", decision).then().statusCode(200);
    }

    private ValidatableResponse files() {
        return given().get("/policies/b2b/releases/{number}/files", number).then();
    }

    private List<String> evidence() throws IOException {
        byte[] zip = given().get("/decisions/{id}/evidence", decision)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }
}
