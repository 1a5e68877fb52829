package dev.winnow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The status, as those see it who may. */
@QuarkusTest
class StatusPageTest {

    @Test
    void eachPartHasASymbolAndAWord() {
        Document page = page(TestUser.with(Role.ANALYST));

        assertThat(page.select(".lead-in .mark")).hasSize(1);
        assertThat(page.select("#server").parents().get(0).select("tbody th").eachText())
                .contains("Decision log", "Verification", "Checkpoints", "Chains and nodes")
                .anyMatch(name -> name.startsWith("Job: "));
        assertThat(page.select("tbody .mark")).isNotEmpty().allSatisfy(mark -> {
            assertThat(mark.text()).isIn("well", "look at it", "broken");
            assertThat(mark.classNames()).containsAnyOf("holds", "changed", "fails");
        });
        assertThat(page.select("tr:contains(b2b)").get(0).text()).contains("pass");
        assertThat(page.text()).contains("Version", "H2, embedded");
    }

    @Test
    void thoseLimitedToPoliciesSeeOnlyThose() {
        Document page = page(TestUser.limited(List.of("roofing"), Role.AUDITOR));

        assertThat(page.select("#policies").parents().get(0).select("tbody th").eachText())
                .containsExactly("roofing");
        assertThat(page.text()).doesNotContain("education");
    }

    @Test
    void othersDoNotSeeIt() {
        TestUser sales = TestUser.with(Role.SALES);

        sales.browser().get("/console/status").then().statusCode(403);
        assertThat(Jsoup.parse(sales.browser().get("/console").asString()).select("a[href='/console/status']"))
                .isEmpty();
    }

    private static Document page(TestUser user) {
        return Jsoup.parse(user.browser()
                .get("/console/status")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
