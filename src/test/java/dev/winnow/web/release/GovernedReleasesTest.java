package dev.winnow.web.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.GovernedProfile;
import dev.winnow.release.ReleaseStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release becomes active only after marketing and sales approve it. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class GovernedReleasesTest {

    private static final String POLICY = "roofing";
    private static final String RELEASES = "/policies/roofing/releases";
    private static final String WORKBOOK = "roof.xlsx";
    private static final Map<String, String> REASON = Map.of("reason", "as agreed");

    @Inject
    ReleaseStore store;

    private String analyst = "";
    private String marketing = "";
    private String sales = "";

    /** The text of a cell in the last workbook that differs from the others. */
    private String text = "";

    @BeforeEach
    void issueKeys() {
        analyst = AllowedEverything.key(Access.to(Role.ANALYST));
        marketing = AllowedEverything.key(Access.to(Role.MARKETING_APPROVER));
        sales = AllowedEverything.key(Access.to(Role.SALES_APPROVER));
    }

    @Test
    void folderContentIsTheFirstRelease() {
        given().get(RELEASES + "/1")
                .then()
                .statusCode(200)
                .body("steps[0].kind", equalTo("activated"))
                .body("steps[0].by", equalTo("server"))
                .body("check.problems", hasSize(0));
    }

    @Test
    void draftBecomesActiveAfterBothApprovals() {
        int before = active();
        int number = drafted();
        assertThat(deciding()).isEqualTo(before);

        step(analyst, number, "proposal").statusCode(200).body("state", equalTo("proposed"));
        step(marketing, number, "approvals")
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("toApprove", equalTo(List.of("sales")));
        step(sales, number, "activation").statusCode(409).body("type", endsWith("wrong-state"));
        step(sales, number, "approvals").statusCode(200).body("state", equalTo("approved"));
        assertThat(deciding()).isEqualTo(before);
        step(sales, number, "activation").statusCode(200).body("state", equalTo("active"));

        assertThat(deciding()).isEqualTo(number);
        given().get(RELEASES + "/" + before).then().body("state", equalTo("retired"));
        given().get(RELEASES).then().body("releases.findAll { it.state == 'active' }.number", equalTo(List.of(number)));
    }

    @Test
    void rollbackTakesEffectImmediately() {
        int before = active();
        String decision = decided();
        int number = activated();
        String later = decided();

        step(marketing, before, "rollback").statusCode(200).body("state", equalTo("active"));

        assertThat(deciding()).isEqualTo(before);
        given().get("/decisions/" + decision).then().body("release.number", equalTo(before));
        given().get("/decisions/" + later).then().body("release.number", equalTo(number));
        given().post("/decisions/{id}/replay", later).then().body("identical", equalTo(true));
        step(marketing, before, "rollback").statusCode(409);
    }

    @Test
    void nobodyApprovesTwiceOrTheirOwnRelease() {
        String everything =
                AllowedEverything.key(Access.to(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER));
        String both = AllowedEverything.key(Access.to(Role.MARKETING_APPROVER, Role.SALES_APPROVER));
        int number = drafted(everything, workbook());
        step(everything, number, "proposal").statusCode(200);

        step(everything, number, "approvals", Map.of("reason", "mine", "for", "sales"))
                .statusCode(403)
                .body("detail", containsString("author"));
        step(both, number, "approvals").statusCode(400).body("problems[0].pointer", equalTo("/for"));
        step(marketing, number, "approvals", Map.of("reason", "theirs", "for", "sales"))
                .statusCode(400);
        step(both, number, "approvals", Map.of("reason", "one", "for", "sales")).statusCode(200);
        step(both, number, "approvals", Map.of("reason", "two", "for", "marketing"))
                .statusCode(403);
        step(sales, number, "approvals").statusCode(409);
        step(marketing, number, "approvals").statusCode(200).body("state", equalTo("approved"));
    }

    @Test
    void rejectedProposalNeedsBothApprovalsAgain() {
        int number = drafted();
        step(analyst, number, "proposal").statusCode(200);
        step(marketing, number, "approvals").statusCode(200);
        step(sales, number, "rejection").statusCode(200).body("state", equalTo("rejected"));
        step(sales, number, "approvals").statusCode(409);

        step(analyst, number, "proposal").statusCode(200);

        step(sales, number, "approvals").statusCode(200).body("toApprove", equalTo(List.of("marketing")));
    }

    @Test
    void outdatedReleaseIsNotProposed() {
        int number = drafted();
        activated();

        step(analyst, number, "proposal")
                .statusCode(409)
                .body("type", endsWith("outdated-release"))
                .body("detail", containsString("rebase"));
    }

    @Test
    void scheduledReleaseBecomesActiveAtItsTime() throws InterruptedException {
        int before = active();
        int number = approved();
        Instant at = Instant.now().plusSeconds(2);

        step(sales, number, "activation", Map.of("reason", "soon", "at", at.toString()))
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("effectiveAt", containsString(at.toString().substring(0, 19)));
        assertThat(active()).isEqualTo(before);

        while (active() == before) {
            assertThat(Instant.now()).isBefore(at.plusSeconds(20));
            Thread.sleep(50);
        }
        assertThat(Instant.now()).isAfterOrEqualTo(at);
        assertThat(deciding()).isEqualTo(number);
    }

    @Test
    void filesThatCannotBeCompiledAreRefused() {
        int count = given().get(RELEASES).path("releases.size()");

        as(analyst)
                .multiPart("reason", "oops")
                .multiPart("file", "policy.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))
                .post(RELEASES)
                .then()
                .statusCode(422)
                .body("problems", hasSize(greaterThan(0)));

        given().get(RELEASES).then().body("releases", hasSize(count));
    }

    @Test
    void aDraftWhoseCasesFailIsNotProposed() {
        byte[] workbook =
                TestWorkbook.of(workbook()).set("House and owner", "I13", -50).bytes();
        int number = drafted(analyst, workbook);

        step(analyst, number, "proposal").statusCode(422).body("cases.failed", greaterThan(0));

        given().get(RELEASES + "/" + number).then().body("state", equalTo("draft"));
    }

    @Test
    void workbooksMayBeLargerThanOtherBodies() {
        byte[] large = new byte[3 << 20];

        draft(analyst, large).statusCode(422);
    }

    @Test
    void duplicateFilesAreNoNewRelease() {
        byte[] workbook = workbook();
        int number = drafted(analyst, workbook);

        draft(analyst, workbook).statusCode(409).body("detail", containsString("release " + number));
    }

    @Test
    void missingFieldsAreNamed() {
        int number = drafted();

        as(analyst)
                .multiPart("file", "policy.xlsx", workbook())
                .post(RELEASES)
                .then()
                .statusCode(400)
                .body("problems[0].parameter", equalTo("reason"));
        step(analyst, number, "proposal", Map.of()).statusCode(400).body("problems[0].pointer", equalTo("/reason"));
        step(analyst, number, "proposal", Map.of("reason", "two\nlines")).statusCode(400);
        step(sales, number, "activation", Map.of("reason", "soon", "at", "tomorrow"))
                .statusCode(400)
                .body("problems[0].pointer", equalTo("/at"));
        for (String path : List.of(RELEASES + "/999", RELEASES + "/0", RELEASES + "/x", RELEASES + "/999/diff")) {
            given().get(path).then().statusCode(404).body("type", endsWith("unknown-release"));
        }
        step(analyst, 999, "proposal").statusCode(404);
        given().get("/policies/none/releases").then().statusCode(404).body("type", endsWith("unknown-policy"));
    }

    @Test
    void everyStepIsInTheLogWithWhoAndWhy() {
        String reason = "because " + UUID.randomUUID();
        int number = drafted();
        step(analyst, number, "proposal", Map.of("reason", reason)).statusCode(200);
        String digest = given().get(RELEASES + "/" + number).path("digest");

        given().get("/audit/events?kind=release-proposed&limit=1")
                .then()
                .body("events[0].caller", startsWith("key:"))
                .body(
                        "events[0].subject",
                        equalTo("roofing release %d, %s, proposed: %s".formatted(number, digest, reason)));
        given().get("/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void theDiffSaysWhatTheDraftChanges() {
        int number = drafted();

        given().get(RELEASES + "/%d/diff".formatted(number))
                .then()
                .statusCode(200)
                .body("sheets.rows.flatten().cells.flatten().after.text", hasItem(text));
        assertThat(given().accept("text/plain")
                        .get(RELEASES + "/%d/diff".formatted(number))
                        .asString())
                .contains("1 row changed", text);
        byte[] workbook = given().accept(XlsxFiles.MEDIA_TYPE)
                .get(RELEASES + "/%d/diff?from=1".formatted(number))
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
        given().get(RELEASES + "/1/diff").then().statusCode(200).body("unreadable", hasSize(0));
        given().get(RELEASES + "/1/diff?from=999").then().statusCode(404);
    }

    @Test
    void draftIsRebasedOntoTheActiveRelease() {
        int number = drafted(analyst, workbook("J15"));
        String mine = text;
        int other = activated();
        String theirs = text;

        int rebased = step(analyst, number, "rebase")
                .statusCode(201)
                .body("base", equalTo(other))
                .extract()
                .path("number");

        given().get(RELEASES + "/%d/diff".formatted(rebased))
                .then()
                .body("sheets.rows.flatten().cells.flatten().after.text", equalTo(List.of(mine)));
        given().get(RELEASES + "/%d/diff?from=%d".formatted(rebased, number))
                .then()
                .body("sheets.rows.flatten().cells.flatten().after.text", hasItem(theirs));
        step(analyst, rebased, "proposal").statusCode(200);
        step(analyst, rebased, "rebase").statusCode(409);
    }

    /** Otherwise an author could approve their own release. */
    @Test
    void onlyTheAuthorRebasesADraft() {
        int number = drafted(analyst, workbook("J15"));
        activated();

        step(AllowedEverything.key(Access.to(Role.ANALYST)), number, "rebase")
                .statusCode(403)
                .body("detail", containsString("author"));
    }

    @Test
    void conflictsAreNamedByTheirCell() {
        int number = drafted();
        String mine = text;
        activated();
        String theirs = text;

        step(analyst, number, "rebase")
                .statusCode(409)
                .body("type", endsWith("conflicting-releases"))
                .body("conflicts.kind", equalTo(List.of("cell")))
                .body("conflicts.theirs", equalTo(List.of(theirs)))
                .body("conflicts.mine", equalTo(List.of(mine)))
                .body("detail", containsString("J13"));
    }

    @Test
    void filesOfAReleaseCanBeDownloaded() throws IOException {
        int number = drafted();
        byte[] zip = given().get(RELEASES + "/%d/files".formatted(number)).asByteArray();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }

        Map<String, byte[]> expected =
                store.find(POLICY, number).orElseThrow().files().byPath();
        assertThat(files).containsOnlyKeys(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(files.get(path)).as(path).isEqualTo(bytes));
        given().get(RELEASES + "/999/files").then().statusCode(404);
    }

    /** The policy's workbook with a unique sentence in a row. */
    private byte[] workbook() {
        return workbook("J13");
    }

    /** The active release's, with another note. */
    private byte[] workbook(String cell) {
        PolicyFiles files = store.find(POLICY, active()).orElseThrow().files();
        text = "changed " + UUID.randomUUID();
        return TestWorkbook.of(Objects.requireNonNull(files.workbooks().get(WORKBOOK)))
                .set("House and owner", cell, text)
                .bytes();
    }

    private int drafted() {
        return drafted(analyst, workbook());
    }

    private int drafted(String key, byte[] workbook) {
        return draft(key, workbook)
                .statusCode(201)
                .body("state", equalTo("draft"))
                .extract()
                .path("number");
    }

    private ValidatableResponse draft(String key, byte[] workbook) {
        return as(key).multiPart("reason", "a better sentence")
                .multiPart("file", WORKBOOK, workbook)
                .post(RELEASES)
                .then();
    }

    private int approved() {
        int number = drafted();
        step(analyst, number, "proposal").statusCode(200);
        step(marketing, number, "approvals").statusCode(200);
        step(sales, number, "approvals").statusCode(200);
        return number;
    }

    private int activated() {
        int number = approved();
        step(sales, number, "activation").statusCode(200);
        return number;
    }

    private static ValidatableResponse step(String key, int number, String step) {
        return step(key, number, step, REASON);
    }

    private static ValidatableResponse step(String key, int number, String step, Map<String, String> body) {
        return as(key).contentType(ContentType.JSON)
                .body(body)
                .post("%s/%d/%s".formatted(RELEASES, number, step))
                .then();
    }

    private static RequestSpecification as(String key) {
        return given().noFilters().header("X-API-Key", key);
    }

    private static int active() {
        return given().get("/policies/roofing").path("release.number");
    }

    private static String decided() {
        return evaluated().extract().path("decisionId");
    }

    private static int deciding() {
        return evaluated().extract().path("release.number");
    }

    private static ValidatableResponse evaluated() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("policy", POLICY, "lead", Map.of("id", "L-1")))
                .post("/evaluate")
                .then()
                .statusCode(200);
    }
}
