package dev.winnow.web.outcome;

import static dev.winnow.web.outcome.ReportedLead.event;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many outcomes are recorded at once, each with its own result. */
@QuarkusTest
class ManyOutcomesTest {

    private ReportedLead lead = ReportedLead.unknown();

    @BeforeEach
    void decide() {
        lead = ReportedLead.decided();
    }

    @Test
    void badOnesLoseNothingOfTheOthers() {
        String event = event();
        report(List.of(
                        line("kind", "accepted", "eventId", event),
                        line("kind", "wonn"),
                        Map.of("leadId", "nobody", "eventId", event(), "policy", "b2b", "kind", "won"),
                        "no object",
                        line("kind", "accepted", "eventId", event),
                        line("kind", "lost", "eventId", event),
                        line("kind", "won", "amount", 12.5)))
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("repeated", equalTo(1))
                .body("refused", equalTo(4))
                .body("results.line", contains(1, 2, 3, 4, 5, 6, 7))
                .body(
                        "results.result",
                        contains("recorded", "refused", "refused", "refused", "repeated", "refused", "recorded"))
                .body("results[1].problem.problems[0].pointer", equalTo("/kind"))
                .body("results[1].problem.problems[0].suggestion", equalTo("won"))
                .body("results[2].problem.status", equalTo(404))
                .body("results[3].problem.status", equalTo(400))
                .body("results[5].problem.status", equalTo(409))
                .body("results[6].outcome.amount", equalTo(12.5f));

        assertThat(lead.kinds()).containsExactly("accepted", "won");
        ReportedLead.verify();
    }

    @Test
    void aCorrectionMayComeWithWhatItCorrects() {
        String wrong = event();
        report(List.of(
                        line("kind", "lost", "eventId", wrong),
                        line("kind", "won", "corrects", wrong),
                        line("kind", "won", "corrects", wrong)))
                .body("results.result", contains("recorded", "recorded", "refused"));
    }

    @Test
    void moreThanOneTransactionKeepsTheOrder() {
        List<Object> lines = new ArrayList<>();
        for (int count = 0; count < 130; count++) {
            lines.add(line("kind", count % 2 == 0 ? "accepted" : "lost"));
            lines.add(count == 70 ? line("kind", "?") : line("kind", "opportunity"));
        }

        report(lines).body("recorded", equalTo(259)).body("results", hasSize(260));

        assertThat(lead.kinds().subList(0, 4)).containsExactly("accepted", "opportunity", "lost", "opportunity");
        assertThat(lead.kinds()).hasSize(259);
        ReportedLead.verify();
    }

    @Test
    void aLeadHasOnlySoMany() {
        report(Collections.<Object>nCopies(1, line("kind", "accepted"))).body("recorded", equalTo(1));
        List<Object> lines = new ArrayList<>();
        for (int count = 0; count < 501; count++) {
            lines.add(line("kind", "accepted"));
        }

        report(lines)
                .body("recorded", equalTo(499))
                .body("refused", equalTo(2))
                .body("results[500].problem.type", equalTo("urn:winnow:problem:too-many-outcomes"));
    }

    @Test
    void arraysHaveOneToAThousandOutcomes() {
        report(List.of()).statusCode(400);
        report(Collections.<Object>nCopies(1001, line("kind", "accepted")))
                .statusCode(400)
                .body("problems[0].expected", containsString("1 to 1000"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/outcomes")
                .then()
                .statusCode(400);
    }

    @Test
    void outcomesAreReadFromCsv() {
        String event = event();
        String csv = """
                Lead ID;event_id;Kind;policy;at;Reason;Text;Amount
                %1$s;%2$s-1;accepted;b2b;2026-03-01;;"said: ""yes""; at once";
                %1$s;%2$s-2;won;b2b;2026-03-02T09:00:00Z;;;1200.50

                %1$s;%2$s-3;won;b2b;;;;1.200,50
                %1$s;%2$s-4;lost;b2b
                %1$s;%2$s-2;won;b2b;2026-03-02T09:00:00Z;;;1200.5
                """.formatted(lead.id(), event);

        csv(csv).statusCode(200)
                .body("results.line", contains(2, 3, 5, 6, 7))
                .body("results.result", contains("recorded", "recorded", "refused", "refused", "repeated"))
                .body("results[0].outcome.text", equalTo("said: \"yes\"; at once"))
                .body("results[0].outcome.at", equalTo("2026-03-01T00:00:00Z"))
                .body("results[1].outcome.amount", equalTo(1200.5f))
                .body("results[2].problem.problems[0].pointer", equalTo("/amount"))
                .body("results[3].problem.problems[0].expected", containsString("8 cells"));

        assertThat(lead.kinds()).containsExactly("accepted", "won");
    }

    @Test
    void nothingIsRecordedFromAFileThatIsMisread() {
        csv("lead_nr,eventId,kind\n%s,%s,won\n".formatted(lead.id(), event()))
                .statusCode(400)
                .body("problems[0].expected", containsString("as header one of leadId"));
        csv("leadId,eventId\n%s,%s\n".formatted(lead.id(), event()))
                .statusCode(400)
                .body("problems[0].expected", equalTo("a column kind"));
        csv("leadId,eventId,kind,text\n%s,%s,won,\"open\n".formatted(lead.id(), event()))
                .statusCode(400)
                .body("problems[0].expected", containsString("closed quotes"));
        csv("leadId,eventId,kind\n").statusCode(400);

        assertThat(lead.kinds()).isEmpty();
    }

    /** A line on the lead, with an event id of its own. */
    private Map<String, Object> line(Object... fields) {
        Map<String, Object> line = new HashMap<>(Map.of("leadId", lead.id(), "policy", "b2b", "eventId", event()));
        for (int index = 0; index < fields.length; index += 2) {
            line.put((String) fields[index], fields[index + 1]);
        }
        return line;
    }

    private static ValidatableResponse report(List<?> lines) {
        return given().contentType(ContentType.JSON)
                .body(lines)
                .post("/outcomes")
                .then();
    }

    private static ValidatableResponse csv(String text) {
        return given().contentType("text/csv; charset=utf-8")
                .body(text)
                .post("/outcomes")
                .then();
    }
}
