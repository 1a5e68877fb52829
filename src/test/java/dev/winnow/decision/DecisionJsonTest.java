package dev.winnow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.winnow.audit.log.Decisions;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {

    @Test
    void decimalsArePlainAndKeepTheirScale() {
        String json = DecisionJson.of(Decisions.stored());

        assertThat(json).contains("\"total\":12.50", "\"points\":12.50", "\"cap\":100");
    }

    @Test
    void whatWasNotAskedForIsLeftOut() {
        assertThat(DecisionJson.of(Decisions.summarized()))
                .contains("summary", "reasons", "unmet")
                .doesNotContain("receipt", "path", "blocked", "why", "explanation");
        assertThat(DecisionJson.of(Decisions.unexplained()))
                .contains("score", "stage")
                .doesNotContain("summary", "reasons", "unmet", "receipt", "path", "blocked", "explanation");
    }

    @Test
    void whatIsReadKeepsItsScale() {
        assertThat(DecisionJson.read(DecisionJson.of(Decisions.stored())).at("/score/total"))
                .hasToString("12.50");
    }

    @Test
    void timesAreWrittenToTheMicrosecond() {
        String json = DecisionJson.of(Decisions.stored());

        assertThat(json)
                .contains("\"evaluatedAt\":\"2026-11-22T09:30:00.123456Z\"", "\"asOf\":\"2026-11-22T00:00:00Z\"");
    }

    @Test
    void fieldsStandInTheirOrder() {
        String json = DecisionJson.of(Decisions.stored());

        assertThat(json)
                .containsSubsequence(
                        "decisionId",
                        "policy",
                        "release",
                        "evaluatedAt",
                        "asOf",
                        "leadId",
                        "score",
                        "stage",
                        "reasons",
                        "unmet",
                        "receipt",
                        "path",
                        "blocked");
    }

    @Test
    void factsStandInTheOrderOfTheirNames() {
        String json = DecisionJson.of(Decisions.stored());

        assertThat(json).contains("\"facts\":{\"a\":\"fintech\",\"b\":2}");
    }

    @Test
    void whatWasNotFoundIsNull() {
        String json = DecisionJson.of(Decisions.stored());

        assertThat(json).contains("\"found\":null", "\"phase\":null", "\"path\":null");
    }

    @Test
    void linesOfCapsMentionNoRow() {
        String json = DecisionJson.of(Decisions.stored());

        assertThat(json)
                .contains(
                        "{\"kind\":\"cap\",\"dimension\":\"fit\",\"points\":12.50,\"subtotal\":12.50,\"text\":\"…\",");
    }

    @Test
    void dryRunHasNoDecisionId() {
        assertThat(DecisionJson.of(Decisions.stored())).contains("decisionId");
        assertThat(DecisionJson.of(Decisions.dryRun())).doesNotContain("decisionId");
    }

    @Test
    void factsAreWrittenAsTheyCame() throws Exception {
        String facts = "{\"company\":{\"annualRevenue\":1.50,\"name\":\"Añejo & Söhne\"}}";
        ObjectMapper exact = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        exact.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

        assertThat(DecisionJson.facts(exact.readTree(facts))).isEqualTo(facts);
    }
}
