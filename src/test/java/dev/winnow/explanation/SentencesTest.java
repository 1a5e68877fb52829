package dev.winnow.explanation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How the sentences of today differ from those of earlier answers, which are replayed as they were. */
class SentencesTest {

    private static final Policy ROOFING = ShippedPolicies.compiled("roofing");

    @Test
    void stagesAreCalledByTheirLabels() {
        Evaluated evaluated = evaluated(ROOFING, "{\"id\": \"L-1\", \"stage\": \"MQL\"}");

        assertThat(Explainer.ENGLISH.explain(evaluated).summary())
                .contains("Marketing qualified")
                .doesNotContain("MQL");
        assertThat(before().explain(evaluated).summary()).contains("MQL").doesNotContain("Marketing");
    }

    @Test
    void aFactThatIsAStageIsShownByItsLabel() {
        Evaluated evaluated = evaluated(ROOFING, "{\"id\": \"L-1\", \"stage\": \"MQL\"}");
        String row = ROOFING.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(candidate -> candidate.conditions().stream()
                        .anyMatch(condition -> condition.fact().path().equals("standing.stage")))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(Explainer.ENGLISH
                        .why(evaluated, ROOFING.row(row))
                        .conditions()
                        .toString())
                .contains("Recommended stage")
                .doesNotContain("text=Recommended stage is MQL");
    }

    @Test
    void capsAreWrittenAsTheyWereTyped() {
        Evaluated evaluated = evaluated(TestPolicy.compiled(), who(manyTimes("webinar", 7)));

        assertThat(texts(Explainer.ENGLISH, evaluated)).contains("Engagement counts at most 60 points");
        assertThat(texts(before(), evaluated)).contains("Engagement counts at most 60.0 points");
    }

    @Test
    void anActivityThatWasSentTwiceIsPointedOut() {
        Evaluated twice = evaluated(TestPolicy.compiled(), who(did("webinar", 1), did("webinar", 1)));
        Evaluated another = evaluated(TestPolicy.compiled(), who(did("webinar", 1), did("webinar", 2)));

        assertThat(texts(Explainer.ENGLISH, twice))
                .contains("Activity is webinar (2 times; one repeats an activity with the same time and values)");
        assertThat(texts(Explainer.ENGLISH, another)).contains("Activity is webinar (2 times)");
        assertThat(texts(before(), twice)).contains("Activity is webinar (2 times)");
    }

    @Test
    void labelsAreThoseOfThePolicy() {
        Labels labels = Labels.of(ROOFING);

        assertThat(labels.dimension("property")).isEqualTo("House and owner");
        assertThat(labels.stage("MQL")).isEqualTo("Marketing qualified");
        assertThat(labels.grade("A2"))
                .isEqualTo("Our kind of roof and the person who decides on it. Looks around in earnest.");
        assertThat(labels.stage("NONE")).isEqualTo("NONE");
        assertThat(Labels.NONE.dimension("property")).isEqualTo("property");
        assertThat(Labels.NONE.grade("A2")).isEmpty();
    }

    private static Explainer before() {
        return Explainer.ENGLISH.with(Sentences.BY_NAME);
    }

    private static Evaluated evaluated(Policy policy, String lead) {
        return Evaluated.of(policy, TestPolicy.lead(policy, TestPolicy.json(lead), TestPolicy.AS_OF), TestPolicy.AS_OF);
    }

    private static String[] manyTimes(String activity, int times) {
        return Collections.nCopies(times, did(activity, 0)).toArray(String[]::new);
    }

    private static List<String> texts(Explainer explainer, Evaluated evaluated) {
        return Objects.requireNonNull(explainer.explain(evaluated).details()).receipt().lines().stream()
                .map(Receipt.Line::text)
                .toList();
    }
}
