package dev.winnow.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The facts about sales that follow from outcomes. */
class SalesFactsTest {

    private static final Instant DAY_0 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void eachKindSaysSomethingAboutSales() {
        assertThat(facts(on(1, OutcomeKind.ACCEPTED))).isEqualTo(Map.of("sales.accepted", true));
        assertThat(facts(on(1, OutcomeKind.REJECTED, "bad-timing")))
                .isEqualTo(Map.of("sales.accepted", false, "sales.rejectionReason", "bad-timing"));
        assertThat(facts(on(1, OutcomeKind.RECYCLED, "gone-quiet")))
                .isEqualTo(Map.of("sales.recycleReason", "gone-quiet"));
        assertThat(facts(on(1, OutcomeKind.OPPORTUNITY))).isEqualTo(Map.of("sales.accepted", true));
        assertThat(facts(sized(1))).isEqualTo(Map.of("sales.accepted", true, "sales.sizeKnown", true));
        assertThat(facts(on(1, OutcomeKind.WON))).isEqualTo(Map.of("sales.accepted", true, "sales.won", true));
        assertThat(facts(on(1, OutcomeKind.LOST))).isEqualTo(Map.of("sales.won", false));
    }

    @Test
    void theLatestWordCounts() {
        assertThat(facts(on(2, OutcomeKind.ACCEPTED), on(1, OutcomeKind.REJECTED, "duplicate")))
                .isEqualTo(Map.of("sales.accepted", true));
        assertThat(facts(on(1, OutcomeKind.ACCEPTED), on(2, OutcomeKind.REJECTED, "duplicate")))
                .isEqualTo(Map.of("sales.accepted", false, "sales.rejectionReason", "duplicate"));
        assertThat(facts(on(1, OutcomeKind.LOST, "price"), on(2, OutcomeKind.WON)))
                .isEqualTo(Map.of("sales.accepted", true, "sales.won", true));
    }

    @Test
    void aRecycledLeadBeginsANewCycle() {
        assertThat(facts(
                        on(1, OutcomeKind.ACCEPTED),
                        sized(2),
                        on(3, OutcomeKind.LOST),
                        on(4, OutcomeKind.RECYCLED, "gone-quiet")))
                .isEqualTo(Map.of("sales.recycleReason", "gone-quiet"));
        assertThat(facts(on(1, OutcomeKind.RECYCLED, "gone-quiet"), on(2, OutcomeKind.ACCEPTED)))
                .isEqualTo(Map.of("sales.accepted", true));
        assertThat(facts(on(1, OutcomeKind.ACCEPTED), on(2, OutcomeKind.RECYCLED)))
                .isEmpty();
    }

    @Test
    void whatHappenedLaterOrToAnotherPolicyIsLeftOut() {
        List<LeadOutcome> outcomes = List.of(on(1, OutcomeKind.ACCEPTED), on(2, OutcomeKind.WON));

        assertThat(SalesFacts.of(outcomes, "b2b", DAY_0.plusSeconds(86_400)))
                .extracting(SalesFacts.SalesFact::path)
                .containsExactly("sales.accepted");
        assertThat(SalesFacts.of(outcomes, "b2b", DAY_0)).isEmpty();
        assertThat(SalesFacts.of(outcomes, "roofing", LATER)).isEmpty();
    }

    @Test
    void aFactComesFromTheOutcomeThatSaidItFirst() {
        LeadOutcome accepted = on(1, OutcomeKind.ACCEPTED);

        assertThat(SalesFacts.of(List.of(accepted, on(2, OutcomeKind.WON)), "b2b", LATER))
                .filteredOn(fact -> fact.path().equals("sales.accepted"))
                .extracting(SalesFacts.SalesFact::source)
                .containsExactly(accepted);
    }

    private static Map<String, Object> facts(LeadOutcome... outcomes) {
        Map<String, Object> facts = new TreeMap<>();
        List<LeadOutcome> sorted = Arrays.stream(outcomes)
                .sorted(Comparator.comparing(LeadOutcome::at))
                .toList();
        SalesFacts.of(sorted, "b2b", LATER).forEach(fact -> facts.put(fact.path(), fact.value()));
        return facts;
    }

    private static LeadOutcome on(int day, OutcomeKind kind) {
        return on(day, kind, null);
    }

    private static LeadOutcome on(int day, OutcomeKind kind, @Nullable String reason) {
        return outcome(day, kind, reason, null);
    }

    private static LeadOutcome sized(int day) {
        return outcome(day, OutcomeKind.OPPORTUNITY, null, BigDecimal.TEN);
    }

    private static LeadOutcome outcome(
            int day, OutcomeKind kind, @Nullable String reason, @Nullable BigDecimal amount) {
        Instant at = DAY_0.plusSeconds(86_400L * day);
        return new LeadOutcome(
                UUID.randomUUID(), "e-" + day, "L-1", "b2b", kind, at, reason, null, amount, null, null, "key:crm", at);
    }
}
