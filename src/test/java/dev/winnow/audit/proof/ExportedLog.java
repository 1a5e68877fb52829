package dev.winnow.audit.proof;

import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.LogRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An export of one chain, a line of JSON each. */
public final class ExportedLog {

    private static final Instant MOMENT = Instant.parse("2026-11-24T09:00:00Z");

    private ExportedLog() {}

    public static List<String> lines(int records) {
        ChainHead start = ChainHead.starting("a", MOMENT, "");
        List<String> lines = new ArrayList<>();
        String hash = start.hash();
        for (int position = 1; position <= records; position++) {
            hash = record(position, "").hashAfter(hash);
            lines.add(LogExport.line(record(position, hash)).strip());
        }
        lines.add(
                0,
                LogExport.line(new ChainHead(start.name(), start.startedAt(), "", records, hash))
                        .strip());
        return lines;
    }

    private static LogRecord record(int position, String hash) {
        return new LogRecord(
                "a",
                position,
                hash,
                new UUID(0, position),
                "b2b",
                1,
                "sha256:00",
                new UUID(1, 1),
                "MQL",
                "hold",
                new BigDecimal("12.5"),
                MOMENT,
                MOMENT,
                "key:crm",
                "full",
                List.of(),
                "00",
                "AA==");
    }
}
