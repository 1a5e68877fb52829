package dev.winnow.audit.proof;

import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.ChainRecord;
import dev.winnow.audit.chain.Checkpoint;
import dev.winnow.audit.chain.LogRecord;
import dev.winnow.audit.chain.SigningKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verifies chains record by record: each hash must follow from the record and the previous hash, and each chain must
 * reach the heads that it, later chains and signed checkpoints state. Takes the chains first, then the records of each
 * chain by position.
 */
public final class ChainVerifier {

    private static final int MAX_FLAWS = 100;

    private final Map<String, Progress> chains = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final int checkpoints;
    private long records;

    /** @param key the public key that must have signed the checkpoints; null for any */
    public ChainVerifier(List<ChainHead> heads, List<Checkpoint> checkpoints, @Nullable String key) {
        Set<Checkpoint> distinct = new LinkedHashSet<>(checkpoints);
        this.checkpoints = distinct.size();
        heads.stream()
                .sorted(Comparator.comparing(ChainHead::startedAt).thenComparing(ChainHead::name))
                .forEach(head -> chains.put(head.name(), new Progress(head, chains.size())));
        heads.forEach(head -> head.predecessors().lines().forEach(line -> require(line, "chain " + head.name())));
        distinct.forEach(checkpoint -> require(checkpoint, key));
    }

    private final class Progress {

        private final ChainHead head;
        private final int place;
        /** Hashes stated elsewhere, by position, then by who states them. */
        private final NavigableMap<Long, Map<String, String>> stated = new TreeMap<>();

        private long position;
        private String hash;

        private Progress(ChainHead head, int place) {
            this.head = head;
            this.place = place;
            this.hash = head.first();
        }

        private void take(ChainRecord record) {
            if (record.position() != position + 1) {
                flaw(
                        head.name(),
                        Math.min(record.position(), position + 1),
                        record.position() > position ? null : record,
                        "record %s is in the place of record %s".formatted(record.position(), position + 1));
            } else if (!record.hash().equals(record.hashAfter(hash))) {
                flaw(head.name(), record.position(), record, "the record or the one before it was altered");
            }
            position = Math.max(position, record.position());
            hash = record.hash();
            check();
        }

        private void check() {
            stated.getOrDefault(position, Map.of()).forEach((source, expected) -> {
                if (!expected.equals(hash)) {
                    flaw(head.name(), position, null, "the record isn't the one that " + source + " states");
                }
            });
        }

        private void end() {
            if (position != head.position() || !hash.equals(head.hash())) {
                flaw(
                        head.name(),
                        Math.min(position, head.position()) + 1,
                        null,
                        "the chain ends with record %2$d instead of record %1$d".formatted(head.position(), position));
            }
            stated.tailMap(position, false)
                    .forEach((missing, sources) -> flaw(
                            head.name(),
                            position + 1,
                            null,
                            "records are missing: %s states that there were %s"
                                    .formatted(sources.keySet().iterator().next(), missing)));
        }
    }

    public void take(ChainRecord record) {
        records++;
        Progress progress = chains.get(record.chain());
        if (progress == null) {
            flaw(record.chain(), record.position(), record, "the record belongs to no chain");
        } else {
            progress.take(record);
        }
    }

    /** Takes a record that is in no chain. */
    public void takeUnchained(ChainRecord record) {
        records++;
        flaw("", 0, record, "the record belongs to no chain");
    }

    public Verification end() {
        chains.values().forEach(Progress::end);
        flaws.sort(Comparator.comparingInt((Flaw flaw) -> place(flaw.chain())).thenComparingLong(Flaw::position));
        return new Verification(
                flaws.isEmpty(),
                chains.size(),
                records,
                checkpoints,
                flaws.subList(0, Math.min(MAX_FLAWS, flaws.size())),
                null);
    }

    private int place(String chain) {
        Progress progress = chains.get(chain);
        return progress == null ? Integer.MAX_VALUE : progress.place;
    }

    private void require(String line, String source) {
        String[] parts = line.split(" ", -1);
        require(parts[0], parts.length == 3 ? parts[1] : "", parts[parts.length - 1], source);
    }

    private void require(Checkpoint checkpoint, @Nullable String key) {
        boolean isSigned = (key == null || key.equals(checkpoint.key()))
                && SigningKey.isSigned(checkpoint.statement(), checkpoint.key(), checkpoint.signature());
        if (isSigned) {
            String source = "the checkpoint of " + checkpoint.at();
            require(checkpoint.chain(), Long.toString(checkpoint.position()), checkpoint.hash(), source);
        } else {
            flaw(checkpoint.chain(), checkpoint.position(), null, "the signature of a checkpoint is invalid");
        }
    }

    private void require(String chain, String position, String hash, String source) {
        Progress progress = chains.get(chain);
        if (progress == null || !position.matches("\\d{1,18}")) {
            flaw(chain, 0, null, "the chain is missing: " + source + " refers to it");
            return;
        }
        progress.stated
                .computeIfAbsent(Long.parseLong(position), at -> new HashMap<>())
                .put(source, hash);
        if (position.equals("0")) {
            progress.check();
        }
    }

    /** Keeps the first flaws of many: all but a few at the ends of chains are found in order. */
    private void flaw(String chain, long position, @Nullable ChainRecord record, String text) {
        if (flaws.size() < MAX_FLAWS * 10) {
            flaws.add(new Flaw(
                    chain,
                    position,
                    record == null ? null : record.<@Nullable UUID>match(LogRecord::id, event -> null),
                    Objects.requireNonNull(text)));
        }
    }
}
