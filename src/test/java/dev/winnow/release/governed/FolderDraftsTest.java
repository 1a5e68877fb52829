package dev.winnow.release.governed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.release.FilesChanged;
import dev.winnow.release.GovernedProfile;
import dev.winnow.release.ReleaseStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the folders hold, where releases are governed. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class FolderDraftsTest {

    private static final String POLICY = "roofing";
    private static final String WORKBOOK = "roof.xlsx";

    @Inject
    Event<FilesChanged> changed;

    @Inject
    ReleaseStore store;

    @Inject
    Releases releases;

    @Inject
    Governance governance;

    private PolicyFiles first = PolicyFiles.none(POLICY);

    @BeforeEach
    void holdTheActiveRelease() {
        first = store.find(POLICY, active()).orElseThrow().files();
        hold(first);
    }

    @AfterEach
    void holdItAgain() {
        hold(first);
    }

    @Test
    void aDraftIsMadeFromWhatTheFoldersHeld() throws IOException {
        int before = active();
        int elsewhere = activate(reworded(first, "agreed elsewhere"));
        assertThat(active()).isEqualTo(elsewhere);

        hold(reworded(first, "one change in the folders"));
        Lifecycle draft = latest();
        assertThat(draft.author()).contains("folders");
        assertThat(draft.base()).isEqualTo(before);
        assertThat(governance.propose(POLICY, draft.number(), "ann", "please", Map.of()))
                .isInstanceOf(StepResult.Outdated.class);

        hold(reworded(first, "another one"));
        assertThat(latest().number()).isGreaterThan(draft.number());
        assertThat(latest().base()).isEqualTo(before);
    }

    @Test
    void aDraftMayHaveManyEditors() throws IOException {
        Set<String> editors = IntStream.range(0, 200)
                .mapToObj("user:editor-number-%s"::formatted)
                .collect(Collectors.toSet());
        StepResult drafted = governance.draft(reworded(first, "by many"), active(), "ann", "together", editors);

        assertThat(drafted).isInstanceOf(StepResult.Done.class);
        assertThat(releases.editors(POLICY, latest().number())).hasSize(editors.size());
    }

    @Test
    void aDraftThatBecameActiveIsWhatTheNextOneIsMadeFrom() throws IOException {
        hold(reworded(first, "to be agreed to"));
        int number = latest().number();
        agree(number);

        hold(reworded(first, "after that"));
        assertThat(latest().base()).isEqualTo(number);
    }

    @Test
    void foldersThatHoldAReleaseAreSaidToBeMadeFromIt() throws IOException {
        int elsewhere = activate(reworded(first, "fetched into the folders"));
        hold(store.find(POLICY, elsewhere).orElseThrow().files());

        hold(reworded(first, "and edited there"));
        assertThat(latest().base()).isEqualTo(elsewhere);
    }

    @Test
    void filesThatCannotBecomeADraftAreToldUntilTheyAreRight() {
        hold(first.with(Map.of(WORKBOOK, "not a workbook".getBytes(StandardCharsets.UTF_8))));

        given().get("/policies/" + POLICY)
                .then()
                .body("files.active", equalTo(false))
                .body("files.problems[0].expected", equalTo("a workbook in .xlsx format"));
        given().get("/q/health/ready").then().statusCode(200).body(containsString("degraded"));

        hold(first);

        given().get("/policies/" + POLICY)
                .then()
                .body("files.active", equalTo(true))
                .body("files.problems", hasSize(0));
        given().get("/q/health/ready").then().statusCode(200).body(not(containsString("degraded")));
    }

    @Test
    void aRemovedFolderIsAWarningAsItsReleaseStaysActive() {
        changed.fire(new FilesChanged(first.without(first.workbooks().keySet()), true));

        given().get("/policies/" + POLICY)
                .then()
                .body("files.problems", hasSize(1))
                .body("files.problems[0].severity", equalTo("warning"))
                .body(
                        "files.problems[0].found",
                        equalTo("no such folder; release " + active() + " stays active, also after the next start"));
    }

    private void hold(PolicyFiles files) {
        changed.fire(new FilesChanged(files));
    }

    private int active() {
        return Objects.requireNonNull(releases.active().get(POLICY));
    }

    private Lifecycle latest() {
        return releases.all(POLICY).get(0);
    }

    private int activate(PolicyFiles files) {
        governance.draft(files, active(), "ann", "a change");
        int number = latest().number();
        agree(number);
        return number;
    }

    private void agree(int number) {
        governance.propose(POLICY, number, "ann", "please", Map.of());
        governance.approve(POLICY, number, ApprovalSide.MARKETING, "mary", "yes");
        governance.approve(POLICY, number, ApprovalSide.SALES, "sam", "yes");
        assertThat(governance.activate(POLICY, number, "sam", "now", null)).isInstanceOf(StepResult.Done.class);
    }

    private static PolicyFiles reworded(PolicyFiles files, String text) throws IOException {
        byte[] workbook = Objects.requireNonNull(files.workbooks().get(WORKBOOK));
        return files.with(Map.of(
                WORKBOOK, TestWorkbook.of(workbook).set("Read me", "A2", text).bytes()));
    }
}
