package dev.winnow.audit.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.audit.event.ClockWatch;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.MovedClock;
import dev.winnow.audit.log.AppendResult;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Decisions;
import dev.winnow.audit.log.Dictionary;
import dev.winnow.audit.log.Keywords;
import dev.winnow.audit.log.Leads;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.Requester;
import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.StageChange;
import dev.winnow.outcome.CountedOutcome;
import dev.winnow.outcome.LeadOutcome;
import dev.winnow.outcome.LeadOutcomes;
import dev.winnow.outcome.OutcomeFigures;
import dev.winnow.outcome.OutcomeKind;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.outcome.Reporter;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionTest {

    @Inject
    DecisionLog log;

    @Inject
    Session session;

    @Inject
    StoredErasures stored;

    @Inject
    Erasures erasures;

    @Inject
    Leads leads;

    @Inject
    ErasureList erased;

    @Inject
    Storage storage;

    @Inject
    RepeatedErasures repeated;

    @Inject
    EventLog events;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Outcomes outcomes;

    @Inject
    LeadOutcomes leadOutcomes;

    @Inject
    OutcomeFigures figures;

    @Inject
    AuditTrail trail;

    /** Another one for each test. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String shortly = "a" + mark;
    private final String longer = "b" + mark;
    private final String forever = "c" + mark;

    @Test
    void leadsAreKeptForAsLongAsTheirPoliciesSay() {
        UUID old = decide("old", shortly, 31);
        UUID recent = decide("recent", shortly, 29);
        UUID oldAgain = decide("came back", shortly, 31);
        UUID back = decide("came back", shortly, 1);
        UUID onTwo = decide("on two", shortly, 31);
        decide("on two", longer, 50);
        UUID kept = decide("kept", shortly, 500);
        decide("kept", forever, 500);

        retain(Map.of(shortly, Duration.ofDays(30), longer, Duration.ofDays(60)));

        assertThat(log.find(old)).containsInstanceOf(UnreadableDecision.class);
        assertThat(log.find(recent)).containsInstanceOf(LoggedDecision.class);
        assertThat(log.find(oldAgain)).containsInstanceOf(LoggedDecision.class);
        assertThat(log.find(back)).containsInstanceOf(LoggedDecision.class);
        assertThat(log.find(onTwo)).containsInstanceOf(LoggedDecision.class);
        assertThat(log.find(kept)).containsInstanceOf(LoggedDecision.class);
        assertThat(erasures.latest(null, 1)).containsExactly(new Erasure(now, Erasure.Cause.RETENTION, 1, 1));
    }

    /** However often the lead was evaluated again with the same facts. */
    @Test
    void decisionsOfTheServerItselfDoNotProlongHowLongALeadIsKept() {
        UUID old = decide("aged", shortly, 31);
        UUID moved = decide("aged", shortly, 20, Requester.rescoring(old));
        UUID again = decide("aged", shortly, 1, Requester.rescoring(moved));
        UUID recent = decide("fresh", shortly, 29);
        UUID recentMoved = decide("fresh", shortly, 1, Requester.rescoring(recent));

        retain(Map.of(shortly, Duration.ofDays(30)));

        assertThat(List.of(old, moved, again))
                .allSatisfy(id -> assertThat(log.find(id)).containsInstanceOf(UnreadableDecision.class));
        assertThat(List.of(recent, recentMoved))
                .allSatisfy(id -> assertThat(log.find(id)).containsInstanceOf(LoggedDecision.class));
    }

    @Test
    void theOutcomesOfALeadGoWithIt() {
        decide("reported", shortly, 31);
        String lead = "reported " + mark;
        outcomes.record(
                new ReportedOutcome(
                        lead, "event " + mark, OutcomeKind.WON, shortly, null, null, "her words", BigDecimal.TEN, null),
                new Reporter("key:crm", Set.of(), null));
        assertThat(leadOutcomes.current(lead)).extracting(LeadOutcome::text).containsExactly("her words");

        retain(Map.of(shortly, Duration.ofDays(30)));

        assertThat(leadOutcomes.all(lead, Set.of())).isEmpty();
        assertThat(figures.after(new UUID(0, 0), 100_000))
                .filteredOn(outcome -> outcome.policy().equals(shortly))
                .extracting(CountedOutcome::kind, CountedOutcome::amount)
                .containsExactly(tuple(OutcomeKind.WON, BigDecimal.TEN));
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void moreThanOneGroupIsErased() {
        UUID last = decide("last", shortly, 40);
        for (int count = 0; count < 200; count++) {
            decide("many " + count, shortly, 40);
        }

        retain(Map.of(shortly, Duration.ofDays(30)));

        assertThat(log.find(last)).containsInstanceOf(UnreadableDecision.class);
        assertThat(erasures.latest(null, 3)).extracting(Erasure::leads).containsExactlyInAnyOrder(100L, 100L, 1L);
    }

    @Test
    void withoutATimeNothingIsErased() {
        UUID id = decide("old", shortly, 5_000);

        retain(Map.of());

        assertThat(log.find(id)).containsInstanceOf(LoggedDecision.class);
    }

    /** As when an older copy of the database is restored. */
    @Test
    void whatWasErasedStaysErasedWhenAnOlderCopyOfTheDatabaseBringsItBack() {
        UUID decision = decide("came back", forever, 1);
        UUID kept = decide("kept", forever, 1);
        Object[] before = QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select subject, lead, secret from lead_key where lead = :lead", Object[].class)
                .setParameter("lead", leads.hash("came back " + mark))
                .getSingleResult());
        erasures.erase("came back " + mark, "user:dana");
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(
                        "insert into lead_key (subject, lead, secret) values (:subject, :lead, :secret)")
                .setParameter("subject", before[0])
                .setParameter("lead", before[1])
                .setParameter("secret", before[2])
                .executeUpdate());
        assertThat(log.find(decision)).containsInstanceOf(LoggedDecision.class);

        repeated.onStart(new StartupEvent());

        assertThat(log.find(decision)).containsInstanceOf(UnreadableDecision.class);
        assertThat(log.find(kept)).containsInstanceOf(LoggedDecision.class);
        assertThat(erasures.latest(null, 1))
                .extracting(Erasure::cause, Erasure::leads)
                .containsExactly(tuple(Erasure.Cause.RESTORE, 1L));
    }

    @Test
    void forAnHourAfterTheClockWasPutForwardNothingIsErased() {
        UUID old = decide("old", shortly, 40);
        Map<String, Duration> times = Map.of(shortly, Duration.ofDays(30));
        MovedClock moved = new MovedClock();
        ClockWatch watch = moved.watch(events, checkpoints);
        moved.jump(Duration.ofDays(35));

        retain(times, watch);
        assertThat(log.find(old)).containsInstanceOf(LoggedDecision.class);

        moved.pass(Duration.ofHours(1));
        retain(times, watch);
        assertThat(log.find(old)).containsInstanceOf(UnreadableDecision.class);
    }

    private void retain(Map<String, Duration> times) {
        retain(times, new MovedClock().watch(events, checkpoints));
    }

    private void retain(Map<String, Duration> times, ClockWatch watch) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        new Retention(
                        leads,
                        new Erasures(stored, leads, erased, storage, events, List.of(), clock),
                        clock,
                        watch,
                        new RetentionTimes() {
                            @Override
                            public String interval() {
                                return "off";
                            }

                            @Override
                            public Map<String, Duration> policies() {
                                return times;
                            }
                        })
                .erase();
    }

    private UUID decide(String lead, String policy, int daysAgo) {
        return decide(lead, policy, daysAgo, Decisions.REQUESTER);
    }

    private UUID decide(String lead, String policy, int daysAgo, Requester requester) {
        Decision decision = Decisions.of(
                policy, 1, lead + " " + mark, "MQL", StageChange.HOLD, "10", now.minus(Duration.ofDays(daysAgo)));
        assertThat(log.append(
                                decision,
                                DecisionJson.of(decision),
                                JsonNodeFactory.instance.objectNode(),
                                new Keywords(Map.of("contact.email", lead + mark), Set.of("FIT-1")),
                                requester,
                                Dictionary.NONE)
                        .join())
                .isEqualTo(AppendResult.STORED);
        return Objects.requireNonNull(decision.decisionId());
    }
}
