package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import dev.winnow.web.workingcopy.OwnFolders;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The releases that changed a row. */
@QuarkusTest
@TestProfile(OwnFolders.class)
class RowHistoryPageTest {

    private static final String PAGE = "/console/policies/roofing/sheets/house-and-owner/rows/%s/history";

    @Test
    void whatEachReleaseChangedIsShown() {
        TestUser publisher = TestUser.with(Role.ANALYST, Role.PUBLISHER);
        int before = history(publisher, "PROP-OWN-01").select("section").size();
        String copy = publisher.workingCopy(OwnFolders.POLICY);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "PROP-OWN-01", "column", "Notes", "value", copy))))
                .patch(copy + "/sheets/house-and-owner")
                .then()
                .statusCode(200);
        publisher
                .browser()
                .formParam("revision", 1)
                .post("/console" + copy + "/save")
                .then()
                .statusCode(303);

        Document page = history(publisher, "PROP-OWN-01");

        assertThat(page.select("section")).hasSize(before + 1);
        assertThat(page.expectFirst("section").text()).contains("One cell changed", "Notes", copy);
        assertThat(page.select("section:last-child").text()).contains("Since before these releases");
        assertThat(page.expectFirst("section").select("a").attr("href"))
                .matches("/console/policies/roofing/releases/\\d+/sheets/house-and-owner\\?row=PROP-OWN-01");
        Document policy =
                Jsoup.parse(publisher.browser().get("/console/policies/roofing").asString());
        assertThat(policy.select(".card:contains(House and owner)").text()).contains("Changed by release ");
        assertThat(policy.select(".card:contains(Changed by release)")).hasSize(1);
        assertThat(history(publisher, "PROP-AGE-01").expectFirst("section").text())
                .as("another row")
                .contains("Since before these releases");
    }

    @Test
    void aRowThatNobodyHasIsSaidToBeSo() {
        assertThat(history(TestUser.with(Role.AUDITOR), "NO-SUCH-1")
                        .select("main")
                        .text())
                .contains("No release has a row NO-SUCH-1");
    }

    private static Document history(TestUser user, String row) {
        return Jsoup.parse(user.browser()
                .get(PAGE.formatted(row))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
