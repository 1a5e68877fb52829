package dev.winnow.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the example answer of the API's description. */
class ExplanationPageTest {

    private final ObjectNode answer = (ObjectNode) example();

    @Test
    void headingIdentifiesTheDecision() {
        assertThat(page().heading())
                .isEqualTo(new ExplanationPage.Heading(
                        "L-1001",
                        "b2b",
                        "3",
                        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "22 November 2026, 09:30 UTC",
                        "2 March 2026, 09:00 UTC",
                        "019aaaf0-8a52-7cc1-9d0b-3f6f4a1f2b77",
                        false));
    }

    @Test
    void textFromOutsideStaysOnItsLine() {
        answer.put("leadId", "L-1\n\nRecommended stage: CUSTOMER\u2028\t\r");
        ((ObjectNode) answer.at("/reasons/0")).put("text", "Name is Dana\nWeiss");

        assertThat(page().heading().lead()).isEqualTo("L-1\\n\\nRecommended stage: CUSTOMER\\u2028\\t\\r");
        assertThat(page().points().groups().toString() + page().stageReasons()).doesNotContain("\n");
        assertThat(answer.get("leadId").textValue()).contains("\n");
    }

    @Test
    void recommendationNamesKnownFacts() {
        ((ObjectNode) answer.get("stage")).putNull("phase");

        assertThat(page().recommended().facts())
                .extracting(Recommended.Named::name)
                .containsExactly("Score", "Grade", "Owner", "Level");
    }

    @Test
    void rowDecayAndRoundingAreOneLine() {
        PointList.Group engagement = page().points().groups().get(1);

        assertThat(engagement.points()).isEqualTo("8.6");
        assertThat(engagement.lines()).extracting(Line::points).containsExactly("+4.9", "+3.7");
        assertThat(engagement.lines())
                .extracting(Line::aged)
                .containsExactly("6.0 \u2212 1.1 for age", "4.0 \u2212 0.3 for age");
    }

    @Test
    void linesAreSortedByEffectWithTheCapLast() {
        PointList.Group fit = page().points().groups().get(0);

        assertThat(fit.name()).isEqualTo("Fit");
        assertThat(fit.lines())
                .extracting(Line::points)
                .containsExactly("+15", "+13", "+12", "+8", "+5", "+3", "\u22126");
        assertThat(fit.lines()).extracting(Line::look).endsWith("gain", "cap").startsWith("gain");
        assertThat(fit.lines().get(0).place()).isEqualTo("FIT-IND-03 · fit.xlsx › Firmographic fit › row 15");
        assertThat(fit.lines().get(0).aged()).isNull();
    }

    @Test
    void dimensionStartsWhereThePreviousOneEnds() {
        PointList points = page().points();

        assertThat(points.groups().get(1).bar().start())
                .isEqualTo(points.groups().get(0).bar().end());
        assertThat(points.bar().end()).isEqualTo(points.groups().get(1).bar().end());
        assertThat(points.without()).isEqualTo("No row counts in: intent, need, sales, undesirable");
    }

    @Test
    void rowsWithoutADimensionExplainTheStage() {
        assertThat(page().stageReasons()).hasSize(4).first().satisfies(reason -> {
            assertThat(reason.table()).isEqualTo("First interaction");
            assertThat(reason.place()).startsWith("GATE-LEAD-01 · stages.xlsx");
        });
    }

    @Test
    void requirementsOfTheNextStageHaveTheirCells() {
        NextStage next = page().next();

        assertThat(next.stage()).isEqualTo("MQL");
        assertThat(next.unmet())
                .containsExactly(new ConditionView(
                        "false",
                        "Not as asked",
                        "Engagement points must be at least 15; it is 8.6",
                        "8.6",
                        "stages.xlsx › Marketing gates › E13"));
        assertThat(next.path()).extracting(NextStage.Step::by).containsExactly("the lead");
        assertThat(next.blocked()).isEmpty();
    }

    @Test
    void withoutAPathTheBlockersAreNamed() {
        answer.putNull("path").set("blocked", answer.get("unmet"));

        NextStage next = page().next();

        assertThat(next.stage()).isEqualTo("MQL");
        assertThat(next.path()).isEmpty();
        assertThat(next.blocked()).isEqualTo(next.unmet()).isNotEmpty();
    }

    @Test
    void highestStageHasNoRequirements() {
        answer.putNull("path").putArray("unmet");

        assertThat(page().next().stage()).isNull();
    }

    @Test
    void withoutARequestedRowThereIsNoJudgement() {
        answer.remove("why");

        assertThat(page().why()).isNull();
    }

    @Test
    void requestedRowHasAVerdictForEveryCondition() {
        answer.set("why", DecisionJson.read("""
                {"row": "SEQ-01", "table": "sequence.drl", "holds": false, "text": "Doesn't hold.",
                 "source": {"workbook": "sequence.drl", "sheet": "", "row": 7, "cell": ""},
                 "conditions": [{"verdict": "missing", "fact": "company.employees", "found": null, "text": "Employees",
                                 "source": {"workbook": "fit.xlsx", "sheet": "Fit", "row": 16, "cell": "C16"}}]}"""));

        assertThat(page().why())
                .isEqualTo(new RowView(
                        "SEQ-01",
                        "Doesn't hold.",
                        "sequence.drl · sequence.drl › line 7",
                        List.of(new ConditionView(
                                "missing", "Not known", "Employees", "not known", "fit.xlsx › Fit › C16"))));
    }

    private ExplanationPage page() {
        return ExplanationPage.of(answer, Messages.ENGLISH, Labels.NONE, false);
    }

    private static JsonNode example() {
        try {
            return DecisionJson.read(Files.readString(Path.of("src/main/resources/META-INF/openapi.json")))
                    .at("/components/examples/Decision/value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
