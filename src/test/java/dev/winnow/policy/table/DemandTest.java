package dev.winnow.policy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {

    @Test
    void isHoldsForTheSameValue() {
        Demand text = new Demand.Is("DE");
        Demand flag = new Demand.Is(false);

        assertThat(text.constraints("company.country")).containsExactly("company.country == \"DE\"");
        assertThat(text.holds("DE")).isTrue();
        assertThat(text.holds("de")).isFalse();
        assertThat(flag.constraints("sales.won")).containsExactly("sales.won == false");
        assertThat(flag.holds(false)).isTrue();
        assertThat(flag.holds(true)).isFalse();
    }

    @Test
    void decimalsAreTheSameWhateverTheirScale() {
        Demand demand = new Demand.Is(new BigDecimal("1.5"));

        assertThat(demand.constraints("x")).containsExactly("x == 1.5B");
        assertThat(demand.holds(new BigDecimal("1.500"))).isTrue();
        assertThat(demand.holds(new BigDecimal("1.501"))).isFalse();
    }

    @Test
    void comparisonsIncludeTheirBoundOrNot() {
        assertThat(compared(Operator.AT_LEAST)).isEqualTo("x >= 10L: false true true");
        assertThat(compared(Operator.ABOVE)).isEqualTo("x > 10L: false false true");
        assertThat(compared(Operator.AT_MOST)).isEqualTo("x <= 10L: true true false");
        assertThat(compared(Operator.BELOW)).isEqualTo("x < 10L: true false false");
    }

    @Test
    void datesAreComparedByTheCalendar() {
        Demand demand = new Demand.Compared(Operator.AT_LEAST, LocalDate.parse("2026-01-31"));

        assertThat(demand.constraints("x")).containsExactly("x >= LocalDate.parse(\"2026-01-31\")");
        assertThat(demand.holds(LocalDate.parse("2026-01-31"))).isTrue();
        assertThat(demand.holds(LocalDate.parse("2026-01-30"))).isFalse();
    }

    @Test
    void aRangeIncludesItsLowerEndAlone() {
        Demand demand = new Demand.Range(50L, 200L);

        assertThat(demand.constraints("x")).containsExactly("x >= 50L", "x < 200L");
        assertThat(demand.holds(49L)).isFalse();
        assertThat(demand.holds(50L)).isTrue();
        assertThat(demand.holds(199L)).isTrue();
        assertThat(demand.holds(200L)).isFalse();
    }

    @Test
    void oneOfAndNoneOfAreOppositesForKnownValues() {
        Demand oneOf = new Demand.OneOf(List.of("fintech", "saas"));
        Demand noneOf = new Demand.NoneOf(List.of("fintech", "saas"));

        assertThat(oneOf.constraints("x")).containsExactly("x == \"fintech\" || x == \"saas\"");
        assertThat(noneOf.constraints("x")).containsExactly("x != null", "x != \"fintech\"", "x != \"saas\"");
        assertThat(oneOf.holds("saas")).isTrue();
        assertThat(noneOf.holds("saas")).isFalse();
        assertThat(oneOf.holds("retail")).isFalse();
        assertThat(noneOf.holds("retail")).isTrue();
    }

    @Test
    void includesLooksAtEveryValue() {
        Demand any = new Demand.Includes(List.of("growth", "churn"));
        Demand none = new Demand.IncludesNone(List.of("growth", "churn"));

        assertThat(any.constraints("x")).containsExactly("x contains \"growth\" || x contains \"churn\"");
        assertThat(none.constraints("x")).containsExactly("x not contains \"growth\"", "x not contains \"churn\"");
        assertThat(any.holds(List.of("cost", "churn"))).isTrue();
        assertThat(none.holds(List.of("cost", "churn"))).isFalse();
        assertThat(any.holds(List.of("cost"))).isFalse();
        assertThat(none.holds(List.of("cost"))).isTrue();
        assertThat(any.holds(List.of())).isFalse();
        assertThat(none.holds(List.of())).isTrue();
    }

    @Test
    void noDemandButIncludesNoneHoldsForAnUnknownValue() {
        List<Demand> others = List.of(
                new Demand.Is("DE"),
                new Demand.OneOf(List.of("DE")),
                new Demand.NoneOf(List.of("DE")),
                new Demand.Compared(Operator.BELOW, 10L),
                new Demand.Range(1L, 2L),
                new Demand.Includes(List.of("growth")));

        assertThat(others).noneMatch(demand -> demand.holds(null));
        assertThat(new Demand.IncludesNone(List.of("growth")).holds(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\u0022b", "a\nb", "a\u0000b", "a\u0085b"})
    void aTextThatCouldEndItsLiteralIsNeverWritten(String text) {
        Demand demand = new Demand.Is(text);

        assertThatThrownBy(() -> demand.constraints("x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String compared(Operator operator) {
        Demand demand = new Demand.Compared(operator, 10L);
        return demand.constraints("x").get(0) + ": " + demand.holds(9L) + " " + demand.holds(10L) + " "
                + demand.holds(11L);
    }
}
