package dev.winnow.evaluation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.evaluated;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.ShippedPolicies;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sequences in {@code rules/b2b}, each at both ends of its window. */
class SignalsTest {

    private static final String STUDY_THEN_PRICING = "ENG-SIG-01";
    private static final String WEBINAR_THEN_DEMO = "ENG-SIG-03";
    private static final Duration YESTERDAY = Duration.ofDays(1);

    @Test
    void aPricingSheetFourteenDaysAfterTheCaseStudyIsASignal() {
        Evaluation evaluation = studyThenPricing(Duration.ofDays(14));

        assertThat(rows(evaluation)).contains(STUDY_THEN_PRICING);
    }

    @Test
    void aMillisecondMoreThanFourteenDaysIsNone() {
        Evaluation evaluation = studyThenPricing(Duration.ofDays(14).plusMillis(1));

        assertThat(rows(evaluation)).doesNotContain(STUDY_THEN_PRICING);
    }

    @Test
    void bothAtTheSameMomentAreASignal() {
        Evaluation evaluation = studyThenPricing(Duration.ZERO);

        assertThat(rows(evaluation)).contains(STUDY_THEN_PRICING);
    }

    @Test
    void thePricingSheetFirstIsNone() {
        Evaluation evaluation = studyThenPricing(Duration.ofMillis(-1));

        assertThat(rows(evaluation)).doesNotContain(STUDY_THEN_PRICING);
    }

    @Test
    void aDemoRequestSevenDaysAfterTheWebinarIsASignal() {
        Evaluation evaluation = webinarThenDemo(Duration.ofDays(7));

        assertThat(rows(evaluation)).contains(WEBINAR_THEN_DEMO);
    }

    @Test
    void aMillisecondMoreThanSevenDaysIsNone() {
        Evaluation evaluation = webinarThenDemo(Duration.ofDays(7).plusMillis(1));

        assertThat(rows(evaluation)).doesNotContain(WEBINAR_THEN_DEMO);
    }

    @Test
    void everyPricingSheetIsOneSignal() {
        Evaluation evaluation = evaluated(
                ShippedPolicies.compiled("b2b"),
                who(
                        did("download", "case-study", Duration.ofDays(5)),
                        did("download", "case-study", Duration.ofDays(4)),
                        did("download", "pricing-sheet", Duration.ofDays(3)),
                        did("download", "pricing-sheet", Duration.ofDays(2))));

        Contribution signal = evaluation.contributions().stream()
                .filter(contribution -> contribution.finding().row().id().equals(STUDY_THEN_PRICING))
                .findFirst()
                .orElseThrow();
        assertThat(signal.finding().occurrences()).hasSize(2);
        assertThat(signal.times()).isEqualTo(1);
    }

    private static Evaluation studyThenPricing(Duration between) {
        return evaluated(
                ShippedPolicies.compiled("b2b"),
                who(
                        did("download", "case-study", YESTERDAY.plus(between)),
                        did("download", "pricing-sheet", YESTERDAY)));
    }

    private static Evaluation webinarThenDemo(Duration between) {
        return evaluated(
                ShippedPolicies.compiled("b2b"),
                who(did("webinar", "product-webinar", YESTERDAY.plus(between)), did("demo-request", 1)));
    }

    private static List<String> rows(Evaluation evaluation) {
        return evaluation.contributions().stream()
                .map(contribution -> contribution.finding().row().id())
                .toList();
    }
}
