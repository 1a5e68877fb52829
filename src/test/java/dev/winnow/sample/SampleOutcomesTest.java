package dev.winnow.sample;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.ReportedOutcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What became of sample leads fits them. */
class SampleOutcomesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private final List<SampleLead> leads = SampleFunnel.before(NOW);
    private final List<ReportedOutcome> outcomes = SampleOutcomes.of(leads, NOW);

    @Test
    void theyAreTheSameEachTime() {
        assertThat(SampleOutcomes.of(SampleFunnel.before(NOW), NOW)).isEqualTo(outcomes);
        assertThat(new HashSet<>(outcomes.stream().map(ReportedOutcome::eventId).toList()))
                .hasSameSizeAs(outcomes);
    }

    @Test
    void thereAreSomeOfEveryKindAndFewerTheFurtherALeadIs() {
        Map<OutcomeKind, Long> counts =
                outcomes.stream().collect(groupingBy(ReportedOutcome::kind, Collectors.counting()));

        assertThat(counts).containsOnlyKeys(OutcomeKind.values());
        assertThat(counts.get(OutcomeKind.ACCEPTED)).isGreaterThan(counts.get(OutcomeKind.OPPORTUNITY));
        assertThat(counts.get(OutcomeKind.OPPORTUNITY)).isGreaterThan(counts.get(OutcomeKind.WON));
    }

    @Test
    void theyHappenAfterTheFactsAndBeforeNow() {
        Map<String, Instant> asOf = leads.stream()
                .collect(Collectors.toMap(lead -> lead.facts().path("id").asText(), SampleLead::asOf));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(Objects.requireNonNull(outcome.at()))
                .isAfter(asOf.get(outcome.leadId()))
                .isBefore(NOW));
        ReportedOutcome first = outcomes.get(0);
        assertThat(Duration.between(asOf.get(first.leadId()), first.at())).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    @Test
    void salesAreAround12000() {
        double mean = outcomes.stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.WON)
                .map(outcome -> Objects.requireNonNull(outcome.amount()))
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(10_500.0, 13_500.0);
    }
}
