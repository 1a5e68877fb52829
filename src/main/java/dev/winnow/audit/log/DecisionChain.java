package dev.winnow.audit.log;

import dev.winnow.audit.chain.AcknowledgedHeads;
import dev.winnow.audit.chain.Chain;
import dev.winnow.audit.chain.ChainHead;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The chain of the decisions that this server makes. Confined to one thread; needs a transaction. */
final class DecisionChain {

    private final Session session;
    private final Leads leads;
    private final Dictionaries dictionaries;
    private final Chain chain;

    DecisionChain(
            Session session, Leads leads, Dictionaries dictionaries, Clock clock, AcknowledgedHeads acknowledged) {
        this.session = session;
        this.leads = leads;
        this.dictionaries = dictionaries;
        this.chain = new Chain(session, clock, acknowledged);
    }

    /**
     * What appending led to.
     *
     * @param outdated entries that weren't appended, because others decided on their leads meanwhile
     */
    record Appended(ChainHead head, List<LogEntry> outdated) {}

    /** Appends decisions as the next links, in this order. */
    Appended append(List<LogEntry> all) {
        List<LogEntry> outdated = outdated(all);
        return new Appended(
                link(all.stream().filter(entry -> !outdated.contains(entry)).toList()), outdated);
    }

    /** Those that must follow a decision that isn't the latest any more, or was erased. */
    private List<LogEntry> outdated(List<LogEntry> entries) {
        if (entries.stream().allMatch(entry -> entry.latest() == null)) {
            return List.of();
        }
        Map<String, Leads.Known> known = leads.claim(leadIds(entries));
        return entries.stream()
                .filter(entry -> entry.latest() != null && !isLatest(entry, entry.latest(), known, entries))
                .toList();
    }

    private boolean isLatest(LogEntry entry, UUID latest, Map<String, Leads.Known> known, List<LogEntry> entries) {
        Leads.Known lead = known.get(entry.payload().leadId());
        String policy = entry.decision().policy();
        return lead != null
                && leads.isLatest(latest, lead.subject(), policy)
                && entries.stream()
                        .noneMatch(other -> !other.id().equals(entry.id())
                                && other.payload()
                                        .leadId()
                                        .equals(entry.payload().leadId())
                                && other.decision().policy().equals(policy));
    }

    private static Set<String> leadIds(List<LogEntry> entries) {
        return entries.stream().map(entry -> entry.payload().leadId()).collect(Collectors.toSet());
    }

    private ChainHead link(List<LogEntry> entries) {
        ChainHead before = chain.head();
        ChainHead next = before;
        entries.stream()
                .map(LogEntry::dictionary)
                .filter(dictionary -> !dictionary.isEmpty())
                .distinct()
                .forEach(dictionaries::store);
        Map<String, Leads.Known> known = leads.provide(leadIds(entries));
        Set<StoredMark.Key> marks = new HashSet<>();
        for (LogEntry entry : entries) {
            Leads.Known lead = Objects.requireNonNull(known.get(entry.payload().leadId()));
            StoredDecision decision = StoredDecision.of(entry, lead);
            next = link(decision, next);
            session.persist(decision);
            entry.keywords()
                    .personal()
                    .forEach((path, value) -> marks.add(new StoredMark.Key(leads.mark(path, value), lead.subject())));
        }
        session.flush();
        leads.mark(marks);
        // References the decisions, so it comes after them
        for (LogEntry entry : entries) {
            if (entry.key() != null) {
                session.persist(StoredRequestKey.of(entry.key(), entry));
            }
        }
        chain.store(before, next);
        return next;
    }

    /** Continues the chain at this head, which is committed. */
    void committed(ChainHead head) {
        chain.committed(head);
    }

    /** Reads the head from the database before the next append: whether the last one was committed is unknown. */
    void forget() {
        chain.forget();
    }

    boolean knows(RequestKey key) {
        return session.find(StoredRequestKey.class, key.key()) != null;
    }

    boolean holds(LogEntry entry) {
        return session.find(StoredDecision.class, entry.id()) != null;
    }

    private static ChainHead link(StoredDecision decision, ChainHead head) {
        decision.chain = UUID.fromString(head.name());
        decision.position = head.position() + 1;
        String hash = RecordForm.of(decision).hashAfter(head.hash());
        decision.hash = HexFormat.of().parseHex(hash);
        return new ChainHead(head.name(), head.startedAt(), head.predecessors(), decision.position, hash);
    }
}
