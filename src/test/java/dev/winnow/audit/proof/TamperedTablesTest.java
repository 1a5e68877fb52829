package dev.winnow.audit.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.OutcomeResult;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.outcome.Reporter;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.GovernedProfile;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseStore;
import dev.winnow.release.comment.CommentPlace;
import dev.winnow.release.comment.CommentResult;
import dev.winnow.release.comment.CommentedVersion;
import dev.winnow.release.comment.Comments;
import dev.winnow.release.governed.Governance;
import dev.winnow.release.governed.StepResult;
import dev.winnow.release.review.Reviews;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is changed by SQL in tables whose changes are events is found. */
@QuarkusTest
@TestProfile(TamperedTablesTest.OnItsOwn.class)
class TamperedTablesTest {

    private static final String RELEASES = "/policies/roofing/releases";
    private static final String NOW = "current_timestamp";

    @Inject
    AuditTrail trail;

    @Inject
    ReleaseStore store;

    @Inject
    Governance governance;

    @Inject
    Reviews reviews;

    @Inject
    Comments comments;

    @Inject
    Outcomes outcomes;

    @Inject
    Session session;

    /** Rows that stay altered, as the log says so forever. */
    private static final List<String> ALTERED = new ArrayList<>();

    private final String name = "n" + UUID.randomUUID();

