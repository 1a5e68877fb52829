package dev.winnow.qualification;

import dev.winnow.audit.log.AppendResult;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Keywords;
import dev.winnow.audit.log.RequestKey;
import dev.winnow.audit.log.RequestKeys;
import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionId;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explainer;
import dev.winnow.lead.Lead;
import dev.winnow.personal.Masking;
import dev.winnow.policy.facts.LeadReader;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import dev.winnow.release.shadow.ShadowTrials;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Qualifies leads: facts in, an audited decision out. */
@ApplicationScoped
public class Qualification {

    /** What a rule takes that joins activities grows with their square, or more. */
    private static final int MOST_ACTIVITIES_AT_ONCE = 50;

    private final ActivePolicies policies;
    private final DecisionLog log;
    private final RequestKeys keys;
    private final OpenRequests open;
    private final TypicalAnswers typicalAnswers;
    private final ShadowTrials shadow;
    private final Explainer explainer;
    private final Clock clock;
    private final ExecutorService workers;
    private final Optional<String> defaultPolicy;

    Qualification(
            ActivePolicies policies,
            DecisionLog log,
            RequestKeys keys,
            OpenRequests open,
            TypicalAnswers typicalAnswers,
            ShadowTrials shadow,
            Explainer explainer,
            Clock clock,
            ExecutorService workers,
            @ConfigProperty(name = "winnow.default-policy") Optional<String> defaultPolicy) {
        this.policies = policies;
        this.log = log;
        this.keys = keys;
        this.open = open;
        this.typicalAnswers = typicalAnswers;
        this.shadow = shadow;
        this.explainer = explainer;
        this.clock = clock;
        this.workers = workers;
        this.defaultPolicy = defaultPolicy;
    }

    /**
     * Answers a request; one with a key that was answered within the last day is answered the same again. Nothing here
     * makes its caller wait for long: the decision on most leads is made at once, its way into the log isn't.
     */
    public CompletableFuture<Answer> qualify(QualificationRequest request) {
        RequestKey key = request.dryRun() ? null : request.asked().key();
        if (key != null) {
            return CompletableFuture.supplyAsync(() -> once(request, key), workers);
        }
        return LeadReader.activities(request.lead()) > MOST_ACTIVITIES_AT_ONCE
                ? CompletableFuture.supplyAsync(() -> decide(request), workers).thenCompose(Function.identity())
                : decide(request);
    }

    private Answer once(QualificationRequest request, RequestKey key) {
        return open.once(key, () -> {
            Optional<Answer> known = keys.find(key).map(Qualification::known);
            return known.isPresent() ? known.get() : decide(request).join();
        });
    }

    private static Answer known(RequestKeys.Known known) {
        if (!known.isSameRequest()) {
            return new Answer.KeyOfAnother();
        }
        return known.decision() instanceof UnreadableDecision unreadable
                ? new PastAnswer.Unreadable(unreadable)
                : new Answer.Repeated(known.decision().answer());
    }

    private CompletableFuture<Answer> decide(QualificationRequest request) {
        List<String> active = request.among(policies.names());
        String name = policyName(request, active);
        if (name == null) {
            return atOnce(new Answer.PolicyNeeded(active));
        }
        return Optional.of(name)
                .filter(active::contains)
                .flatMap(policies::find)
                .map(policy -> qualify(request, policy))
                .orElseGet(() -> atOnce(new Answer.UnknownPolicy(name, active, Suggestion.closest(name, active))));
    }

    private @Nullable String policyName(QualificationRequest request, List<String> active) {
        if (request.policy() != null) {
            return request.policy();
        }
        return defaultPolicy.filter(active::contains).orElse(active.size() == 1 ? active.get(0) : null);
    }

    private CompletableFuture<Answer> qualify(QualificationRequest request, ActivePolicy active) {
        String why = request.why();
        if (why != null && !active.policy().hasRow(why)) {
            return atOnce(
                    new Answer.UnknownRow(why, active.name(), active.policy().closestRow(why)));
        }
        Instant now = clock.instant();
        Instant asOf = request.asOf() == null ? now : request.asOf().truncatedTo(ChronoUnit.MICROS);
        LeadReading reading = active.policy().leadReader().read(request.lead(), asOf);
        if (reading instanceof LeadReading.Refused refused) {
            return atOnce(new Answer.Refused(refused.problems()));
        }
        Lead lead = ((LeadReading.Read) reading).lead();
        Collection<String> personal = PersonalFacts.shown(active.policy().vocabulary(), lead);
        return Masking.during(personal, () -> qualify(request, active, lead, asOf, now))
                .exceptionally(failure -> Masking.during(personal, () -> {
                    throw new IllegalStateException("a decision can't be appended", failure);
                }));
    }

    private CompletableFuture<Answer> qualify(
            QualificationRequest request, ActivePolicy active, Lead lead, Instant asOf, Instant now) {
        Evaluated evaluated = Evaluated.of(active.policy(), lead, asOf);
        Decision decision = decide(evaluated, active.release(), now, request);
        String answer = DecisionJson.of(decision);
        if (request.dryRun()) {
            return atOnce(new Answer.Qualified(answer));
        }
        Keywords keywords = new Keywords(
                PersonalFacts.of(active.policy().vocabulary(), lead),
                evaluated.evaluation().effective());
        return log.append(decision, answer, request.lead(), keywords, request.asked(), typicalAnswers.of(active))
                .thenApply(result -> answer(decision, answer, result));
    }

    private Answer answer(Decision decision, String answer, AppendResult result) {
        if (result instanceof AppendResult.TooLarge) {
            return new Answer.TooLarge();
        }
        if (result instanceof AppendResult.KeyTaken) {
            return new Answer.KeyInUse();
        }
        if (result instanceof AppendResult.Full) {
            return new Answer.NotLogged(Answer.NotLogged.Reason.BUSY);
        }
        if (result instanceof AppendResult.DiskFull) {
            return new Answer.NotLogged(Answer.NotLogged.Reason.DISK_FULL);
        }
        if (!(result instanceof AppendResult.Logged)) {
            return new Answer.NotLogged(Answer.NotLogged.Reason.UNAVAILABLE);
        }
        offerToShadow(decision);
        return new Answer.Qualified(answer);
    }

    private static CompletableFuture<Answer> atOnce(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }

    private void offerToShadow(Decision decision) {
        UUID id = decision.decisionId();
        if (id != null) {
            shadow.offer(decision.policy(), decision.release().number(), id, decision.leadId());
        }
    }

    private Decision decide(Evaluated evaluated, Release release, Instant now, QualificationRequest request) {
        String why = request.why();
        return new Decision(
                request.dryRun() ? null : DecisionId.at(now),
                release.policy(),
                new ReleaseReference(release.number(), release.digest()),
                now,
                evaluated.asOf(),
                evaluated.lead().id(),
                evaluated.evaluation().score(),
                evaluated.evaluation().stage(),
                explainer.explain(evaluated, request.explain()),
                why == null ? null : explainer.why(evaluated, evaluated.policy().row(why)));
    }
}
