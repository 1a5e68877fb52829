package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetValueTest {

    @Test
    void aBoundThatIsIncludedIsTaken() {
        assertThat(wish("company.employees", new Demand.Compared(Operator.AT_LEAST, 50L), 10L))
                .isEqualTo(50L);
        assertThat(wish("company.employees", new Demand.Compared(Operator.AT_MOST, 50L), 99L))
                .isEqualTo(50L);
    }

    @Test
    void besideABoundThatIsNotTheNextValueOfItsTypeIsTaken() {
        assertThat(wish("company.employees", new Demand.Compared(Operator.ABOVE, 50L), 10L))
                .isEqualTo(51L);
        assertThat(wish("company.employees", new Demand.Compared(Operator.BELOW, 50L), 99L))
                .isEqualTo(49L);
        assertThat(wish("attributes.rate", new Demand.Compared(Operator.ABOVE, new BigDecimal("99.5")), null))
                .isEqualTo(new BigDecimal("99.501"));
        assertThat(wish("attributes.day", new Demand.Compared(Operator.BELOW, LocalDate.parse("2026-01-01")), null))
                .isEqualTo(LocalDate.parse("2025-12-31"));
    }

    @Test
    void whatTheVocabularyDoesNotAllowIsNotWishedFor() {
        assertThat(wish("company.employees", new Demand.Compared(Operator.BELOW, 0L), 10L))
                .isNull();
        assertThat(wish("intent.thirdPartyScore", new Demand.Compared(Operator.ABOVE, 100L), 10L))
                .isNull();
        assertThat(wish("intent.thirdPartyScore", new Demand.Range(101L, 200L), 10L))
                .isNull();
    }

    @Test
    void theNearestAllowedValueBeyondABoundIsTaken() {
        assertThat(wish("intent.thirdPartyScore", new Demand.Compared(Operator.AT_MOST, 200L), null))
                .isEqualTo(100L);
        assertThat(wish("company.employees", new Demand.Range(-5L, 10L), 99L)).isEqualTo(0L);
    }

    @Test
    void anotherAllowedValueMeetsNoneOf() {
        assertThat(wish("bant.budget", new Demand.NoneOf(List.of("none", "planned")), "none"))
                .isEqualTo("approved");
        assertThat(wish("bant.budget", new Demand.NoneOf(List.of("none", "planned", "approved")), "none"))
                .isNull();
        assertThat(wish("company.country", new Demand.NoneOf(List.of("DE")), "DE"))
                .isNull();
    }

    @Test
    void oneValueIsAddedToThoseThereAre() {
        assertThat(wish("contact.challenges", new Demand.Includes(List.of("cost", "churn")), List.of("growth")))
                .isEqualTo(List.of("growth", "cost"));
    }

    @Test
    void onlyValuesThatMayNotBeThereAreTakenOut() {
        assertThat(wish("contact.challenges", new Demand.IncludesNone(List.of("cost")), List.of("growth", "cost")))
                .isEqualTo(List.of("growth"));
    }

    private static @Nullable Object wish(String path, Demand demand, @Nullable Object found) {
        var fact = Objects.requireNonNull(TestPolicy.compiled().vocabulary().fact(path));
        return TargetValue.value(new Condition(0, fact, demand, Source.file("tables.xlsx")), found);
    }
}
