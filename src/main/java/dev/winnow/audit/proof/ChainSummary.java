package dev.winnow.audit.proof;

import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.Checkpoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chain, as it says itself and as its checkpoints do.
 *
 * @param records how many it says it has
 * @param isSealed whether a later chain states its head, so that no server writes it any more
 * @param checkpoints how many were signed; 0 if they weren't read
 * @param signed the position of the last checkpoint; 0 for none
 * @param signedAt null for never
 */
public record ChainSummary(
        String name,
        Instant startedAt,
        long records,
        boolean isSealed,
        long checkpoints,
        long signed,
        @Nullable Instant signedAt) {

    /** @param heads of all chains, in the order they were started */
    static List<ChainSummary> of(List<ChainHead> heads, List<Checkpoint> checkpoints) {
        Set<String> sealed =
                heads.stream().flatMap(head -> head.predecessors().lines()).collect(Collectors.toSet());
        Map<String, List<Checkpoint>> byChain = checkpoints.stream().collect(Collectors.groupingBy(Checkpoint::chain));
        return heads.stream()
                .map(head -> of(head, sealed.contains(head.line()), byChain.getOrDefault(head.name(), List.of())))
                .toList();
    }

    /** With the records that were appended since, and the checkpoints of this one. */
    public ChainSummary now(ChainSummary later) {
        return new ChainSummary(name, startedAt, later.records, later.isSealed, checkpoints, signed, signedAt);
    }

    private static ChainSummary of(ChainHead head, boolean isSealed, List<Checkpoint> checkpoints) {
        return new ChainSummary(
                head.name(),
                head.startedAt(),
                head.position(),
                isSealed,
                checkpoints.size(),
                checkpoints.stream().mapToLong(Checkpoint::position).max().orElse(0),
                checkpoints.stream()
                        .map(Checkpoint::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
