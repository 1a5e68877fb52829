package dev.winnow.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.SessionRules;
import dev.winnow.policy.TestPolicy;
import org.junit.jupiter.api.Test;

class RuleWriterTest {

    private final String drl = SessionRules.written(TestPolicy.compiled());

    @Test
    void aRowBecomesARuleNamedByItsId() {
        assertThat(drl).contains("""
                        rule "FIT-EMP-01"
                        dialect "mvel"
                        when
                            $lead : Lead(company.employees >= 50L, company.employees < 200L)
                        then
                            findings.row("FIT-EMP-01");
                        end
                        """);
    }

    @Test
    void aRowAboutActivitiesReportsTheActivity() {
        assertThat(drl).contains("""
                            $activity : Activity(type == "page-view", durationSeconds >= 60L, daysAgo <= 90L)
                        then
                            findings.row("ENG-PAG-01", $activity);
                        """);
    }

    @Test
    void aRowWithoutConditionsAlwaysHolds() {
        assertThat(drl).contains("rule \"ACT-03\"\ndialect \"mvel\"\nwhen\nthen\n");
    }

    @Test
    void reasonsActionsAndDescriptionsAreNeverWritten() {
        assertThat(drl)
                .doesNotContain("What we win most", "Not an industry we serve", "buyer's guide", "evaluation\"\nthen");
    }

    @Test
    void theSameTablesGiveTheSameText() {
        String again = SessionRules.written(TestPolicy.builder().compiled());

        assertThat(again).isEqualTo(drl);
    }
}
