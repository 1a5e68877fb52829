package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.web.workingcopy.OwnFolders;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A working copy is compared with the active release, and saved, in a browser without scripts. */
@QuarkusTest
@TestProfile(OwnFolders.class)
class ChangesPageTest {

    private TestUser publisher = new TestUser("");
    private String copy = "";

    @BeforeEach
    void edit() {
        publisher = TestUser.with(Role.ANALYST, Role.PUBLISHER);
        copy = publisher.workingCopy(OwnFolders.POLICY);
        edit("Notes", copy);
    }

    @Test
    void changedCellsAreShown() {
        Document page = page(publisher);

        assertThat(page.select("h1").text()).isEqualTo("1 row changed");
        assertThat(page.select("main h2").eachText()).contains("House and owner");
        assertThat(page.select("main tbody td:first-child").text()).isEqualTo("PROP-OWN-01");
        assertThat(page.select("main tbody td:last-child").text()).isEqualTo(copy);
        assertThat(page.select("form[action$=/save] button").text()).isEqualTo("Save");
    }

    @Test
    void onlyPublishersSave() {
        Document page = page(TestUser.with(Role.ANALYST));

        assertThat(page.select("form[action$=/save]")).isEmpty();
        assertThat(page.text()).contains("Saving is for publishers");
        TestUser.with(Role.ANALYST)
                .browser()
                .formParam("revision", 1)
                .post("/console" + copy + "/save")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsSavedIsActive() {
        int before = release();

        publisher
                .browser()
                .formParam("revision", 0)
                .post("/console" + copy + "/save")
                .then()
                .statusCode(409)
                .body(containsString("The working copy has changed"));
        publisher
                .browser()
                .formParam("revision", 1)
                .post("/console" + copy + "/save")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/policies/roofing"));

        assertThat(release()).isEqualTo(before + 1);
        assertThat(page(publisher).text()).contains("There is nothing to publish yet");
    }

    @Test
    void problemsAndFailingCasesStandInTheWay() {
        edit("Points", "many");

        publisher
                .browser()
                .formParam("revision", 2)
                .post("/console" + copy + "/save")
                .then()
                .statusCode(422)
                .body(containsString("many"));
    }

    private Document page(TestUser reader) {
        return Jsoup.parse(reader.browser()
                .get("/console" + copy + "/changes")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private void edit(String column, String value) {
        given().header("X-API-Key", AllowedEverything.key(Access.to(Role.ANALYST)))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "PROP-OWN-01", "column", column, "value", value))))
                .patch(copy + "/sheets/house-and-owner")
                .then()
                .statusCode(200);
    }

    private static int release() {
        return given().get("/policies/roofing").jsonPath().getInt("release.number");
    }
}