    /** A database that no other test writes to. */
    public static final class OnItsOwn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new GovernedProfile().getConfigOverrides());
            settings.put("quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:tampered-tables;DB_CLOSE_DELAY=-1");
            return settings;
        }
    }

    @Test
    void everythingThatWasDoneThroughTheServerIsProven() {
        key();
        user();
        given().contentType(ContentType.JSON)
                .body(
                        "{\"roles\": [\"auditor\"], \"policies\": [\"roofing\"], \"password\": \"another-long-password\"}")
                .put("/users/" + name)
                .then()
                .statusCode(200);
        given().delete("/users/" + name).then().statusCode(200);
        given().delete("/keys/" + name).then().statusCode(200);
        erase();
        int number = proposed();
        step(Role.MARKETING_APPROVER, number, "approvals");
        step(Role.SALES_APPROVER, number, "approvals");
        step(Role.SALES_APPROVER, number, "activation");
        step(Role.MARKETING_APPROVER, 1, "rollback");

        TableVerification tables = tables();

        assertThat(flawsOfOthers(tables.flaws())).isEmpty();
        assertThat(tables.unprovenRows()).isEmpty();
        assertThat(tables.rows()).isGreaterThan(10);
    }

    @Test
    void changedKeysAreFound() {
        key();
        for (String change : List.of(
                "roles = 'admin'",
                "policies = 'roofing'",
                "expires_at = " + NOW,
                "revoked_at = " + NOW,
                "created_at = " + NOW,
                "key_hash = (select h.hash from access_event h where h.position = 1 and h.kind = 'release-activated'"
                        + " order by h.id fetch first 1 rows only)")) {
            assertFound("api_key", "update api_key set " + change + " where name = '" + name + "'", "key", name);
        }
        given().delete("/keys/" + name).then().statusCode(200);
        assertFound("api_key", "update api_key set revoked_at = null where name = '" + name + "'", "key", name);
    }

    @Test
    void exchangedSecretsAreFound() {
        user();

        assertFound(
                "sign_in_user",
                "update sign_in_user set password_hash = (select a.password_hash from sign_in_user a"
                        + " where a.name = 'admin') where name = '" + name + "'",
                "user",
                name);
    }

    @Test
    void changedUsersAreFound() {
        user();
        for (String change : List.of("roles = 'admin'", "policies = 'roofing'", "disabled_at = " + NOW)) {
            assertFound(
                    "sign_in_user", "update sign_in_user set " + change + " where name = '" + name + "'", "user", name);
        }
        given().delete("/users/" + name).then().statusCode(200);
        assertFound(
                "sign_in_user", "update sign_in_user set disabled_at = null where name = '" + name + "'", "user", name);
    }

    @Test
    void insertedAndDeletedKeysAndUsersAreFound() {
        key();
        user();
        String forged = "f" + UUID.randomUUID();

        assertFound(
                "api_key",
                "update api_key set name = '" + forged + "' where name = '" + name + "'",
                "key",
                forged,
                "key",
                name);
        assertFound(
                "sign_in_user",
                "insert into sign_in_user (name, password_hash, roles, policies, created_at) select '" + forged
                        + "', password_hash, 'admin', '', timestamp '2001-01-01 00:00:00' from sign_in_user"
                        + " where name = 'admin'",
                "user",
                forged);
        assertFound("sign_in_user", "delete from sign_in_user where name = '" + name + "'", "user", name);
    }

    /** It isn't hidden by a change that the server makes afterwards. */
    @Test
    void aChangeBetweenTwoEventsIsFound() {
        user();
        sql("update sign_in_user set roles = 'admin,analyst' where name = '" + name + "'");
        given().delete("/users/" + name).then().statusCode(200);

        assertThat(tables().flaws()).contains(new RowFlaw("user", name, "the row was altered between two events"));
        ALTERED.add(name);
    }

    @Test
    void forgedErasuresAreFound() {
        erase();
        String last = "(select max(e.erased_at) from erasure e)";

        UUID forged = UUID.randomUUID();
        assertFound(
                "erasure",
                "insert into erasure (id, erased_at, cause, leads, decisions) values ('" + forged + "', " + NOW
                        + ", 'request', 1, 1)",
                "erasure",
                forged.toString());
        for (String change : List.of("leads = leads + 1", "decisions = 0", "cause = 'retention'")) {
            assertThat(altered("erasure", "update erasure set " + change + " where erased_at = " + last))
                    .extracting(RowFlaw::table)
                    .contains("erasure");
        }
        assertThat(altered("erasure", "delete from erasure where erased_at = " + last))
                .extracting(RowFlaw::text)
                .contains("the row is missing: an event states it");
    }

    /** A release that looks as if both sides approved it. */
    @Test
    void forgedStepsAreFound() {
        int number = proposed();
        String row = "roofing/" + number + "/";
        String insert = "insert into release_step (policy, number, position, kind, done_by, done_at, reason) values"
                + " ('roofing', " + number + ", ";

        assertFound(
                "release_step",
                insert + "2, 'APPROVED_BY_MARKETING', 'user:kim', " + NOW + ", 'as agreed')",
                "release-step",
                row + 2);
        assertFound(
                "release_step",
                insert + "2, 'APPROVED_BY_SALES', 'user:kim', timestamp '2001-01-01 00:00:00', 'as agreed')",
                "release-step",
                row + 2);
        assertFound("release_step", insert + "2, 'NONSENSE', 'user:kim', " + NOW + ", '')", "release-step", row + 2);
        for (String change : List.of(
                "kind = 'APPROVED_BY_SALES'",
                "done_by = 'user:kim'",
                "done_at = " + NOW,
                "reason = 'as agreed later'",
                "base_number = 77",
                "effective_at = " + NOW)) {
            assertFound(
                    "release_step",
                    "update release_step set " + change + " where policy = 'roofing' and number = " + number
                            + " and position = 1",
                    "release-step",
                    row + 1);
        }
        assertFound(
                "release_step",
                "delete from release_step where policy = 'roofing' and number = " + number + " and position = 1",
                "release-step",
                row + 1);
    }

    /** Whoever edited a draft could approve it then. */
    @Test
    void changedAndDeletedEditorsOfDraftsAreFound() {
        String editor = "key:" + name;
        int number = editedBy(editor);
        String row = "roofing/" + number + "/" + editor;
        String where = " where policy = 'roofing' and number = " + number;

        assertThat(unproven()).doesNotContain(row);
        assertFound("release_editor", "delete from release_editor" + where, "release-editor", row);
        assertFound("release_editor", "update release_editor set editor = 'user:kim'" + where, "release-editor", row);
        assertFound("release_editor", "update release_editor set number = 1" + where, "release-editor", row);
    }

    /** Earlier versions wrote them without stating them. */
    @Test
    void editorsThatNoEventStatesAreUnproven() {
        int number = proposed();
        sql("insert into release_editor (policy, number, editor) values ('roofing', " + number + ", 'user:kim')");
        try {
            assertThat(unproven()).contains("roofing/" + number + "/user:kim");
            assertThat(flawsOfOthers(tables().flaws())).isEmpty();
        } finally {
            sql("delete from release_editor where editor = 'user:kim'");
        }
    }

    @Test
    void aReleaseThatWasMadeActiveBySqlIsFound() {
        int number = proposed();
        List<RowFlaw> flaws =
                altered("active_release", "update active_release set number = " + number + " where policy = 'roofing'");

        assertThat(flaws).extracting(RowFlaw::table, RowFlaw::row).contains(tuple("active-release", "roofing"));
    }

    @Test
    void anotherDigestOfAReleaseIsFound() {
        int number = proposed();
        List<RowFlaw> flaws = altered(
                "policy_release",
                "update policy_release set digest = concat('sha256:', '0') where policy = 'roofing' and number = "
                        + number);

        assertThat(flaws)
                .extracting(RowFlaw::table, RowFlaw::row)
                .contains(tuple("release-step", "roofing/" + number + "/0"));
    }

    @Test
    void changedDatesOfReviewsAreFound() {
        reviews.set("roofing", reviews.today().plusDays(30), "user:kim");
        reviews.set("roofing", reviews.today().plusDays(60), "user:sam");
        reviews.set("b2b", reviews.today().plusDays(30), "user:kim");

        assertFound("policy_review", "update policy_review set review_on = current_date", "policy-review", "roofing");
        assertFound("policy_review", "update policy_review set set_by = 'user:ana'", "policy-review", "b2b");
        assertFound("policy_review", "delete from policy_review where policy = 'b2b'", "policy-review", "b2b");
    }

    /** Redacted ones as well. */
    @Test
    void changedCommentsAreFound() {
        String kept = comment();
        String redacted = comment();
        comments.redact("roofing", redacted, "user:admin");

        for (String change : List.of(
                "text = 'as agreed'",
                "seal = '" + "0".repeat(64) + "'",
                "written_by = 'user:ana'",
                "number = 78",
                "row_key = 'PROP-OWN-01'",
                "resolved_at = " + NOW,
                "text = null, seal_key = null")) {
            assertFound(
                    "policy_comment",
                    "update policy_comment set " + change + " where id = '" + kept + "'",
                    "comment",
                    kept);
        }
        for (String change : List.of("seal = '" + "0".repeat(64) + "'", "redacted_by = 'user:ana'")) {
            assertFound(
                    "policy_comment",
                    "update policy_comment set " + change + " where id = '" + redacted + "'",
                    "comment",
                    redacted);
        }
        assertFound("policy_comment", "delete from policy_comment where id = '" + redacted + "'", "comment", redacted);
    }

    @Test
    void changedInsertedAndDeletedOutcomesAreFound() {
        String outcome = outcome();
        for (String change : List.of(
                "kind = 'lost'",
                "amount = 11",
                "policy = 'b2b'",
                "reason = 'price'",
                "happened_at = " + NOW,
                "reported_by = 'user:ana'",
                "corrects = event",
                "content = event",
                "subject = event",
                "sealed = (select d.sealed from decision d order by d.id fetch first 1 rows only)")) {
            assertFound(
                    "lead_outcome",
                    "update lead_outcome set " + change + " where id = '" + outcome + "'",
                    "outcome",
                    outcome);
        }
        String forged = UUID.randomUUID().toString();
        assertFound(
                "lead_outcome",
                "insert into lead_outcome select cast('%s' as uuid), content, event, subject, policy, kind, happened_at, recorded_at - interval '1' year, reported_by, reason, amount, corrects, sealed from lead_outcome where id = '%s'"
                        .formatted(forged, outcome),
                "outcome",
                forged);
        assertFound("lead_outcome", "delete from lead_outcome where id = '" + outcome + "'", "outcome", outcome);
    }

    private String outcome() {
        String lead = UUID.randomUUID().toString();
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "roofing", "lead", Map.of("id", lead)))
                .post("/evaluate")
                .then()
                .statusCode(200);
        OutcomeResult result = outcomes.record(
                new ReportedOutcome(
                        lead, lead + "-won", OutcomeKind.WON, "roofing", null, null, "hers", BigDecimal.TEN, null),
                new Reporter("key:crm", Set.of(), null));
        return ((OutcomeResult.Recorded) result).outcome().id().toString();
    }

    private String comment() {
        CommentResult added = comments.add(
                CommentedVersion.workingCopy("roofing", 77),
                new CommentPlace("any", null, null),
                "why 10?",
                "user:kim");
        return ((CommentResult.Done) added).comment().id().toString();
    }

    /** What is written meanwhile raises no false alarm. */
    @Test
    void tablesAndEventsAreReadAsOfOneMoment() throws InterruptedException {
        AtomicBoolean isDone = new AtomicBoolean();
        String key = AllowedEverything.key();
        Thread writer = new Thread(() -> {
            while (!isDone.get()) {
                AllowedEverything.key(Access.to(Role.AUDITOR));
                decideAndErase(key);
            }
        });
        writer.start();
        try {
            for (int time = 0; time < 30; time++) {
                assertThat(flawsOfOthers(tables().flaws())).isEmpty();
            }
        } finally {
            isDone.set(true);
            writer.join();
        }
    }

    private void assertFound(String table, String sql, String... rows) {
        List<RowFlaw> flaws = altered(table, sql);
        for (int index = 0; index < rows.length; index += 2) {
            assertThat(flaws)
                    .as(sql)
                    .extracting(RowFlaw::table, RowFlaw::row)
                    .contains(tuple(rows[index], rows[index + 1]));
        }
    }

    /** Flaws after a change, which is taken back. */
    private List<RowFlaw> altered(String table, String sql) {
        sql("create table kept_rows as select * from " + table);
        try {
            assertThat(flawsOfOthers(tables().flaws())).isEmpty();
            sql(sql);
            return flawsOfOthers(tables().flaws());
        } finally {
            if (table.equals("policy_release")) {
                sql("update policy_release r set digest = (select k.digest from kept_rows k"
                        + " where k.policy = r.policy and k.number = r.number)");
            } else {
                sql("delete from " + table);
                sql("insert into " + table + " select * from kept_rows");
            }
            sql("drop table kept_rows");
        }
    }

    private static List<RowFlaw> flawsOfOthers(List<RowFlaw> flaws) {
        return flaws.stream().filter(flaw -> !ALTERED.contains(flaw.row())).toList();
    }

    private TableVerification tables() {
        return Objects.requireNonNull(trail.verify().tables());
    }

    private void key() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"name\": \"%s\", \"roles\": [\"integration\"], \"expiresAt\": \"2999-01-01T00:00:00.1234567Z\"}"
                                .formatted(name))
                .post("/keys")
                .then()
                .statusCode(201);
    }

    private void user() {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"password\": \"a-long-password-of-mine\", \"roles\": [\"analyst\"]}"
                        .formatted(name))
                .post("/users")
                .then()
                .statusCode(201);
    }

    private static void erase() {
        decideAndErase(AllowedEverything.key());
    }

    private static void decideAndErase(String key) {
        String lead = UUID.randomUUID().toString();
        given().noFilters()
                .header("X-API-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("policy", "roofing", "lead", Map.of("id", lead)))
                .post("/evaluate")
                .then()
                .statusCode(200);
        given().noFilters()
                .header("X-API-Key", key)
                .delete("/leads/" + lead + "/personal-data")
                .then()
                .statusCode(200);
    }

    private int proposed() {
        int active = given().get("/policies/roofing").path("release.number");
        byte[] workbook = TestWorkbook.of(Objects.requireNonNull(store.find("roofing", active)
                        .orElseThrow()
                        .files()
                        .workbooks()
                        .get("roof.xlsx")))
                .set("House and owner", "J13", "changed " + UUID.randomUUID())
                .bytes();
        int number = given().multiPart("reason", "a better sentence")
                .multiPart("file", "roof.xlsx", workbook)
                .post(RELEASES)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
        step(Role.ANALYST, number, "proposal");
        return number;
    }

    private List<String> unproven() {
        return tables().unprovenRows().stream().map(RowName::row).toList();
    }

    /** A draft that somebody else made of files that this one edited. */
    private int editedBy(String editor) {
        Release active = store.find("roofing", 1).orElseThrow();
        byte[] workbook = TestWorkbook.of(
                        Objects.requireNonNull(active.files().workbooks().get("roof.xlsx")))
                .set("House and owner", "J13", "changed " + UUID.randomUUID())
                .bytes();
        StepResult drafted = governance.draft(
                active.files().with(Map.of("roof.xlsx", workbook)), 1, "user:ana", "as agreed", Set.of(editor));
        return ((StepResult.Done) drafted).lifecycle().number();
    }

    private static void step(Role role, int number, String step) {
        given().noFilters()
                .header("X-API-Key", AllowedEverything.key(Access.to(role)))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "as agreed"))
                .post("%s/%s/%s".formatted(RELEASES, number, step))
                .then()
                .statusCode(200);
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }
}
