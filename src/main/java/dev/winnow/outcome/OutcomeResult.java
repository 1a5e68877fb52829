package dev.winnow.outcome;

import java.util.List;
import java.util.Set;

/** The result of reporting an outcome. */
public sealed interface OutcomeResult {

    /** Calls the method of {@code cases} for this variant. */
    <T> T match(Cases<T> cases);

    /** One method for each variant. */
    interface Cases<T> {
        T recorded(LeadOutcome outcome);

        T repeated(LeadOutcome outcome);

        T eventOfAnother(EventOfAnother result);

        T unknownLead(UnknownLead result);

        T unknownPolicy(UnknownPolicy result);

        T policyNeeded(PolicyNeeded result);

        T otherPolicy(OtherPolicy result);

        T unlistedReason(UnlistedReason result);

        T unknownEvent(UnknownEvent result);

        T alreadyCorrected(AlreadyCorrected result);

        T tooMany();
    }

    /** It is in the log and on disk. */
    record Recorded(LeadOutcome outcome) implements OutcomeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.recorded(outcome);
        }
    }

    /** It was reported before, in the same words. */
    record Repeated(LeadOutcome outcome) implements OutcomeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.repeated(outcome);
        }
    }

    /** Another outcome was reported with this event id. */
    record EventOfAnother(String eventId) implements OutcomeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.eventOfAnother(this);
        }
    }

    /** The policy made no decision on the lead, or the lead was erased. */
    record UnknownLead(String leadId, String policy) implements OutcomeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknownLead(this);
        }
    }

    /** @param active names of the active policies */
    record UnknownPolicy(String name, List<String> active) implements OutcomeResult {
        public UnknownPolicy {
            active = List.copyOf(active);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknownPolicy(this);
        }
    }

    /**
     * It names no policy, and there is no usual one.
     *
     * @param active names of the active policies
     */
    record PolicyNeeded(List<String> active) implements OutcomeResult {
        public PolicyNeeded {
            active = List.copyOf(active);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.policyNeeded(this);
        }
    }

    /** @param policies those that the reporter is limited to */
    record OtherPolicy(Set<String> policies) implements OutcomeResult {
        public OtherPolicy {
            policies = Set.copyOf(policies);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.otherPolicy(this);
        }
    }

    /**
     * The policy's vocabulary lists reasons, and this isn't one of them; or it lists none, and this isn't a code.
     *
     * @param fact whose allowed values the reasons are
     * @param listed empty if the vocabulary lists none
     */
    record UnlistedReason(String reason, String policy, String fact, List<String> listed) implements OutcomeResult {
        public UnlistedReason {
            listed = List.copyOf(listed);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unlistedReason(this);
        }
    }

    /** The lead has no outcome with the event id to correct. */
    record UnknownEvent(String eventId) implements OutcomeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unknownEvent(this);
        }
    }

    /** @param by the event id of the outcome that replaces it */
    record AlreadyCorrected(String eventId, String by) implements OutcomeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.alreadyCorrected(this);
        }
    }

    /** The lead has as many outcomes as it may have. */
    record TooMany() implements OutcomeResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.tooMany();
        }
    }
}
