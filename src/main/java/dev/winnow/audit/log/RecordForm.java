package dev.winnow.audit.log;

import dev.winnow.audit.chain.LogRecord;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** The form of stored decisions in which the log hashes, proves and exports them. */
final class RecordForm {

    private static final HexFormat HEX = HexFormat.of();

    private RecordForm() {}

    /** Also for damaged rows: what is missing becomes empty, or 0. */
    static LogRecord of(StoredDecision decision) {
        return new LogRecord(
                decision.chain == null ? "" : decision.chain.toString(),
                Objects.requireNonNullElse(decision.position, 0L),
                decision.hash == null ? "" : HEX.formatHex(decision.hash),
                decision.id,
                decision.policy,
                decision.releaseNumber,
                decision.release().digest(),
                decision.subject,
                decision.recommendedStage,
                decision.stageChange,
                decision.totalPoints,
                decision.evaluatedAt,
                decision.asOf,
                decision.caller,
                decision.explained,
                Arrays.stream(decision.rows)
                        .map(row -> Objects.requireNonNullElse(row, ""))
                        .toList(),
                HEX.formatHex(decision.commitment),
                Base64.getEncoder().encodeToString(decision.sealed));
    }
}
