package dev.winnow.sample;

import dev.winnow.audit.erasure.Erasure;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Requester;
import dev.winnow.explanation.Explain;
import dev.winnow.outcome.OutcomeResult;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.Reporter;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import dev.winnow.release.ActivePolicies;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads made-up leads while the log holds no decision, and removes them. They are evaluated and logged like others, and
 * so is what became of them, with {@link Requester#SAMPLES} as their caller.
 */
@ApplicationScoped
public class SampleLeads {

    /** The policy that they are leads of. */
    public static final String POLICY = "b2b";

    private static final Logger LOG = Logger.getLogger(SampleLeads.class);
    private static final int AT_ONCE = 64;
    private static final int PATIENCE_SECONDS = 2;

    private final ActivePolicies policies;
    private final DecisionLog log;
    private final Qualification qualification;
    private final Outcomes outcomes;
    private final Erasures erasures;
    private final EventLog events;
    private final ExecutorService workers;
    private final Clock clock;
    private volatile @Nullable Loading loading;
    private volatile boolean isStopping;

    SampleLeads(
            ActivePolicies policies,
            DecisionLog log,
            Qualification qualification,
            Outcomes outcomes,
            Erasures erasures,
            EventLog events,
            ExecutorService workers,
            Clock clock) {
        this.policies = policies;
        this.log = log;
        this.qualification = qualification;
        this.outcomes = outcomes;
        this.erasures = erasures;
        this.events = events;
        this.workers = workers;
        this.clock = clock;
    }

    /** Leads that are being loaded. */
    private record Loading(AtomicLong loaded, CompletableFuture<Void> end) {}

    /** Other policies have none. */
    public SampleState state(String policy) {
        return policy.equals(POLICY) ? state() : new SampleState(SampleState.Phase.NONE, 0, 0);
    }

    private SampleState state() {
        Loading current = loading;
        if (current != null) {
            return state(SampleState.Phase.LOADING, current.loaded().get());
        }
        long loaded = log.countSamples();
        if (loaded > 0) {
            return state(SampleState.Phase.LOADED, loaded);
        }
        boolean isOffered = policies.find(POLICY).isPresent() && log.isEmpty();
        return state(isOffered ? SampleState.Phase.OFFERED : SampleState.Phase.NONE, 0);
    }

    private static SampleState state(SampleState.Phase phase, long loaded) {
        return new SampleState(phase, loaded, SampleFunnel.SIZE);
    }

    /**
     * Loads them in the background.
     *
     * @param by who requested it
     * @return the state once they are loaded, or after two seconds; empty if they aren't offered
     */
    public Optional<SampleState> load(String policy, String by) {
        Optional<Loading> begun = begin(policy, by);
        begun.ifPresent(each -> each.end()
                .copy()
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join());
        return begun.map(each -> state());
    }

    private synchronized Optional<Loading> begin(String policy, String by) {
        if (!state(policy).is(SampleState.Phase.OFFERED)) {
            return Optional.empty();
        }
        events.record(
                EventKind.SAMPLES_LOADED, by, "%s sample leads of policy %s".formatted(SampleFunnel.SIZE, POLICY));
        Loading begun = new Loading(new AtomicLong(), new CompletableFuture<>());
        loading = begun;
        workers.execute(() -> {
            try {
                evaluate(begun.loaded());
            } catch (RuntimeException e) {
                LOG.error("Can't load the sample leads", e);
            } finally {
                loading = null;
                begun.end().complete(null);
            }
        });
        return Optional.of(begun);
    }

    private void evaluate(AtomicLong loaded) {
        Instant start = clock.instant();
        List<SampleLead> leads = SampleFunnel.before(start);
        for (int from = 0; from < leads.size() && !isStopping; from += AT_ONCE) {
            List<CompletableFuture<Answer>> answers =
                    leads.subList(from, Math.min(from + AT_ONCE, leads.size())).stream()
                            .map(lead -> qualification.qualify(request(lead)))
                            .toList();
            long stored = answers.stream()
                    .filter(answer -> answer.join() instanceof Answer.Qualified)
                    .count();
            loaded.addAndGet(stored);
        }
        List<OutcomeResult> became = isStopping
                ? List.of()
                : outcomes.record(
                        SampleOutcomes.of(leads, start), new Reporter(Requester.SAMPLES, Set.of(POLICY), POLICY));
        LOG.infof(
                "Loaded %s of %s sample leads of policy %s with %s outcomes in %s ms",
                loaded,
                leads.size(),
                POLICY,
                became.size(),
                Duration.between(start, clock.instant()).toMillis());
    }

    /** The rest of an explanation is computed when somebody reads it. */
    private static QualificationRequest request(SampleLead lead) {
        return new QualificationRequest(
                POLICY, Set.of(), lead.asOf(), lead.facts(), Explain.SUMMARY, null, Requester.samples(), false);
    }

    /**
     * Erases them; on disk when this returns.
     *
     * @param by who requested it
     * @return empty if none are loaded, or not yet all
     */
    public Optional<Erasure> remove(String policy, String by) {
        return state(policy).is(SampleState.Phase.LOADED) ? Optional.of(erasures.eraseSamples(by)) : Optional.empty();
    }

    @PreDestroy
    void stop() {
        isStopping = true;
    }
}
