package dev.winnow.release.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        assertThat(measured(limit("change in %", "MQL", null, 10.1)).text())
                .isEqualTo("LIM: change in % of MQL at most 10.1, found 10.10");
        assertThat(measured(limit("change in %", "MQL", null, 10.1)).isKept()).isTrue();
        assertThat(measured(limit("change in %", "MQL", null, 10)).isKept()).isFalse();
        assertThat(measured(limit("change in %", "LEAD", -12.5, 0)).isKept()).isTrue();
        assertThat(measured(limit("change in %", "LEAD", -12.4, 0)).isKept()).isFalse();
        assertThat(measured(limit("change in %", "CUSTOMER", -100, null)).isKept())
                .isTrue();
        assertThat(measured(limit("change in %", "CUSTOMER", -99, null)).text())
                .isEqualTo("LIM: change in % of CUSTOMER at least -99, found -100.00");
    }

    @Test
    void someWhereThereWereNoneAreMoreThanAnyPercentage() {
        MeasuredLimit bounded = measured(limit("change in %", "SAL", -10, 1_000_000));

        assertThat(bounded.isKept()).isFalse();
        assertThat(bounded.found()).isNull();
        assertThat(bounded.text())
                .isEqualTo(
                        "LIM: change in % of SAL at least -10 and at most 1000000, found some where there were none");
        assertThat(measured(limit("change in %", "SAL", 5, null)).isKept()).isTrue();
        assertThat(measured(limit("change in %", "OUT", 0, 0)).text()).endsWith("found 0.00");
        assertThat(measured(limit("change in %", "OUT", 0, 0)).isKept()).isTrue();
    }

    @Test
    void leadsAWeekAreThoseToCome() {
        assertThat(measured(limit("leads a week", "MQL", null, 157.28)).text())
                .isEqualTo("LIM: leads a week of MQL at most 157.28, found 157.29");
        assertThat(measured(limit("leads a week", "MQL", null, 157.28)).isKept())
                .isFalse();
        assertThat(measured(limit("leads a week", "MQL", 157.28, null)).isKept())
                .isTrue();
        assertThat(measured(limit("leads a week", "OUT", null, 0)).isKept()).isTrue();
    }

    /** 301 of 2,000 and 5 of 2,005. */
    @Test
    void movedAndRefusedLeadsAreAShareOfAll() {
        assertThat(measured(limit("moved in %", null, null, 15.05)).isKept()).isTrue();
        assertThat(measured(limit("moved in %", null, null, 15.04)).isKept()).isFalse();
        assertThat(measured(limit("refused in %", null, null, 0.24)).isKept()).isFalse();
        assertThat(measured(limit("refused in %", null, null, 0.25)).text())
                .isEqualTo("LIM: refused in % at most 0.25, found 0.25");
        assertThat(measured(limit("refused in %", null, null, 0.25)).isKept()).isTrue();
    }

    @Test
    void oneOfVeryManyIsNotNone() {
        MeasuredLimits counts = new MeasuredLimits(List.of(), 1, 10_000_000, 0, 1);
        Policy policy = limit("refused in %", null, null, 0).compiled();

        assertThat(counts.measured(policy, policy)).singleElement().satisfies(limit -> {
            assertThat(limit.isKept()).isFalse();
            assertThat(limit.found()).isEqualByComparingTo("0.01");
        });
    }

    @Test
    void withoutLeadsNothingMoves() {
        Policy policy = TestPolicy.builder()
                .limit("LIM-1", "change in %", "MQL", 0, 0)
                .limit("LIM-2", "moved in %", null, null, 0)
                .compiled();

        assertThat(new MeasuredLimits(List.of(), 0, 0, 0, 0).measured(policy, policy))
                .hasSize(2)
                .allMatch(MeasuredLimit::isKept);
    }

    @Test
    void thoseOfBothReleasesCount() {
        Policy before = TestPolicy.builder()
                .limit("LIM-1", "moved in %", null, null, 10)
                .limit("LIM-2", "moved in %", null, null, 20)
                .compiled();
        Policy after = TestPolicy.builder()
                .limit("LIM-3", "refused in %", null, null, 1)
                .limit("LIM-2", "moved in %", null, null, 20.0, "the same")
                .limit("LIM-1", "moved in %", null, null, 50)
                .compiled();

        assertThat(COUNTS.measured(before, after))
                .extracting(MeasuredLimit::text)
                .containsExactly(
                        "LIM-1: moved in % at most 10, found 15.05",
                        "LIM-2: moved in % at most 20, found 15.05",
                        "LIM-3: refused in % at most 1, found 0.25",
                        "LIM-1: moved in % at most 50, found 15.05");
    }

    private static MeasuredLimit measured(TestPolicyBuilder policy) {
        return COUNTS.measured(policy.compiled(), TestPolicy.compiled()).get(0);
    }

    private static TestPolicyBuilder limit(
            String measure, @Nullable String stage, @Nullable Number atLeast, @Nullable Number atMost) {
        return TestPolicy.builder().limit("LIM", measure, stage, atLeast, atMost);
    }

    private static ImpactReport.StageLoad load(String stage, long before, long after) {
        return new ImpactReport.StageLoad(stage, before, after, null);
    }
}
