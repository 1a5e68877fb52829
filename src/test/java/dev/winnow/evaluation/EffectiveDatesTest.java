package dev.winnow.evaluation;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A row may be in force from one day to another: an ordinary condition on the day the lead is seen on. */
class EffectiveDatesTest {

    private static final TestTable CAMPAIGN = TestTable.score("Campaign", "fit")
            .action(ID, "Id")
            .condition(LEAD, "asOf >= LocalDate.parse(\"$param\")", "Effective from")
            .condition(LEAD, "asOf <= LocalDate.parse(\"$param\")", "Effective to")
            .number("points", "Points")
            .row("CAM-01", "2026-03-01", "2026-03-31", 7)
            .row("CAM-02", "2026-04-01", null, 9)
            .row("CAM-03", null, "2026-02-28", 4);

    private static final Policy POLICY = TestPolicy.compiled(TestPolicy.builder()
            .fact(TestFact.date("asOf", "Day"))
            .table(CAMPAIGN)
            .files());

    @Test
    void aRowIsInForceOnItsFirstAndItsLastDay() {
        assertThat(points("2026-02-28T23:59:59Z")).isEqualTo("4");
        assertThat(points("2026-03-01T00:00:00Z")).isEqualTo("7");
        assertThat(points("2026-03-31T23:59:59Z")).isEqualTo("7");
        assertThat(points("2026-04-01T00:00:00Z")).isEqualTo("9");
    }

    @Test
    void theDayCanNotBeSuppliedWithTheLead() {
        assertThat(POLICY.leadSchema().toString()).doesNotContain("asOf");
    }

    private static String points(String asOf) {
        Lead lead = TestPolicy.lead(POLICY, TestPolicy.json("{\"id\": \"L-1\"}"), Instant.parse(asOf));
        return String.valueOf(Evaluator.evaluate(POLICY, lead).points().points("fit"));
    }
}
