package dev.winnow.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.Checkpoint;
import dev.winnow.audit.chain.LogRecord;
import dev.winnow.audit.chain.SigningKey;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {

    private static final Instant MOMENT = Instant.parse("2026-11-24T09:00:00Z");
    private static final String KEYLESS = "no key";

    @Test
    void whatWasWrittenIsIntact() {
        Log log = Log.of(3);

        Verification verification = log.verified();

        assertThat(verification.intact()).isTrue();
        assertThat(verification.records()).isEqualTo(3);
        assertThat(verification.flaws()).isEmpty();
    }

    @Test
    void aRecordThatWasEditedIsNamed() {
        Log log = Log.of(3);
        LogRecord second = log.records.get(1);
        log.records.set(1, record(second.position(), second.hash(), "99"));

        assertThat(log.verified().flaws()).singleElement().satisfies(flaw -> assertThat(flaw.position())
                .isEqualTo(2));
    }

    @Test
    void aRecordThatWasTakenOutIsNamed() {
        Log log = Log.of(3);
        log.records.remove(1);

        assertThat(log.verified().flaws().get(0).position()).isEqualTo(2);
    }

    @Test
    void aRecordThatWasPutInIsNamed() {
        Log log = Log.of(3);
        log.records.add(2, record(2, "00", "5"));

        assertThat(log.verified().flaws().get(0).position()).isEqualTo(2);
    }

    @Test
    void aChainThatEndsTooEarlyIsNamed() {
        Log log = Log.of(3);
        log.records.remove(2);

        assertThat(log.verified().flaws()).singleElement().satisfies(flaw -> assertThat(flaw.position())
                .isEqualTo(3));
    }

    /** Whoever shortens a chain and its head has to shorten what a later chain says as well, and so changes its hashes. */
    @Test
    void aChainThatWasShortenedWithItsHeadIsFoundByTheNext() {
        Log log = Log.of(3);
        ChainHead next =
                ChainHead.starting("b", MOMENT.plusSeconds(9), log.head().line());
        LogRecord third = log.records.remove(2);
        ChainHead shortened = log.head(log.records.get(1));

        Verification verification = log.verified(List.of(shortened, next), List.of());

        assertThat(third.position()).isEqualTo(3);
        assertThat(verification.flaws()).singleElement().satisfies(flaw -> assertThat(flaw.text())
                .contains("chain b", "3"));
    }

    @Test
    void aChainThatIsGoneIsFoundByTheNext() {
        Log log = Log.of(1);
        ChainHead next =
                ChainHead.starting("b", MOMENT.plusSeconds(9), log.head().line());
        log.records.clear();

        assertThat(log.verified(List.of(next), List.of()).flaws())
                .extracting(Flaw::text)
                .containsExactly("the chain is missing: chain b refers to it");
    }

    @Test
    void aSignedCheckpointFindsWhatTheHeadHides() throws Exception {
        Log log = Log.of(3);
        SigningKey key =
                SigningKey.readOrCreate(Files.createTempDirectory("winnow").resolve("key"));
        Checkpoint checkpoint = signed(key, log.head());
        Checkpoint forged = new Checkpoint(
                checkpoint.chain(), 2, checkpoint.hash(), checkpoint.at(), checkpoint.key(), checkpoint.signature());
        log.records.remove(2);
        ChainHead shortened = log.head(log.records.get(1));

        Verification verification = log.verified(List.of(shortened), List.of(checkpoint));

        assertThat(verification.flaws()).singleElement().satisfies(flaw -> assertThat(flaw.text())
                .contains("records are missing: the checkpoint of"));
        assertThat(log.verified(List.of(shortened), List.of(forged)).flaws())
                .extracting(Flaw::text)
                .containsExactly("the signature of a checkpoint is invalid");
    }

    @Test
    void recordsFromBeforeCallersWereRecordedAreLinksAsTheyWere() {
        LogRecord without = record(1, "", "5", null);

        assertThat(without.content())
                .isEqualTo(LogRecord.hash(
                        "winnow decision 2",
                        without.id().toString(),
                        "b2b",
                        "1",
                        "sha256:00",
                        without.subject().toString(),
                        "MQL",
                        "hold",
                        "5",
                        MOMENT.toString(),
                        MOMENT.toString(),
                        "full",
                        "{}",
                        KEYLESS,
                        LogRecord.hash(new String[0])))
                .isNotEqualTo(record(1, "", "5", "").content());
    }

    @Test
    void aRecordOfNoChainIsNamed() {
        ChainVerifier verifier = new ChainVerifier(List.of(), List.of(), null);
        LogRecord record = record(1, "00", "5");

        verifier.take(record);

        assertThat(verifier.end().flaws())
                .containsExactly(new Flaw("a", 1, record.id(), "the record belongs to no chain"));
    }

    private static Checkpoint signed(SigningKey key, ChainHead head) {
        String statement = Checkpoint.statement(head.name(), head.position(), head.hash(), MOMENT);
        return new Checkpoint(head.name(), head.position(), head.hash(), MOMENT, key.publicKey(), key.sign(statement));
    }

    private static LogRecord record(long position, String hash, String points) {
        return record(position, hash, points, "key:crm");
    }

    private static LogRecord record(long position, String hash, String points, @Nullable String caller) {
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
                new BigDecimal(points),
                MOMENT,
                MOMENT,
                caller,
                "full",
                List.of(),
                "{}",
                KEYLESS);
    }

    /** One chain, and its records. */
    private record Log(ChainHead start, List<LogRecord> records) {

        static Log of(int count) {
            ChainHead start = ChainHead.starting("a", MOMENT, "");
            List<LogRecord> records = new ArrayList<>();
            String hash = start.hash();
            for (int position = 1; position <= count; position++) {
                LogRecord unhashed = record(position, "", Integer.toString(position));
                hash = unhashed.hashAfter(hash);
                records.add(record(position, hash, Integer.toString(position)));
            }
            return new Log(start, records, records.get(count - 1));
        }

        private Log(ChainHead start, List<LogRecord> records, LogRecord last) {
            this(new ChainHead(start.name(), start.startedAt(), "", last.position(), last.hash()), records);
        }

        ChainHead head() {
            return start;
        }

        ChainHead head(LogRecord last) {
            return new ChainHead(start.name(), start.startedAt(), "", last.position(), last.hash());
        }

        Verification verified() {
            return verified(List.of(start), List.of());
        }

        Verification verified(List<ChainHead> heads, List<Checkpoint> checkpoints) {
            ChainVerifier verifier = new ChainVerifier(heads, checkpoints, null);
            records.forEach(verifier::take);
            return verifier.end();
        }
    }
}
