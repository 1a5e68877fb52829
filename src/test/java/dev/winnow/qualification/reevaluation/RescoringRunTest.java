package dev.winnow.qualification.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionLog.KnownLead;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Explain;
import dev.winnow.job.InterruptedJobException;
import dev.winnow.job.JobRow;
import dev.winnow.job.JobRun;
import dev.winnow.job.JobState;
import dev.winnow.job.JobTable;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a run goes through the leads. Evaluates none of them: the log is shared with other tests. */
@QuarkusTest
class RescoringRunTest {

    private static final long FAST = 1_000_000;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Qualification qualification;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DecisionLog log;

    @Inject
    @SuppressWarnings("NullAway.Init")
    JobTable jobs;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RescoringSettings settings;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RescoringJobs kind;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    private final UUID job = UUID.randomUUID();
    private final String tag = UUID.randomUUID().toString();

    /** Notes the leads that it is given. */
    private final class Noted extends LeadRescoring {

        private final List<String> ids = new ArrayList<>();
        private int last = Integer.MAX_VALUE;

        Noted() {
            super(qualification, clock);
        }

        @Override
        Optional<CompletableFuture<Answer>> begin(KnownLead lead) throws InterruptedJobException {
            if (ids.size() >= last) {
                throw new InterruptedJobException();
            }
            DecisionRecord latest = Objects.requireNonNull(lead.latest());
            assertThat(latest.policy()).isEqualTo("b2b");
            ids.add(latest.<String>match(LoggedDecision::leadId, unreadable -> ""));
            return Optional.empty();
        }
    }

    @Test
    void itIsOffByDefault() {
        assertThat(settings.isOn()).isFalse();
        assertThat(kind.atOnce()).isZero();
        assertThat(settings.rate()).isEqualTo(50);
    }

    @Test
    void allKnownLeadsOfThePolicyAreEvaluatedOnceEvenIfItIsInterrupted() throws Exception {
        Set<String> mine = decide("b2b", 5);
        Set<String> others = decide("roofing", 2);
        create();
        Noted noted = new Noted();
        noted.last = 3;

        boolean isInterrupted = false;
        try (JobRun run = run(noted, FAST)) {
            keepAll(run);
        } catch (InterruptedJobException e) {
            isInterrupted = true;
        }
        noted.last = Integer.MAX_VALUE;
        try (JobRun run = run(noted, FAST)) {
            keepAll(run);
        }

        assertThat(isInterrupted).isTrue();
        assertThat(noted.ids)
                .containsAll(mine)
                .doesNotContainAnyElementsOf(others)
                .doesNotHaveDuplicates();
        assertThat(row().progress().done()).isGreaterThanOrEqualTo(7);
        assertThat(row().position()).isNotNull();
    }

    @Test
    void aReadLeadHasItsLatestDecisionAndTheLatestThatWasAskedFor() {
        String id = decide("b2b", 1).iterator().next();
        UUID asked = latest(id).id();
        qualification
                .qualify(new QualificationRequest(
                        "b2b",
                        Set.of(),
                        null,
                        DecisionJson.read("{\"id\": \"%s\"}".formatted(id)),
                        Explain.NONE,
                        null,
                        Requester.rescoring(asked),
                        false))
                .join();

        KnownLead read = find(asked);

        assertThat(Objects.requireNonNull(read.latest()).id())
                .isEqualTo(latest(id).id())
                .isNotEqualTo(asked);
    }

    private KnownLead find(UUID asked) {
        UUID last = null;
        for (List<KnownLead> page = log.leads("b2b", last, 100); !page.isEmpty(); page = log.leads("b2b", last, 100)) {
            for (KnownLead lead : page) {
                if (lead.asked() != null && lead.asked().id().equals(asked)) {
                    return lead;
                }
                last = lead.subject();
            }
        }
        throw new AssertionError("No lead has the decision " + asked);
    }

    private DecisionRecord latest(String id) {
        return log.latest(id, Set.of("b2b"), null, 1).get(0);
    }

    @Test
    void noMoreLeadsThanTheRateAreEvaluated() throws Exception {
        decide("b2b", 6);
        create();
        Noted noted = new Noted();
        long start = System.nanoTime();

        try (JobRun run = run(noted, 10)) {
            JobRun.Step step = run.next();
            while (noted.ids.size() < 6 && step != null) {
                step = run.next();
            }
        }

        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(noted.ids).hasSizeGreaterThanOrEqualTo(6);
        assertThat(time.toMillis()).isGreaterThanOrEqualTo((noted.ids.size() - 1) * 100L - 50);
    }

    private void keepAll(JobRun run) throws Exception {
        for (JobRun.Step step = run.next(); step != null; step = run.next()) {
            JobRun.Step next = step;
            QuarkusTransaction.requiringNew()
                    .run(() -> next.keep(jobs.locked(job).orElseThrow()));
        }
    }

    private void create() {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.create(
                        job,
                        RescoringJobs.KIND,
                        "b2b",
                        "test",
                        clock.instant(),
                        clock.instant().plusSeconds(60),
                        JobState.UPLOADED));
    }

    private JobRow row() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.locked(job).orElseThrow());
    }

    private JobRun run(LeadRescoring rescoring, long rate) {
        return new RescoringRun(row(), log, rescoring, new Pace(rate));
    }

    private Set<String> decide(String policy, int count) {
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < count; number++) {
            String id = policy + "-" + number + "-" + tag;
            qualification
                    .qualify(new QualificationRequest(
                            policy,
                            Set.of(),
                            null,
                            DecisionJson.read("{\"id\": \"%s\"}".formatted(id)),
                            Explain.NONE,
                            null,
                            new Requester("key:crm", null),
                            false))
                    .join();
            ids.add(id);
        }
        return ids;
    }
}
