package dev.winnow.release.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestLimit;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredLimitsTest {

    private static final MeasuredLimits COUNTS = new MeasuredLimits(
            List.of(load("LEAD", 800, 700), load("MQL", 1_000, 1_101), load("SAL", 0, 3), load("CUSTOMER", 6, 0)),
            7,
            2_000,
            301,
            5);

    @Test
    void theChangeOfAStageIsInPercentOfWhatItIsNow() {
        assertThat(measured(limit("change in %").stage("MQL").atMost(10.1)).text())
                .isEqualTo("LIM: change in % of MQL at most 10.1, found 10.10");
        assertThat(measured(limit("change in %").stage("MQL").atMost(10.1)).isKept())
                .isTrue();
        assertThat(measured(limit("change in %").stage("MQL").atMost(10)).isKept())
                .isFalse();
        assertThat(measured(limit("change in %").stage("LEAD").atLeast(-12.5).atMost(0))
                        .isKept())
                .isTrue();
        assertThat(measured(limit("change in %").stage("LEAD").atLeast(-12.4).atMost(0))
                        .isKept())
                .isFalse();
        assertThat(measured(limit("change in %").stage("CUSTOMER").atLeast(-100))
                        .isKept())
                .isTrue();
        assertThat(measured(limit("change in %").stage("CUSTOMER").atLeast(-99)).text())
                .isEqualTo("LIM: change in % of CUSTOMER at least -99, found -100.00");
    }

    @Test
    void someWhereThereWereNoneAreMoreThanAnyPercentage() {
        MeasuredLimit bounded =
                measured(limit("change in %").stage("SAL").atLeast(-10).atMost(1_000_000));

        assertThat(bounded.isKept()).isFalse();
        assertThat(bounded.found()).isNull();
        assertThat(bounded.text())
                .isEqualTo(
                        "LIM: change in % of SAL at least -10 and at most 1000000, found some where there were none");
        assertThat(measured(limit("change in %").stage("SAL").atLeast(5)).isKept())
                .isTrue();
        assertThat(measured(limit("change in %").stage("OUT").atLeast(0).atMost(0))
                        .text())
                .endsWith("found 0.00");
        assertThat(measured(limit("change in %").stage("OUT").atLeast(0).atMost(0))
                        .isKept())
                .isTrue();
    }

    @Test
    void leadsAWeekAreThoseToCome() {
        assertThat(measured(limit("leads a week").stage("MQL").atMost(157.28)).text())
                .isEqualTo("LIM: leads a week of MQL at most 157.28, found 157.29");
        assertThat(measured(limit("leads a week").stage("MQL").atMost(157.28)).isKept())
                .isFalse();
        assertThat(measured(limit("leads a week").stage("MQL").atLeast(157.28)).isKept())
                .isTrue();
        assertThat(measured(limit("leads a week").stage("OUT").atMost(0)).isKept())
                .isTrue();
    }

    /** 301 of 2,000 and 5 of 2,005. */
    @Test
    void movedAndRefusedLeadsAreAShareOfAll() {
        assertThat(measured(limit("moved in %").atMost(15.05)).isKept()).isTrue();
        assertThat(measured(limit("moved in %").atMost(15.04)).isKept()).isFalse();
        assertThat(measured(limit("refused in %").atMost(0.24)).isKept()).isFalse();
        assertThat(measured(limit("refused in %").atMost(0.25)).text())
                .isEqualTo("LIM: refused in % at most 0.25, found 0.25");
        assertThat(measured(limit("refused in %").atMost(0.25)).isKept()).isTrue();
    }

    @Test
    void oneOfVeryManyIsNotNone() {
        MeasuredLimits counts = new MeasuredLimits(List.of(), 1, 10_000_000, 0, 1);
        Policy policy = policy(limit("refused in %").atMost(0));

        assertThat(counts.measured(policy, policy)).singleElement().satisfies(limit -> {
            assertThat(limit.isKept()).isFalse();
            assertThat(limit.found()).isEqualByComparingTo("0.01");
        });
    }

    @Test
    void withoutLeadsNothingMoves() {
        Policy policy = TestPolicy.builder()
                .limit(TestLimit.of("LIM-1", "change in %")
                        .stage("MQL")
                        .atLeast(0)
                        .atMost(0))
                .limit(TestLimit.of("LIM-2", "moved in %").atMost(0))
                .compiled();

        assertThat(new MeasuredLimits(List.of(), 0, 0, 0, 0).measured(policy, policy))
                .hasSize(2)
                .allMatch(MeasuredLimit::isKept);
    }

    @Test
    void thoseOfBothReleasesCount() {
        Policy before = TestPolicy.builder()
                .limit(TestLimit.of("LIM-1", "moved in %").atMost(10))
                .limit(TestLimit.of("LIM-2", "moved in %").atMost(20))
                .compiled();
        Policy after = TestPolicy.builder()
                .limit(TestLimit.of("LIM-3", "refused in %").atMost(1))
                .limit(TestLimit.of("LIM-2", "moved in %").atMost(20.0).description("the same"))
                .limit(TestLimit.of("LIM-1", "moved in %").atMost(50))
                .compiled();

        assertThat(COUNTS.measured(before, after))
                .extracting(MeasuredLimit::text)
                .containsExactly(
                        "LIM-1: moved in % at most 10, found 15.05",
                        "LIM-2: moved in % at most 20, found 15.05",
                        "LIM-3: refused in % at most 1, found 0.25",
                        "LIM-1: moved in % at most 50, found 15.05");
    }

    private static MeasuredLimit measured(TestLimit limit) {
        return COUNTS.measured(policy(limit), TestPolicy.compiled()).get(0);
    }

    private static Policy policy(TestLimit limit) {
        return TestPolicy.builder().limit(limit).compiled();
    }

    private static TestLimit limit(String measure) {
        return TestLimit.of("LIM", measure);
    }

    private static ImpactReport.StageLoad load(String stage, long before, long after) {
        return new ImpactReport.StageLoad(stage, before, after, null);
    }
}
