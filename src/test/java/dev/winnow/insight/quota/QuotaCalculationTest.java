package dev.winnow.insight.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.insight.quota.QuotaBasis.Measured;
import dev.winnow.insight.quota.QuotaPlan.ChannelPlan;
import dev.winnow.insight.quota.QuotaPlan.Improvement;
import dev.winnow.insight.quota.QuotaPlan.PeriodStep;
import dev.winnow.insight.quota.QuotaPlan.PlannedStep;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotaCalculationTest {

    private static final QuotaStep SALE = step("sale", "0.25");

    @Test
    void hundredThousandAtAHundredASaleTakeThousandSalesAndFourThousandLeads() {
        QuotaPlan plan = plan("100000", "100", QuotaBasis.given(List.of(SALE)));

        assertThat(plan.sales()).isEqualTo(1_000);
        assertThat(plan.steps()).extracting(PlannedStep::step).containsExactly("leads", "sale");
        assertThat(needed(plan)).containsExactly(4_000L, 1_000L);
        assertThat(plan.quotas().marketing().leads()).isEqualTo(4_000);
        assertThat(plan.quotas().sales().sales()).isEqualTo(1_000);
        assertThat(plan.quotas().sales().revenue()).isEqualByComparingTo("100000");
    }

    @Test
    void nothingIsRoundedOnTheWay() {
        QuotaBasis thirds = QuotaBasis.given(List.of(
                new QuotaStep("a", "a", Fraction.of(1, 3), null, null, null),
                new QuotaStep("b", "b", Fraction.of(3, 7), null, null, null)));

        assertThat(needed(plan("300", "100", thirds))).containsExactly(21L, 7L, 3L);
        assertThat(needed(plan("0.3", "0.1", thirds))).containsExactly(21L, 7L, 3L);
    }

    @Test
    void whatIsShownIsRoundedUp() {
        QuotaPlan plan = plan("1001", "100", QuotaBasis.given(List.of(step("mql", "0.3"), SALE)));

        assertThat(plan.sales()).isEqualTo(11);
        assertThat(needed(plan)).as("10.01 / 0.25 = 40.04, / 0.3 = 133.47").containsExactly(134L, 41L, 11L);
    }

    @Test
    void intervalsAddUpOnTheLogarithmicScale() {
        QuotaPlan plan = plan(
                "1000000",
                "1",
                QuotaBasis.given(List.of(
                        new QuotaStep("a", "a", Fraction.of(1, 2), 0.4, 0.6, null),
                        new QuotaStep("b", "b", Fraction.of(1, 4), 0.2, 0.3, null))));

        double up = Math.exp(Math.hypot(Math.log(0.5 / 0.4), Math.log(0.25 / 0.2)));
        double down = Math.exp(Math.hypot(Math.log(0.6 / 0.5), Math.log(0.3 / 0.25)));
        PlannedStep leads = plan.steps().get(0);
        assertThat(leads.needed()).isEqualTo(8_000_000);
        assertThat(value(leads.high())).isCloseTo(8_000_000 * up, within(1.0));
        assertThat(value(leads.low())).isCloseTo(8_000_000 / down, within(1.0));
        assertThat(value(plan.steps().get(1).high())).isCloseTo(5_000_000, within(1.0));
        assertThat(plan.steps().get(2).high()).as("sales are given").isNull();
    }

    @Test
    void ratesWithoutIntervalsHaveNone() {
        QuotaPlan plan = plan("100000", "100", QuotaBasis.given(List.of(SALE)));

        assertThat(plan.steps()).allSatisfy(step -> assertThat(step.low()).isNull());
        assertThat(plan.quotas().marketing().high()).isNull();
    }

    @Test
    void rateThatSavesMostLeadsComesFirst() {
        QuotaPlan plan = plan(
                "100000",
                "100",
                QuotaBasis.given(
                        List.of(step("mql", "0.5"), step("sql", "0.1"), step("sal", "1"), step("won", "0.995"))));

        assertThat(plan.improve()).extracting(Improvement::step).containsExactly("sql", "mql", "won");
        assertThat(plan.improve().get(0).to()).isEqualByComparingTo("0.11");
        assertThat(plan.improve().get(0).saves()).as("20,100.5 × (1 - 10/11)").isEqualTo(1_827);
        assertThat(plan.improve().get(2).to()).as("no rate is over 1").isEqualByComparingTo("1");
    }

    @Test
    void channelsBringTheirPart() {
        QuotaPlan plan = calculation("100000", "100", QuotaBasis.given(List.of(SALE)), List.of())
                .plan(List.of(new ChannelLeads("event", 2_100), new ChannelLeads("search", 1_000)), Map.of());

        assertThat(plan.channels())
                .containsExactly(
                        channel("event", 2_710, 2_100, 610), // 2,709.7
                        channel("search", 1_291, 1_000, 291)); // 1,290.3
        assertThat(plan.warnings())
                .containsExactly(
                        "The problem isn't sales, it's the leads: 4,000 are needed, the channels bring 3,100.");
    }

    @Test
    void enoughLeadsAreNoWarning() {
        QuotaPlan plan = calculation("100000", "100", QuotaBasis.given(List.of(SALE)), List.of())
                .plan(List.of(new ChannelLeads("event", 4_000)), Map.of());

        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.channels()).containsExactly(channel("event", 4_000, 4_000, 0));
    }

    @Test
    void periodsHaveTheirShareInTheirTime() {
        QuotaBasis basis = QuotaBasis.given(List.of(
                new QuotaStep("mql", "mql", Fraction.of(1, 2), null, null, new BigDecimal("10.5")),
                new QuotaStep("won", "won", Fraction.of(1, 2), null, null, new BigDecimal("20"))));
        PlannedPeriod may = new PlannedPeriod(day("2027-05-01"), day("2027-06-01"), Fraction.of(1, 4));
        PlannedPeriod june = new PlannedPeriod(day("2027-06-01"), day("2027-07-01"), Fraction.of(3, 4));

        QuotaPlan plan = calculation("100000", "100", basis, List.of(may, june))
                .plan(List.of(), Map.of(may, Arrays.asList(90L, null, 7L)));

        assertThat(plan.steps())
                .extracting(PlannedStep::daysBefore)
                .containsExactly(new BigDecimal("30.5"), new BigDecimal("20"), BigDecimal.ZERO);
        assertThat(plan.days()).isEqualTo(61);
        assertThat(plan.periods().get(0).sales()).isEqualTo(250);
        assertThat(plan.periods().get(0).revenue()).isEqualByComparingTo("25000");
        PeriodStep leads = plan.periods().get(0).steps().get(0);
        assertThat(leads.needed()).isEqualTo(1_000);
        assertThat(leads.from()).isEqualTo(day("2027-03-31"));
        assertThat(leads.to()).isEqualTo(day("2027-05-01"));
        assertThat(plan.periods().get(0).steps()).extracting(PeriodStep::actual).containsExactly(90L, null, 7L);
        assertThat(plan.periods().get(1).steps()).extracting(PeriodStep::actual).containsOnlyNulls();
    }

    @Test
    void measuredCountsAreOfAsManyDaysAsArePlanned() {
        Measured measured = new Measured(
                day("2026-01-01"),
                day("2026-03-02"),
                false,
                List.of(600L, 60L),
                List.of(new ChannelLeads("event", 400), new ChannelLeads("", 200)));
        QuotaBasis basis = new QuotaBasis("LEAD", "Lead", List.of(step("won", "0.1")), measured, List.of());
        PlannedPeriod month = new PlannedPeriod(day("2027-06-01"), day("2027-07-01"), Fraction.ONE);

        QuotaPlan plan = calculation("40", "1", basis, List.of(month)).plan(List.of(), Map.of());

        assertThat(plan.steps()).extracting(PlannedStep::now).containsExactly(big(300), big(30));
        assertThat(plan.steps()).extracting(PlannedStep::missing).containsExactly(big(100), big(10));
        assertThat(plan.channels()).containsExactly(channel("event", 267, 200, 67), channel("", 134, 100, 34));
        assertThat(measured.inAMonth(0)).isEqualTo(304);
    }

    private static QuotaStep step(String name, String rate) {
        return new QuotaStep(name, name, Fraction.of(new BigDecimal(rate)), null, null, null);
    }

    private static ChannelPlan channel(String name, long needed, long brings, long missing) {
        return new ChannelPlan(name, big(needed), big(brings), big(missing));
    }

    private static QuotaPlan plan(String revenue, String averageSale, QuotaBasis basis) {
        return calculation(revenue, averageSale, basis, List.of()).plan(List.of(), Map.of());
    }

    private static QuotaCalculation calculation(
            String revenue, String averageSale, QuotaBasis basis, List<PlannedPeriod> periods) {
        return new QuotaCalculation(
                null, new QuotaTarget(new BigDecimal(revenue), new BigDecimal(averageSale)), basis, periods);
    }

    private static List<Long> needed(QuotaPlan plan) {
        return plan.steps().stream().map(step -> step.needed().longValueExact()).toList();
    }

    private static double value(@Nullable BigInteger number) {
        return number == null ? Double.NaN : number.doubleValue();
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
