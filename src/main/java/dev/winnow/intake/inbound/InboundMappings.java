package dev.winnow.intake.inbound;

import dev.winnow.audit.chain.LogRecord;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The inbound mappings, by name. Versions are kept: a decision says which one made its lead. */
@ApplicationScoped
public class InboundMappings {

    private final StoredInboundMappings stored;
    private final EventLog events;
    private final Clock clock;

    InboundMappings(StoredInboundMappings stored, EventLog events, Clock clock) {
        this.stored = stored;
        this.events = events;
        this.clock = clock;
    }

    /** In the order of their names. */
    public List<InboundMapping> all() {
        return QuarkusTransaction.requiringNew().call(() -> stored.latest().stream()
                .flatMap(latest -> latest.mapping().stream())
                .toList());
    }

    public Optional<InboundMapping> find(String name) {
        return QuarkusTransaction.requiringNew().call(() -> stored.latest(name).flatMap(StoredInboundMapping::mapping));
    }

    /** All versions, the latest first, without those that removed it. */
    public List<InboundMapping> versions(String name) {
        return QuarkusTransaction.requiringNew().call(() -> stored.versions(name).stream()
                .flatMap(version -> version.mapping().stream())
                .toList());
    }

    /** Sets the next version; one that says the same as the latest changes nothing. */
    public InboundMapping set(String name, String policy, LeadMapping mapping, String by) {
        String json = DecisionJson.facts(MappingJson.write(mapping));
        return events.record(by, () -> {
            Optional<StoredInboundMapping> latest = stored.latest(name);
            Optional<InboundMapping> same = latest.flatMap(StoredInboundMapping::mapping)
                    .filter(known -> known.policy().equals(policy)
                            && DecisionJson.facts(known.mapping()).equals(json));
            if (same.isPresent()) {
                return RecordedChange.none(same.get());
            }
            StoredInboundMapping next = StoredInboundMapping.of(next(name, latest), policy, json, by, now());
            stored.persist(next);
            return new RecordedChange<>(
                    EventKind.INBOUND_MAPPING_SET,
                    "%s, version %s, policy %s, sha256:%s"
                            .formatted(
                                    name, next.key.version(), policy, LogRecord.hash("winnow inbound mapping 1", json)),
                    next.mapping().orElseThrow());
        });
    }

    /** Removes a mapping; whether there was one. */
    public boolean remove(String name, String by) {
        return events.record(by, () -> {
            Optional<StoredInboundMapping> latest =
                    stored.latest(name).filter(version -> version.mapping().isPresent());
            if (latest.isEmpty()) {
                return RecordedChange.none(false);
            }
            stored.persist(StoredInboundMapping.of(next(name, latest), latest.get().policy, null, by, now()));
            return new RecordedChange<>(EventKind.INBOUND_MAPPING_REMOVED, name, true);
        });
    }

    private static StoredInboundMapping.Id next(String name, Optional<StoredInboundMapping> latest) {
        return new StoredInboundMapping.Id(
                name, latest.map(version -> version.key.version()).orElse(0) + 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
