package dev.winnow.web.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.winnow.identity.Access;
import dev.winnow.identity.AllowedEverything;
import dev.winnow.identity.Role;
import dev.winnow.insight.funnel.FunnelJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leads that are stuck are listed, longest first. */
@QuarkusTest
class StuckResourceTest {

    private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");

    @Inject
    FunnelJob job;

    @Test
    void theLongestStuckComeFirstWithTheirLastOutcome() {
        List<String> leads = stuck(3);
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "eventId", UUID.randomUUID().toString(), "kind", "accepted"))
                .post("/leads/{lead}/outcomes", leads.get(1))
                .then()
                .statusCode(201);
        String recent = "L-" + UUID.randomUUID();
        evaluate(recent, Instant.now().minus(Duration.ofDays(1)));
        job.count();

        List<Map<String, String>> all = all(2);

        List<String> found = all.stream().map(lead -> lead.get("leadId")).toList();
        assertThat(found.stream().filter(leads::contains)).containsExactlyElementsOf(leads);
        assertThat(found).doesNotContain(recent).doesNotHaveDuplicates();
        Map<String, String> first = all.get(found.indexOf(leads.get(0)));
        assertThat(first)
                .containsEntry("since", LONG_AGO.toString())
                .containsKey("stage")
                .doesNotContainKey("lastOutcome");
        assertThat(all.get(found.indexOf(leads.get(1)))).containsEntry("lastOutcome", "accepted");
    }

    @Test
    void erasedLeadsAreLeftOut() {
        List<String> leads = stuck(2);
        job.count();
        given().delete("/leads/{lead}/personal-data", leads.get(0)).then().statusCode(200);
        job.count();

        assertThat(all(200).stream().map(lead -> lead.get("leadId")))
                .contains(leads.get(1))
                .doesNotContain(leads.get(0));
    }

    @Test
    void theSameIsATable() {
        String lead = stuck(1).get(0);
        job.count();

        String csv = given().accept("text/csv")
                .get("/insights/stuck?policy=b2b&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().findFirst()).hasValue("lead,stage,since,last outcome");
        assertThat(csv.lines()).anyMatch(line -> line.startsWith(lead + ","));
    }

    @Test
    void onlyThoseWhoMayReadLeadsOfThePolicySeeThem() {
        for (Role role : List.of(Role.ANALYST, Role.SALES_APPROVER, Role.MARKETING_APPROVER)) {
            given().header("X-API-Key", AllowedEverything.key(Access.to(role)))
                    .get("/insights/stuck?policy=b2b")
                    .then()
                    .statusCode(403);
        }
        given().get("/insights/stuck?policy=b2b&before=yesterday&limit=0")
                .then()
                .statusCode(400)
                .body("problems.size()", equalTo(2));
        given().get("/insights/stuck?policy=b2b&stage=NONE-SUCH")
                .then()
                .statusCode(200)
                .body("leads.size()", equalTo(0));
    }

    private static List<Map<String, String>> all(int limit) {
        List<Map<String, String>> all = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().queryParams(next == null ? Map.of() : Map.of("before", next))
                    .get("/insights/stuck?policy=b2b&limit=" + limit)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("leads"));
            next = page.getString("next");
        } while (next != null);
        return all;
    }

    private static List<String> stuck(int count) {
        List<String> leads = new ArrayList<>();
        for (int lead = 0; lead < count; lead++) {
            leads.add("L-" + UUID.randomUUID());
            evaluate(leads.get(lead), LONG_AGO.plus(Duration.ofDays(lead)));
        }
        return leads;
    }

    private static void evaluate(String lead, Instant asOf) {
        given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "asOf", asOf.toString(), "lead", Map.of("id", lead, "stage", "LEAD")))
                .post("/evaluate?explain=none")
                .then()
                .statusCode(200);
    }
}
