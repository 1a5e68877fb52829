package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.web.workingcopy.OwnFolders;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A working copy whose release isn't active any more is brought up to the active one, in a browser without scripts. */
@QuarkusTest
@TestProfile(OwnFolders.class)
class CopyRebasePageTest {

    private static final String OURS = "PROP-OWN-01";
    private static final String OTHER = "PROP-OWN-02";

    private TestUser publisher = new TestUser("");
    private String copy = "";
    private String text = "";

    @BeforeEach
    void edit() {
        publisher = TestUser.with(Role.ANALYST, Role.PUBLISHER);
        copy = publisher.workingCopy(OwnFolders.POLICY);
        text = "mine " + UUID.randomUUID();
        edit(copy, OURS, text);
    }

    @Test
    void workingCopiesOfTheActiveReleaseAreUpToDate() {
        assertThat(changes(copy).select("a[href$=/rebase]")).isEmpty();
        Response answer = publisher.browser().get("/console" + copy + "/rebase");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void changesOfBothAreMerged() {
        String theirs = "theirs " + UUID.randomUUID();
        saveAnother(OTHER, theirs);

        assertThat(changes(copy).select("a[href$=/rebase]").text()).contains("Bring up to release");
        assertThat(rebase(200).text()).contains("Nothing is in conflict");
        Document made = made(publisher.browser().post("/console" + copy + "/rebase"));

        assertThat(made.select("main tbody td:first-child").eachText()).containsExactly(OURS);
        assertThat(made.text()).contains(text).doesNotContain(theirs);
        assertThat(made.select("a[href$=/rebase]")).isEmpty();
    }

    @Test
    void conflictsAreSolvedCellByCell() {
        String theirs = "theirs " + UUID.randomUUID();
        saveAnother(OURS, theirs);

        Document page = rebase(200);
        assertThat(page.select("table.conflicts tbody tr").text()).contains(OURS, theirs, text);
        String name = page.select("input[type=radio]").attr("name");

        Response undecided = publisher.browser().post("/console" + copy + "/rebase");
        assertThat(undecided.statusCode()).isEqualTo(409);
        assertThat(undecided.asString()).contains("Choose a side");

        Document made = made(publisher.browser().formParam(name, "mine").post("/console" + copy + "/rebase"));
        assertThat(made.select("main tbody tr").text()).contains(OURS, theirs, text);
    }

    @Test
    void whatOthersChangedCanBeKept() {
        saveAnother(OURS, "theirs " + UUID.randomUUID());
        String name = rebase(200).select("input[type=radio]").attr("name");

        Document made = made(publisher.browser().formParam(name, "theirs").post("/console" + copy + "/rebase"));

        assertThat(made.text()).contains("There is nothing to publish yet");
    }

    /** Another working copy becomes active meanwhile. */
    private void saveAnother(String row, String value) {
        String another = publisher.workingCopy(OwnFolders.POLICY);
        edit(another, row, value);
        publisher
                .browser()
                .formParam("revision", 1)
                .post("/console" + another + "/save")
                .then()
                .statusCode(303);
    }

    private Document rebase(int status) {
        return page("/console" + copy + "/rebase", status);
    }

    private Document changes(String of) {
        return page("/console" + of + "/changes", 200);
    }

    private Document made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return page(URI.create(answer.header("Location")).getPath(), 200);
    }

    private Document page(String path, int status) {
        return Jsoup.parse(publisher
                .browser()
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    private static void edit(String copy, String row, String value) {
        given().header("X-API-Key", AllowedEverything.key(Access.to(Role.ANALYST)))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("operations", List.of(Map.of("op", "set", "row", row, "column", "Notes", "value", value))))
                .patch(copy + "/sheets/house-and-owner")
                .then()
                .statusCode(200);
    }
}
