package dev.winnow.policy.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestLimit;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitSheetTest {

    private static final String SHEET = "policy.xlsx › Limits › ";

    @Test
    void limitsAreReadInTheirOrder() {
        List<Limit> limits = TestPolicy.builder()
                .limit(TestLimit.of("LIM-MQL", "change in %")
                        .stage("MQL")
                        .atLeast(-10)
                        .atMost(12.5)
                        .description("not many more"))
                .limit(TestLimit.of("LIM-SAL", "leads a week").stage("SAL").atMost(120))
                .limit(TestLimit.of("LIM-MOVED", "moved in %").atMost(20))
                .limit(TestLimit.of("LIM-REFUSED", "refused in %").atMost(0))
                .compiled()
                .limits();

        assertThat(limits).extracting(Limit::id).containsExactly("LIM-MQL", "LIM-SAL", "LIM-MOVED", "LIM-REFUSED");
        Limit first = limits.get(0);
        assertThat(first.measure()).isEqualTo(Measure.CHANGE);
        assertThat(first.stage()).isEqualTo("MQL");
        assertThat(first.description()).isEqualTo("not many more");
        assertThat(first.source()).hasToString(SHEET + "A4");
        assertThat(first.allows(new BigDecimal("-10"))).isTrue();
        assertThat(first.allows(new BigDecimal("12.50"))).isTrue();
        assertThat(first.allows(new BigDecimal("-10.01"))).isFalse();
        assertThat(first.allows(new BigDecimal("12.51"))).isFalse();
        assertThat(limits.get(1).allows(new BigDecimal("-1000"))).isTrue();
    }

    @Test
    void thereAreTwentyAtMost() {
        TestPolicyBuilder policy = TestPolicy.builder();
        for (int limit = 1; limit <= 20; limit++) {
            policy.limit(TestLimit.of("LIM-" + limit, "moved in %").atMost(limit));
        }
        assertThat(policy.compiled().limits()).hasSize(20);

        assertThat(TestPolicy.problemTexts(
                        policy.limit(TestLimit.of("LIM-21", "moved in %").atMost(21))
                                .files()))
                .containsExactly(SHEET + "A24: expected at most 20 limits, found more");
    }

    @Test
    void aPolicyNeedsNone() {
        assertThat(TestPolicy.compiled().limits()).isEmpty();
    }

    @Test
    void whatIsNoLimitIsReportedWithItsCell() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.builder()
                .limit(TestLimit.of("lim 1", "change in %").stage("MQL").atMost(10))
                .limit(TestLimit.of("LIM-2", "change in %").stage("MQLS").atMost(10))
                .limit(TestLimit.of("LIM-3", "growth").stage("MQL").atMost(10))
                .limit(TestLimit.of("LIM-4", "moved in %").stage("MQL").atMost(10))
                .limit(TestLimit.of("LIM-5", "leads a week").stage("SAL"))
                .limit(TestLimit.of("LIM-6", "leads a week")
                        .stage("SAL")
                        .atLeast(10)
                        .atMost(9))
                .limit(TestLimit.of("LIM-7", "leads a week").atLeast(1).atMost("many"))
                .limit(TestLimit.of("LIM-6", "moved in %").atMost(10))
                .files());

        assertThat(found)
                .containsExactly(
                        SHEET
                                + "A4: expected an id such as LIM-MQL: capital letters, digits and hyphens, found \"lim 1\"",
                        SHEET
                                + "C5: expected one of OPEN, LEAD, MQL, SAL, CUSTOMER, OUT, found \"MQLS\"; did you mean \"MQL\"?",
                        SHEET
                                + "B6: expected one of change in %, leads a week, moved in %, refused in %, found \"growth\"",
                        SHEET + "C7: expected an empty cell, as \"moved in %\" applies to all leads, found \"MQL\"",
                        SHEET + "E8: expected a number here or in At least, found neither",
                        SHEET + "E9: expected at least 10, the number in At least, found 9",
                        SHEET + "C10: expected stage, found an empty cell",
                        SHEET + "E10: expected a number, found \"many\"",
                        SHEET + "A11: expected each limit once, found \"LIM-6\" again");
    }
}
