package dev.winnow.audit.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.chain.ChainLink;
import dev.winnow.audit.chain.LogRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions in the form in which the log proves them, in the order of their chains. Needs a transaction. */
@ApplicationScoped
public class DecisionRecords {

    private final StoredDecisions decisions;
    private final DecisionOpener opener;

    DecisionRecords(StoredDecisions decisions, DecisionOpener opener) {
        this.decisions = decisions;
        this.opener = opener;
    }

    /** @param opening of the record's commitment; null if its payload can't be read */
    public record Found(LogRecord record, @Nullable CommitmentOpening opening) {}

    public Optional<Found> find(UUID id) {
        return decisions.findByIdOptional(id).map(stored -> new Found(RecordForm.of(stored), opener.opening(stored)));
    }

    /** The links of a chain from one position to another, inclusive. */
    public List<ChainLink> links(String chain, long first, long last) {
        return decisions.between(UUID.fromString(chain), first, last).stream()
                .map(each -> RecordForm.of(each).link())
                .toList();
    }

    /**
     * The records of a chain after a position, and those at that position after an id, so that none is skipped if the
     * index that keeps positions unique was dropped.
     */
    public List<LogRecord> after(String chain, long position, UUID id, int limit) {
        return decisions.after(UUID.fromString(chain), position, id, limit).stream()
                .map(RecordForm::of)
                .toList();
    }

    /**
     * What a decision of a chain says without its payload.
     *
     * @param lead pseudonym of the lead
     * @param stage the recommended one
     */
    public record ChainedStage(
            long position,
            UUID id,
            UUID lead,
            String policy,
            int release,
            String stage,
            Instant asOf,
            boolean isSample) {}

    /** Those of a chain after a position, in order. */
    public List<ChainedStage> stagesAfter(UUID chain, long position, int limit) {
        return decisions.stagesAfter(chain, position, limit);
    }

    /** The facts of decisions by their ids, as they were sent; without those that can't be read. */
    public Map<UUID, JsonNode> facts(Collection<UUID> ids) {
        Map<UUID, JsonNode> facts = new HashMap<>();
        opener.open(decisions.withIds(List.copyOf(ids)))
                .forEach(record -> record.match(logged -> facts.put(logged.id(), logged.facts()), unreadable -> null));
        return facts;
    }

    /** The ids of leads by their pseudonyms, from the latest decision of a policy; without those that are erased. */
    public Map<UUID, String> leadIds(Collection<UUID> subjects, String policy) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        List<StoredDecision> latest = decisions.latest(subjects, policy);
        List<DecisionRecord> opened = opener.open(latest);
        Map<UUID, String> ids = new HashMap<>();
        for (int index = 0; index < latest.size(); index++) {
            UUID subject = latest.get(index).subject;
            opened.get(index).match(logged -> ids.put(subject, logged.leadId()), unreadable -> null);
        }
        return ids;
    }

    /** The records without a chain that exists, by id. */
    public List<LogRecord> unchained(UUID after, int limit) {
        return decisions.unchained(after, limit).stream().map(RecordForm::of).toList();
    }
}
