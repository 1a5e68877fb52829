package dev.winnow.outcome;

import dev.winnow.audit.event.StatedChange;
import dev.winnow.audit.log.Leads;
import dev.winnow.decision.DecisionId;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores outcomes. Needs a transaction, which also records the rows that were written. */
@ApplicationScoped
class OutcomeWriter {

    /** Each evaluation of a lead reads all of them. */
    private static final int MOST_OF_A_LEAD = 500;

    /** How far the times of outcomes may run ahead of the clock. */
    private static final Duration MOST_AHEAD = Duration.ofSeconds(1);

    private final StoredOutcomes outcomes;
    private final Leads leads;
    private final OutcomeHashes hashes;
    private final LeadsWithOutcomes known;
    private final ActivePolicies policies;
    private final Clock clock;

    /** Of the outcome before; one thread writes them all. */
    private Instant last = Instant.EPOCH;

    OutcomeWriter(
            StoredOutcomes outcomes,
            Leads leads,
            OutcomeHashes hashes,
            LeadsWithOutcomes known,
            ActivePolicies policies,
            Clock clock) {
        this.outcomes = outcomes;
        this.leads = leads;
        this.hashes = hashes;
        this.known = known;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param row null if nothing was written */
    record Written(OutcomeResult result, @Nullable StatedChange row) {

        private static Written nothing(OutcomeResult result) {
            return new Written(result, null);
        }
    }

    /** Writes reports one after the other. */
    List<Written> write(List<ReportedOutcome> reports, Reporter reporter) {
        Map<String, List<Leads.Known>> held =
                leads.hold(reports.stream().map(ReportedOutcome::leadId).collect(Collectors.toSet()));
        return reports.stream()
                .map(report -> write(report, held.getOrDefault(report.leadId(), List.of()), reporter))
                .toList();
    }

    private Written write(ReportedOutcome report, List<Leads.Known> held, Reporter reporter) {
        Instant now = now();
        String eventId = report.eventId() == null ? DecisionId.at(now).toString() : report.eventId();
        Optional<StoredOutcome> before = outcomes.ofEvent(hashes.event(eventId));
        if (before.isPresent()) {
            return Written.nothing(repeated(before.get(), eventId, report, reporter));
        }
        String policy = report.policy() == null ? reporter.usualPolicy() : report.policy();
        if (policy == null) {
            return Written.nothing(new OutcomeResult.PolicyNeeded(reporter.allowed(policies.names())));
        }
        if (!reporter.covers(policy)) {
            return Written.nothing(new OutcomeResult.OtherPolicy(reporter.policies()));
        }
        Leads.Known lead = decided(report.leadId(), held, policy);
        return lead == null
                ? Written.nothing(unknown(report, policy, reporter))
                : write(report, eventId, policy, lead, reporter.name(), now);
    }

    /** The answer is made of the report: what is stored of an erased lead can't be read any more. */
    private OutcomeResult repeated(StoredOutcome before, String eventId, ReportedOutcome report, Reporter reporter) {
        String policy = report.policy() == null ? before.policy : report.policy();
        return reporter.covers(before.policy)
                        && hashes.content(eventId, report, policy).equals(before.content)
                ? new OutcomeResult.Repeated(before.outcome(seal(report, eventId)))
                : new OutcomeResult.EventOfAnother(eventId);
    }

    private Leads.@Nullable Known decided(String leadId, List<Leads.Known> held, String policy) {
        UUID usual = leads.hash(leadId);
        List<Leads.Known> decided = held.stream()
                .filter(lead -> leads.isDecided(lead.subject(), policy))
                .toList();
        return decided.stream()
                .filter(lead -> lead.hash().equals(usual))
                .findFirst()
                .orElse(decided.isEmpty() ? null : decided.get(0));
    }

    private OutcomeResult unknown(ReportedOutcome report, String policy, Reporter reporter) {
        List<String> active = reporter.allowed(policies.names());
        return active.contains(policy)
                ? new OutcomeResult.UnknownLead(report.leadId(), policy)
                : new OutcomeResult.UnknownPolicy(policy, active);
    }

    private Written write(
            ReportedOutcome report, String eventId, String policy, Leads.Known lead, String by, Instant now) {
        Optional<OutcomeResult> reason = OutcomeReasons.refusal(
                policies.find(policy)
                        .map(ActivePolicy::policy)
                        .map(each -> each.vocabulary())
                        .orElse(null),
                policy,
                report.kind(),
                report.reason());
        if (reason.isPresent()) {
            return Written.nothing(reason.get());
        }
        if (outcomes.countOf(lead.subject()) >= MOST_OF_A_LEAD) {
            return Written.nothing(new OutcomeResult.TooMany());
        }
        StoredOutcome stored = new StoredOutcome();
        if (report.corrects() != null) {
            Optional<StoredOutcome> corrected = outcomes.ofEvent(hashes.event(report.corrects()))
                    .filter(each -> each.subject.equals(lead.subject()) && each.policy.equals(policy));
            if (corrected.isEmpty()) {
                return Written.nothing(new OutcomeResult.UnknownEvent(report.corrects()));
            }
            Optional<String> other = outcomes.correctionOf(corrected.get().id)
                    .flatMap(correction -> correction.outcome(lead.key()))
                    .map(LeadOutcome::eventId);
            if (other.isPresent()) {
                return Written.nothing(new OutcomeResult.AlreadyCorrected(report.corrects(), other.get()));
            }
            stored.corrects = corrected.get().id;
        }
        stored.id = DecisionId.at(now);
        stored.event = hashes.event(eventId);
        stored.content = hashes.content(eventId, report, policy);
        stored.subject = lead.subject();
        stored.policy = policy;
        stored.kind = report.kind().word();
        stored.at = report.at() == null ? now : report.at().truncatedTo(ChronoUnit.MICROS);
        stored.recordedAt = now;
        stored.by = by;
        stored.reason = report.reason();
        stored.amount = Amounts.plain(report.amount());
        OutcomeSeal seal = seal(report, eventId);
        stored.sealed = seal.sealed(stored.id, lead.key());
        outcomes.persistAndFlush(stored);
        known.add(lead.hash());
        return new Written(
                new OutcomeResult.Recorded(stored.outcome(seal)), stored.state().added());
    }

    /** A microsecond later than the time before, so that outcomes of one report keep their order. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant next = last.plus(1, ChronoUnit.MICROS);
        last = next.isAfter(now) && next.isBefore(now.plus(MOST_AHEAD)) ? next : now;
        return last;
    }

    private static OutcomeSeal seal(ReportedOutcome report, String eventId) {
        return new OutcomeSeal(report.leadId(), eventId, report.text(), report.corrects());
    }
}
