package dev.winnow.audit.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.Decision;
import dev.winnow.decision.DecisionJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The decision log. Every answer that left the server is in it. */
@ApplicationScoped
public class DecisionLog {

    /** Below the column's limit by the overhead of encryption. */
    private static final int MAX_BYTES = 1_000_000;

    /**
     * The place of a record in the log.
     *
     * @param chain its name
     * @param position in the chain, from 1
     * @param hash of the chain up to the record, in hexadecimal digits
     */
    public record ChainPlace(String chain, long position, String hash) {}

    /**
     * A lead that isn't erased.
     *
     * @param subject its pseudonym
     * @param latest the policy's latest decision on it; null if it has none
     * @param asked the latest one that somebody asked for, with facts of its own; null if it has none
     */
    public record KnownLead(
            UUID subject,
            @Nullable DecisionRecord latest,
            @Nullable DecisionRecord asked) {}

    private final LogReader reader;
    private final RequestKeys keys;
    private final GroupCommit commit;

    DecisionLog(LogReader reader, RequestKeys keys, GroupCommit commit) {
        this.reader = reader;
        this.keys = keys;
        this.commit = commit;
    }

    /**
     * Appends a decision and the facts it was made on, without blocking. The result {@link AppendResult#STORED} comes
     * once they are committed and on disk.
     *
     * @param answer the decision as answered
     * @param keywords to find it by
     * @param dictionary to compress it with
     */
    public CompletableFuture<AppendResult> append(
            Decision decision,
            String answer,
            JsonNode facts,
            Keywords keywords,
            Requester requester,
            Dictionary dictionary) {
        SealedPayload payload = new SealedPayload(decision.leadId(), DecisionJson.facts(facts), answer);
        byte[] packed = payload.packed(dictionary);
        return packed.length > MAX_BYTES
                ? CompletableFuture.completedFuture(AppendResult.TOO_LARGE)
                : commit.append(new LogEntry(decision, payload, packed, dictionary, keywords, hashed(requester)));
    }

    private Requester hashed(Requester requester) {
        return new Requester(
                requester.caller(), requester.key() == null ? null : keys.hashed(requester.key()), requester.latest());
    }

    /** Whether decisions can be appended, as far as is known. */
    public boolean isWritable() {
        return !commit.isFailing();
    }

    /**
     * Decisions on a lead, the latest first; none if the lead was erased.
     *
     * @param policies whose decisions; empty for all
     * @param before returns only decisions older than this one; null for all
     */
    @Transactional
    public List<DecisionRecord> latest(String leadId, Set<String> policies, @Nullable UUID before, int limit) {
        return reader.list(DecisionFilter.ofLead(leadId, policies), before, limit);
    }

    /**
     * The stages that a policy last recommended for leads, by the leads' ids; without leads that it hasn't decided on.
     *
     * @param leadIds in their normal form
     */
    @Transactional
    public Map<String, String> latestStages(Set<String> leadIds, String policy) {
        return reader.latestStages(leadIds, policy);
    }

    /** How many leads there are that aren't erased, of all policies. */
    @Transactional
    public long countLeads() {
        return reader.countLeads();
    }

    /**
     * Leads of all policies that aren't erased, in the order of their pseudonyms.
     *
     * @param after pseudonym of the last lead before these; null for the first leads
     */
    @Transactional
    public List<KnownLead> leads(String policy, @Nullable UUID after, int limit) {
        return reader.leads(policy, after, limit);
    }

    /** Empty if there is no such decision. */
    @Transactional
    public Optional<DecisionRecord> find(UUID decisionId) {
        return reader.find(decisionId);
    }

    /** The leads that these decisions are on, by decision; without decisions that aren't in the log. */
    @Transactional
    public Map<UUID, DecidedLead> leads(Collection<UUID> decisionIds) {
        return reader.leads(decisionIds);
    }

    /** Whether it holds no decision. */
    @Transactional
    public boolean isEmpty() {
        return reader.isEmpty();
    }

    /** How many decisions on sample leads it holds that weren't removed. */
    @Transactional
    public long countSamples() {
        return reader.countSamples();
    }

    /** Where a decision is in the log; empty if it isn't in a chain. */
    @Transactional
    public Optional<ChainPlace> place(UUID decisionId) {
        return reader.place(decisionId);
    }

    /** The policy that made a decision; empty if there is no such decision. */
    @Transactional
    public Optional<String> policy(UUID decisionId) {
        return reader.policy(decisionId);
    }
}
