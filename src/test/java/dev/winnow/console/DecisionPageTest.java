package dev.winnow.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions are read by people who have never seen a rule. */
@QuarkusTest
class DecisionPageTest {

    private String id = "";
    private String path = "";

    @BeforeEach
    void decide() {
        id = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "policy",
                        "b2b",
                        "lead",
                        Map.of("id", "L-<b>1", "company", Map.of("employees", 420, "industry", "fintech"))))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
        path = "/console/decisions/" + id;
    }

    @Test
    void verdictReasonsAndWhatIsMissingComeFirst() {
        Document page = page(TestUser.with(Role.SALES), path);

        assertThat(page.select("[aria-level=1]").text()).contains("stays as it is");
        assertThat(page.select(".lead-in").text()).contains("points, grade");
        assertThat(page.select(".strongest li")).isNotEmpty();
        assertThat(page.expectFirst(".strongest li").text()).contains("+15", "Industry is fintech");
        assertThat(page.select(".checklist")).isNotEmpty();
        assertThat(page.select("header").text()).contains("L-<b>1");
        assertThat(page.select(".facts").text()).contains(id);
    }

    @Test
    void whereALeadCameFromIsShown() {
        String batch = given().contentType(ContentType.JSON)
                .body(List.of(Map.of("policy", "b2b", "lead", Map.of("id", "L-batch"))))
                .post("/evaluate/batch")
                .path("results[0].decision.decisionId");
        String name = "m-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "fields", Map.of("key", Map.of("fact", "id"))))
                .put("/intake/mappings/" + name);
        String mapped = given().contentType(ContentType.JSON)
                .body(Map.of("key", "L-mapped"))
                .post("/evaluate?mapping=" + name)
                .path("decisionId");
        TestUser sales = TestUser.with(Role.SALES);

        assertThat(page(sales, "/console/decisions/" + batch).select(".facts").text())
                .containsPattern("Batch or file [0-9a-f-]{36}");
        assertThat(page(sales, "/console/decisions/" + mapped).select(".facts").text())
                .contains("Inbound mapping " + name + ", version 1");
        assertThat(page(sales, path).select(".facts").text()).doesNotContain("Batch or file", "Inbound mapping");
    }

    @Test
    void aLineLeadsToItsRowAsItWas() {
        TestUser auditor = TestUser.with(Role.AUDITOR);
        Document page = page(auditor, path);
        assertThat(page.select(".receipt a.row-ref").eachAttr("href")).contains("?why=FIT-IND-03#why");

        Document row = page(auditor, path + "?why=FIT-IND-03");

        assertThat(row.select("#why h2").text()).contains("FIT-IND-03");
        assertThat(row.select("#why tbody tr")).isNotEmpty();
        assertThat(row.select("#why tbody .holds")).isNotEmpty();
        assertThat(row.select("#why tbody").text()).contains("fintech");
        assertThat(row.select("#why a").attr("href"))
                .isEqualTo("/console/policies/b2b/releases/1/sheets/firmographic-fit?row=FIT-IND-03");
        assertThat(page(TestUser.with(Role.SALES), path + "?why=FIT-IND-03").select("#why a"))
                .as("sales doesn't read tables")
                .isEmpty();
        Document not = page(auditor, path + "?why=FIT-IND-04");
        assertThat(not.select("#why tbody .fails")).isNotEmpty();
        auditor.browser().get(path + "?why=FIT-NONE-1").then().statusCode(404).body(containsString("FIT-NONE-1"));
    }

    @Test
    void auditorsReplayIt() {
        TestUser auditor = TestUser.with(Role.AUDITOR);

        Document replayed = Jsoup.parse(auditor.browser()
                .post(path + "/replay")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(replayed.select("#replay").text()).isEqualTo("Replayed: the same bytes.");
        assertThat(replayed.select("a[href$=/evidence]").attr("href")).isEqualTo("/decisions/" + id + "/evidence");
        TestUser sales = TestUser.with(Role.SALES);
        assertThat(page(sales, path).select("form[action*=replay], a[href$=/evidence]"))
                .isEmpty();
        sales.browser().post(path + "/replay").then().statusCode(403);
    }

    @Test
    void rulesOfTheFoldersAreSaidToBeSo() {
        assertThat(page(TestUser.with(Role.SALES), path)
                        .select("[aria-labelledby=agreed]")
                        .text())
                .contains("comes from the policy folders");
    }

    @Test
    void whatCannotBeSeenIsNotFound() {
        TestUser sales = TestUser.with(Role.SALES);
        for (String unknown : List.of(UUID.randomUUID().toString(), "nothing")) {
            sales.browser().get("/console/decisions/" + unknown).then().statusCode(404);
        }
        TestUser.limited(List.of("roofing"), Role.SALES)
                .browser()
                .get(path)
                .then()
                .statusCode(404);
        TestUser.with(Role.ANALYST).browser().get(path).then().statusCode(403);
    }

    private static Document page(TestUser user, String path) {
        return Jsoup.parse(
                user.browser().get(path).then().statusCode(200).extract().asString());
    }
}
