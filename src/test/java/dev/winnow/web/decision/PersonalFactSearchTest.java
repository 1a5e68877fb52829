package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Leads are found by their personal facts. */
@QuarkusTest
class PersonalFactSearchTest {

    private final DecidedLead lead = new DecidedLead();

    @Test
    void aLeadIsFoundByAPersonalFact() {
        String id = lead.decided();

        DecidedLead.byFact(lead.email()).body("decisions.decisionId", contains(id));
        DecidedLead.byFact(" " + lead.email().toUpperCase(Locale.ROOT)).body("decisions.decisionId", contains(id));
        DecidedLead.byFact("other" + lead.email()).body("decisions", empty());
        given().queryParam("fact", "contact.email:" + lead.email())
                .queryParam("lead", "another")
                .get("/decisions")
                .then()
                .body("decisions", empty());
    }

    @Test
    void onlyPersonalFactsCanBeSearched() {
        for (String fact : new String[] {"company.industry:fintech", "contact.email", "contact.email:", ":x"}) {
            given().queryParam("fact", fact)
                    .get("/decisions")
                    .then()
                    .statusCode(400)
                    .body("problems[0].expected", containsString("contact.email"));
        }
    }
}
