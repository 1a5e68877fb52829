package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import dev.winnow.release.GovernedProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whom a release moves, in a browser without scripts. */
@QuarkusTest
@TestProfile(GovernedProfile.class)
class ReleaseImpactPageTest {

    private final String prefix = UUID.randomUUID() + "-";

    @Test
    void whoMayNotReadDecisionsSeesNoLead() {
        for (int times = 0; times < 2; times++) {
            LoggedExamples.decide(prefix + times + "-");
        }
        TestUser analyst = TestUser.with(Role.ANALYST);
        TestUser auditor = TestUser.with(Role.AUDITOR);
        int number = Drafts.of(analyst, "marketing-gates", "GATE-MQL-01", "Total points, from", "99");
        String path = "/console/policies/b2b/releases/" + number + "/impact";

        assertThat(page(analyst, path)
                        .select("form[action$=/impact] button.primary")
                        .text())
                .isEqualTo("Compute the impact");
        analyst.browser().contentType(ContentType.URLENC).post(path).then().statusCode(303);
        Document anonymous = done(analyst, path);
        Document exact = done(auditor, path);

        assertThat(exact.select(".matrix td.fall a")).isNotEmpty();
        assertThat(exact.select("#moved").text()).contains("MQL →");
        assertThat(exact.html()).contains(prefix);
        assertThat(exact.select("a[href^=/console/decisions/]")).isNotEmpty();
        assertThat(anonymous.html()).doesNotContain(prefix).doesNotContain("/console/decisions/");
        assertThat(anonymous.text()).contains("no group of fewer than five");
        assertThat(anonymous.select("svg.chart rect")).isNotEmpty();
        assertThat(exact.select("#weekly")).isNotEmpty();
        auditor.browser().get("/console/policies/b2b/releases/" + number).then().statusCode(200);
    }

    @Test
    void exceededLimitsAreWaivedWithAReason() {
        LoggedExamples.decide(prefix);
        TestUser analyst = TestUser.with(Role.ANALYST);
        int number = Drafts.stricter(analyst, prefix);
        Drafts.measure(analyst, number);
        String path = "/console/policies/b2b/releases/" + number;

        Document page = page(analyst, path);
        assertThat(page.select(".limits .mark.fails")).isNotEmpty();
        List<String> waivers = page.select("textarea[name^=waive-]").eachAttr("name");
        assertThat(waivers).contains("waive-LIM-MQL");
        Document refused = Jsoup.parse(analyst.browser()
                .formParam("reason", "as agreed")
                .post(path + "/proposal")
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertThat(refused.select("[role=alert]").text()).contains("or a reason to waive the limit");
        assertThat(refused.select("form[action$=/proposal#agree] textarea[name=reason]")
                        .val())
                .isEqualTo("as agreed");

        RequestSpecification form = analyst.browser().formParam("reason", "as agreed");
        waivers.forEach(waiver -> form.formParam(waiver, "we want fewer"));
        form.post(path + "/proposal").then().statusCode(303);

        assertThat(page(analyst, path).select(".limits").text()).contains("waived: we want fewer");
        assertThat(page(analyst, path + "/steps").expectFirst(".steps li").text())
                .contains("Waived LIM-MQL", "we want fewer");
    }

    private Document done(TestUser user, String path) {
        Response response = user.browser().get(path);
        while (response.header("Refresh") != null) {
            response = user.browser().get(path);
        }
        return Jsoup.parse(response.then().statusCode(200).extract().asString());
    }

    private static Document page(TestUser user, String path) {
        return Jsoup.parse(
                user.browser().get(path).then().statusCode(200).extract().asString());
    }
}
