package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People talk about cells, in a browser without scripts. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class CommentPageTest {

    private static final String CELL = "?sheet=house-and-owner&row=PROP-OWN-01&column=Points";

    private TestUser analyst = new TestUser("");
    private TestUser sales = new TestUser("");
    private String copy = "";
    private final String text = "why <b>" + UUID.randomUUID() + "</b>\nand not less?";

    @BeforeEach
    void makeCopy() {
        analyst = TestUser.with(Role.ANALYST);
        sales = TestUser.with(Role.SALES_APPROVER);
        copy = analyst.workingCopy("roofing");
    }

    @Test
    void aCellIsCommentedOnAndTheCommentResolved() {
        Document empty = page(sales, copy, CELL);
        assertThat(empty.select("h1 + p").text())
                .isEqualTo("On House and owner › PROP-OWN-01 › Points. No comments yet.");
        assertThat(empty.select("#personal").text()).contains("Personal data doesn’t belong here");
        assertThat(empty.select("form input[name=row]").val()).isEqualTo("PROP-OWN-01");

        String back = comment(sales, copy, "PROP-OWN-01", "Points", 303);
        assertThat(back).contains("?sheet=house-and-owner&row=PROP-OWN-01&column=Points#c-");
        comment(analyst, copy, "PROP-AGE-01", "", 303);

        Document cell = page(sales, copy, CELL);
        assertThat(cell.select(".talk li")).hasSize(1);
        assertThat(cell.select(".talk .text").text()).contains("<b>", "and not less?");
        assertThat(cell.select("h1 + p").text()).contains("One comment, one open.");
        Document all = page(analyst, copy, "");
        assertThat(all.select(".talk li")).hasSize(2);
        assertThat(all.select("form[action$=/resolve]")).as("the caller's own").hasSize(1);
        String resolve = cell.select("form[action$=/resolve]").attr("action");
        analyst.browser().formParam("done", 1).post(resolve).then().statusCode(403);
        sales.browser().formParam("done", 1).post(resolve).then().statusCode(303);
        assertThat(page(sales, copy, CELL).text()).contains("One comment, none open.", "resolved");
    }

    @Test
    void whatCannotBeSaidIsExplained() {
        comment(sales, copy, "PROP-OWN-1", "", 400);
        sales.browser()
                .formParam("sheet", "house-and-owner")
                .formParam("text", " ")
                .post("/console" + copy + "/comments")
                .then()
                .statusCode(400)
                .body(containsString("up to 2,000 characters"));
        assertThat(page(TestUser.with(Role.AUDITOR), copy, "").select("main form"))
                .isEmpty();
        assertThat(page(sales, copy, "").select("option").eachText()).contains("House and owner");
        assertThat(Jsoup.parse(sales.browser().get("/console" + copy).asString())
                        .select("a[href=/console" + copy + "/comments]"))
                .hasSize(1);
    }

    @Test
    void administratorsRemoveTexts() {
        comment(sales, copy, "", "", 303);
        TestUser admin = TestUser.with(Role.ADMIN);
        try {
            Document before = page(admin, copy, "");
            assertThat(before.select("main a[href*=/sheets/]"))
                    .as("administrators don't read sheets")
                    .isEmpty();
            admin.browser()
                    .formParam("done", 1)
                    .post(before.select("form[action$=/redact]").attr("action"))
                    .then()
                    .statusCode(303);

            assertThat(page(sales, copy, "").select(".talk li").text())
                    .contains("Text removed by " + admin.name())
                    .doesNotContain("why");
        } finally {
            admin.remove();
        }
    }

    @Test
    void commentsGoWithTheDraft() {
        comment(sales, copy, "PROP-OWN-01", "", 303);
        json(analyst)
                .header("If-Match", "*")
                .body(Map.of(
                        "operations",
                        List.of(Map.of("op", "set", "row", "PROP-OWN-01", "column", "Notes", "value", copy))))
                .patch(copy + "/sheets/house-and-owner")
                .then()
                .statusCode(200);
        analyst.browser()
                .formParam("reason", "as agreed")
                .post("/console" + copy + "/draft")
                .then()
                .statusCode(303);
        int number = json(analyst).get("/policies/roofing/releases").path("releases[0].number");
        String draft = "/policies/roofing/releases/" + number;

        assertThat(page(sales, draft, "").select(".talk li")).hasSize(1);
        comment(sales, draft, "PROP-OWN-01", "Points", 303);
        assertThat(page(sales, draft, "").select(".talk li")).hasSize(2);
        assertThat(page(sales, "/policies/roofing/releases/1", "").text()).contains("its comments are closed");
        comment(sales, "/policies/roofing/releases/1", "", "", 409);
    }

    private static RequestSpecification json(TestUser user) {
        return user.browser().accept(ContentType.JSON).contentType(ContentType.JSON);
    }

    private String comment(TestUser user, String version, String row, String column, int status) {
        Map<String, String> form =
                new HashMap<>(Map.of("sheet", "house-and-owner", "row", row, "column", column, "text", text));
        return String.valueOf(user.browser()
                .formParams(form)
                .post("/console" + version + "/comments")
                .then()
                .statusCode(status)
                .extract()
                .header("Location"));
    }

    private static Document page(TestUser user, String version, String query) {
        return Jsoup.parse(user.browser()
                .get("/console" + version + "/comments" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
