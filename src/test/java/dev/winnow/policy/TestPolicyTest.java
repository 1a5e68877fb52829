package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.lead.Lead;
import org.junit.jupiter.api.Test;

class TestPolicyTest {

    @Test
    void theTestPolicyCompilesAndScoresALead() {
        Lead lead = TestPolicy.lead("""
                {"id": "L-1", "stage": "LEAD", "company": {"industry": "saas", "employees": 200},
                 "sales": {"accepted": true},
                 "activities": [{"type": "webinar", "occurredAt": "2026-03-02T08:00:00Z"}]}
                """);

        Evaluation evaluation = Evaluator.evaluate(TestPolicy.compiled(), lead);

        assertThat(evaluation.score().total()).isEqualByComparingTo("55");
        assertThat(evaluation.score().grade()).isEqualTo("A2");
        assertThat(evaluation.stage().recommended()).isEqualTo("SAL");
        assertThat(evaluation.stage().level()).isEqualTo(3);
    }
}
