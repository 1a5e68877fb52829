package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording WORDING = new Wording(Messages.ENGLISH, Sentences.BY_LABEL, Labels.NONE);

    @Test
    void everyDemandHasItsWords() {
        assertThat(demand("bant.budget", new Demand.Is("planned"))).isEqualTo("planned");
        assertThat(demand("sales.accepted", new Demand.Is(true))).isEqualTo("yes");
        assertThat(demand("bant.budget", new Demand.OneOf(List.of("planned", "approved"))))
                .isEqualTo("one of planned, approved");
        assertThat(demand("bant.budget", new Demand.NoneOf(List.of("none")))).isEqualTo("none of none");
        assertThat(demand("company.employees", new Demand.Range(50L, 200L)))
                .isEqualTo("from 50 people to below 200 people");
        assertThat(demand("contact.challenges", new Demand.Includes(List.of("growth", "cost"))))
                .isEqualTo("with any of growth, cost");
        assertThat(demand("contact.challenges", new Demand.IncludesNone(List.of("churn"))))
                .isEqualTo("with none of churn");
    }

    @Test
    void everyOperatorHasItsWords() {
        assertThat(compared(Operator.AT_LEAST)).isEqualTo("at least 50 people");
        assertThat(compared(Operator.ABOVE)).isEqualTo("more than 50 people");
        assertThat(compared(Operator.AT_MOST)).isEqualTo("at most 50 people");
        assertThat(compared(Operator.BELOW)).isEqualTo("below 50 people");
    }

    @Test
    void valuesStandAsAnAnalystWritesThem() {
        assertThat(WORDING.value(null, fact("company.employees"))).isEqualTo("not known");
        assertThat(WORDING.value(120L, fact("company.employees"))).isEqualTo("120 people");
        assertThat(WORDING.value(new BigDecimal("1E+3"), fact("company.annualRevenue")))
                .isEqualTo("1000 EUR");
        assertThat(WORDING.value(new BigDecimal("-1250000.50"), fact("company.annualRevenue")))
                .isEqualTo("-1,250,000.50 EUR");
        assertThat(WORDING.value(10_000L, fact("company.employees"))).isEqualTo("10,000 people");
        assertThat(WORDING.value(new BigDecimal("0.12345"), fact("company.annualRevenue")))
                .isEqualTo("0.12345 EUR");
        assertThat(WORDING.value(false, fact("sales.won"))).isEqualTo("no");
        assertThat(WORDING.value(List.of("growth", "cost"), fact("contact.challenges")))
                .isEqualTo("growth, cost");
        assertThat(WORDING.value(List.of(), fact("contact.challenges"))).isEqualTo("none");
    }

    @Test
    void severalConditionsOnOneFactMakeOneSentence() {
        Condition from = condition("company.employees", new Demand.Compared(Operator.AT_LEAST, 50L));
        Condition below = condition("company.employees", new Demand.Compared(Operator.BELOW, 200L));

        assertThat(WORDING.held(List.of(from, below), 120L))
                .isEqualTo("Employees is 120 people (at least 50 people, below 200 people)");
    }

    private static String compared(Operator operator) {
        return demand("company.employees", new Demand.Compared(operator, 50L));
    }

    private static String demand(String path, Demand demand) {
        return WORDING.demand(condition(path, demand));
    }

    private static Condition condition(String path, Demand demand) {
        return new Condition(0, fact(path), demand, Source.file("tables.xlsx"));
    }

    private static Fact fact(String path) {
        return Objects.requireNonNull(TestPolicy.compiled().vocabulary().fact(path));
    }
}
