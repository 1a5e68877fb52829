package dev.winnow.insight.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.audit.log.DecisionRecords.ChainedStage;
import dev.winnow.insight.TimeHistogram;
import dev.winnow.outcome.CountedOutcome;
import dev.winnow.outcome.OutcomeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of a lead, and what it adds to the counts. */
class LeadStateTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T10:00:00Z");
    private static final UUID LEAD = UUID.randomUUID();
    private static final FunnelSteps STEPS =
            new FunnelSteps(List.of("CONTACT", "LEAD", "MQL", "SAL"), List.of("DISQUALIFIED"));

    @Test
    void decisionsMayComeInAnyOrder() {
        List<ChainedStage> decisions = new ArrayList<>(List.of(
                decided(0, "CONTACT"), decided(3, "LEAD"), decided(5, "MQL"), decided(9, "LEAD"), decided(12, "LEAD")));
        LeadState expected = state(decisions);
        Random random = new Random(5);

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(decisions, random);
            LeadState state = state(decisions);

            assertThat(state.entered()).isEqualTo(expected.entered());
            assertThat(state.first()).isEqualTo(day(0));
            assertThat(state.stage()).isEqualTo("LEAD");
        }
        assertThat(expected.since()).isEqualTo(day(9));
        assertThat(expected.entered()).contains(entry("LEAD", day(3)));
    }

    @Test
    void aDecisionThatChangesNothingIsNotWritten() {
        LeadState state = state(List.of(decided(0, "LEAD"), decided(5, "LEAD")));

        assertThat(state.with(decided(5, "LEAD")).isToWrite(state)).isFalse();
        assertThat(state.with(decided(6, "LEAD")).isToWrite(state)).isFalse();
        assertThat(state.with(decided(7, "LEAD")).isToWrite(state)).isTrue();
        assertThat(state.with(decided(6, "MQL")).isToWrite(state)).isTrue();
        assertThat(state.with(decided(6, "LEAD")).isCountedAs(state)).isTrue();
        assertThat(state.with(decided(6, "MQL")).isCountedAs(state)).isFalse();
    }

    @Test
    void reachingAStageIsReachingThoseBelow() {
        Map<CellKey, Integer> added = contributions(state(List.of(decided(0, "LEAD"), decided(4, "SAL"))));

        assertThat(steps(added)).containsExactlyInAnyOrder("CONTACT", "LEAD", "MQL", "SAL");
        assertThat(time(added, "MQL")).isEqualTo(TimeHistogram.classOf(Duration.ofDays(4)));
        assertThat(time(added, "SAL")).isZero();
        assertThat(time(added, "CONTACT")).isEqualTo(Contributions.NO_TIME);
    }

    @Test
    void aLeadIsInTheCohortOfItsFirstFactsWithItsSegmentsAndRelease() {
        LeadState state = LeadState.of(decided(0, "LEAD"), Map.of("channel", "search"));

        Map<CellKey, Integer> added = contributions(state);

        assertThat(added.keySet()).allSatisfy(key -> assertThat(key.cohort()).isEqualTo(LocalDate.of(2026, 1, 1)));
        assertThat(added.keySet())
                .filteredOn(key -> key.step().equals("LEAD"))
                .extracting(CellKey::segment, CellKey::value)
                .containsExactlyInAnyOrder(tuple("", ""), tuple("channel", "search"), tuple("release", "3"));
    }

    @Test
    void outcomesImplyThoseBefore() {
        LeadState state = state(List.of(decided(0, "LEAD"))).with(List.of(outcome(OutcomeKind.WON, 30, null, null)));

        assertThat(steps(contributions(state))).contains("accepted", "opportunity", "won");
        assertThat(time(contributions(state), "accepted")).isEqualTo(TimeHistogram.classOf(Duration.ofDays(30)));
    }

    @Test
    void onlyTheLatestVerdictOfSalesCounts() {
        LeadState rejected = state(List.of(decided(0, "MQL")))
                .with(List.of(
                        outcome(OutcomeKind.ACCEPTED, 1, null, null),
                        outcome(OutcomeKind.REJECTED, 2, "no-response", null)));
        LeadState accepted = state(List.of(decided(0, "MQL")))
                .with(List.of(
                        outcome(OutcomeKind.REJECTED, 2, "no-response", null),
                        outcome(OutcomeKind.ACCEPTED, 3, null, null)));

        assertThat(steps(contributions(rejected))).contains("rejected");
        assertThat(contributions(rejected).keySet())
                .anyMatch(key -> key.segment().equals("reason") && key.value().equals("no-response"));
        assertThat(steps(contributions(accepted))).contains("accepted").doesNotContain("rejected");
    }

    @Test
    void correctedOutcomesDoNotCount() {
        CountedOutcome mistaken = outcome(OutcomeKind.WON, 3, null, null);

        LeadState state = state(List.of(decided(0, "MQL")))
                .with(List.of(mistaken, outcome(OutcomeKind.OPPORTUNITY, 3, null, mistaken.id())));

        assertThat(steps(contributions(state))).contains("opportunity").doesNotContain("won");
    }

    private static Map<CellKey, Integer> contributions(LeadState state) {
        return Contributions.of("b2b", false, state, STEPS);
    }

    private static List<String> steps(Map<CellKey, Integer> added) {
        return added.keySet().stream()
                .filter(key -> key.segment().isEmpty())
                .map(CellKey::step)
                .toList();
    }

    private static Integer time(Map<CellKey, Integer> added, String step) {
        return added.entrySet().stream()
                .filter(entry -> entry.getKey().segment().isEmpty()
                        && entry.getKey().step().equals(step))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static LeadState state(List<ChainedStage> decisions) {
        LeadState state = LeadState.of(decisions.get(0), Map.of());
        for (ChainedStage decision : decisions) {
            state = state.with(decision);
        }
        return state;
    }

    private static Instant day(int day) {
        return NEW_YEAR.plus(Duration.ofDays(day));
    }

    private static ChainedStage decided(int day, String stage) {
        return new ChainedStage(day + 1, UUID.randomUUID(), LEAD, "b2b", 3, stage, day(day), false);
    }

    private static CountedOutcome outcome(OutcomeKind kind, int day, @Nullable String reason, @Nullable UUID corrects) {
        return new CountedOutcome(
                UUID.randomUUID(), LEAD, "b2b", kind, day(day), day(day), reason, null, corrects, "user:kim");
    }
}
