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
import org.jspecify.annotations.Nullable;

/**
 * Verifies chains, record by record: each hash must follow from the record and the hash before, each chain must come as
 * far as it, later chains and signed checkpoints say. Given the chains first, then each chain's records by position.
 */
public final class ChainVerifier {

    private static final int MOST_FLAWS = 100;

    private final Map<String, Progress> chains = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final int checkpoints;
    private long records;

    /** @param key the public key that checkpoints must be signed with; null for any */
    public ChainVerifier(List<ChainHead> heads, List<Checkpoint> checkpoints, @Nullable String key) {
        Set<Checkpoint> distinct = new LinkedHashSet<>(checkpoints);
        this.checkpoints = distinct.size();
        heads.stream()
                .sorted(Comparator.comparing(ChainHead::startedAt).thenComparing(ChainHead::name))
                .forEach(head -> chains.put(head.name(), new Progress(head, chains.size())));
        heads.forEach(head -> head.predecessors().lines().forEach(line -> demand(line, "chain " + head.name())));
        distinct.forEach(checkpoint -> demand(checkpoint, key));
    }

    private final class Progress {

        private final ChainHead head;
        private final int place;
        /** Hashes that something else says are there, by position. */
        private final NavigableMap<Long, Map<String, String>> demanded = new TreeMap<>();

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
                        "expected record %d, found record %d".formatted(position + 1, record.position()));
            } else if (!record.hash().equals(record.hashAfter(hash))) {
                flaw(head.name(), record.position(), record, "the record or the one before it isn't what was written");
            }
            position = Math.max(position, record.position());
            hash = record.hash();
            check();
        }

        private void check() {
            demanded.getOrDefault(position, Map.of()).forEach((by, expected) -> {
                if (!expected.equals(hash)) {
                    flaw(head.name(), position, null, "another record than " + by + " says");
                }
            });
        }

        private void end() {
            if (position != head.position() || !hash.equals(head.hash())) {
                flaw(
                        head.name(),
                        Math.min(position, head.position()) + 1,
                        null,
                        "the chain should end with record %d, and ends with %d".formatted(head.position(), position));
            }
            demanded.tailMap(position, false)
                    .forEach((missing, by) -> flaw(
                            head.name(),
                            position + 1,
                            null,
                            "records are missing: %s says there were %d"
                                    .formatted(by.keySet().iterator().next(), missing)));
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

    /** A decision that stands in no chain at all. */
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
                flaws.subList(0, Math.min(MOST_FLAWS, flaws.size())));
    }

    private int place(String chain) {
        Progress progress = chains.get(chain);
        return progress == null ? Integer.MAX_VALUE : progress.place;
    }

    private void demand(String line, String by) {
        String[] parts = line.split(" ", -1);
        demand(parts[0], parts.length == 3 ? parts[1] : "", parts[parts.length - 1], by);
    }

    private void demand(Checkpoint checkpoint, @Nullable String key) {
        boolean isSigned = (key == null || key.equals(checkpoint.key()))
                && SigningKey.isSigned(checkpoint.statement(), checkpoint.key(), checkpoint.signature());
        if (isSigned) {
            String by = "the checkpoint of " + checkpoint.at();
            demand(checkpoint.chain(), Long.toString(checkpoint.position()), checkpoint.hash(), by);
        } else {
            flaw(checkpoint.chain(), checkpoint.position(), null, "a checkpoint isn't signed as it should be");
        }
    }

    private void demand(String chain, String position, String hash, String by) {
        Progress progress = chains.get(chain);
        if (progress == null || !position.matches("\\d{1,18}")) {
            flaw(chain, 0, null, "the chain is missing: " + by + " says there was one");
            return;
        }
        progress.demanded
                .computeIfAbsent(Long.parseLong(position), at -> new HashMap<>())
                .put(by, hash);
        if (position.equals("0")) {
            progress.check();
        }
    }

    /** Of many more than are shown, the first are kept: they are found in order, but for a few at the ends of chains. */
    private void flaw(String chain, long position, @Nullable ChainRecord record, String text) {
        if (flaws.size() < MOST_FLAWS * 10) {
            flaws.add(new Flaw(
                    chain,
                    position,
                    record instanceof LogRecord decision ? decision.id() : null,
                    Objects.requireNonNull(text)));
        }
    }
}
