package dev.winnow.outcome;

import dev.winnow.audit.chain.LogRecord;
import dev.winnow.personal.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes that recognise a repeated report for ever, also once its lead is erased: they reveal nothing without the
 * server's key and the event id.
 */
@ApplicationScoped
class OutcomeHashes {

    private final MasterKey key;

    OutcomeHashes(MasterKey key) {
        this.key = key;
    }

    UUID event(String eventId) {
        return key.hash("outcome event", eventId);
    }

    /**
     * The same for reports that say the same. Includes the event id, which is stored nowhere in the clear, so that the
     * other fields can't be guessed.
     *
     * @param policy the resolved one
     */
    UUID content(String eventId, ReportedOutcome report, String policy) {
        String[] fields = Stream.of(
                        eventId,
                        report.leadId(),
                        policy,
                        report.kind(),
                        report.at(),
                        report.reason(),
                        report.text(),
                        plain(report.amount()),
                        report.corrects())
                .map(field -> field == null ? "" : "=" + field)
                .toArray(String[]::new);
        return key.hash("outcome content", LogRecord.hash(fields));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : Objects.requireNonNull(Amounts.plain(amount)).toPlainString();
    }
}
