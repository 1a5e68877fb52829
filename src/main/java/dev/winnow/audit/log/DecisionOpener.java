package dev.winnow.audit.log;

import dev.winnow.explanation.Explain;
import dev.winnow.personal.LeadKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens stored decisions with the keys of their leads. Needs a transaction. */
@ApplicationScoped
class DecisionOpener {

    private final Leads leads;
    private final Dictionaries dictionaries;

    DecisionOpener(Leads leads, Dictionaries dictionaries) {
        this.leads = leads;
        this.dictionaries = dictionaries;
    }

    DecisionRecord open(StoredDecision stored) {
        return open(stored, key(stored));
    }

    /** Opens several with one query for their keys; keeps their order. */
    List<DecisionRecord> open(List<StoredDecision> stored) {
        Map<UUID, LeadKey> keys =
                leads.keys(stored.stream().map(decision -> decision.subject).collect(Collectors.toSet()));
        return stored.stream()
                .map(decision -> open(decision, keys.get(decision.subject)))
                .toList();
    }

    /** Proves that the payload is the one the record was written with; null if it can't be read. */
    @Nullable
    CommitmentOpening opening(StoredDecision stored) {
        LeadKey key = key(stored);
        return key != null && open(stored, key) instanceof LoggedDecision decision
                ? new CommitmentOpening(
                        PayloadSeal.blinding(stored.id, key), decision.payload().facts(), decision.answer())
                : null;
    }

    private @Nullable LeadKey key(StoredDecision stored) {
        return leads.keys(Set.of(stored.subject)).get(stored.subject);
    }

    /** @param key null if it was destroyed */
    private DecisionRecord open(StoredDecision stored, @Nullable LeadKey key) {
        if (key == null) {
            return unreadable(stored, UnreadableDecision.Reason.ERASED);
        }
        SealedPayload payload =
                PayloadSeal.open(stored, key, dictionaries::withChecksum).orElse(null);
        Explain explained = Arrays.stream(Explain.values())
                .filter(each -> each.word().equals(stored.explained))
                .findFirst()
                .orElse(null);
        return payload == null || explained == null
                ? unreadable(stored, UnreadableDecision.Reason.DAMAGED)
                : new LoggedDecision(
                        stored.id,
                        stored.policy,
                        stored.release(),
                        stored.evaluatedAt,
                        stored.asOf,
                        stored.caller,
                        explained,
                        payload);
    }

    private static UnreadableDecision unreadable(StoredDecision stored, UnreadableDecision.Reason reason) {
        return new UnreadableDecision(
                stored.id,
                stored.policy,
                stored.release(),
                stored.evaluatedAt,
                stored.asOf,
                stored.caller,
                stored.totalPoints,
                stored.recommendedStage,
                stored.stageChange,
                reason);
    }
}
