package dev.winnow.audit.log;

import dev.winnow.personal.LeadKey;
import dev.winnow.personal.MasterKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Changes an answer in the log as only somebody can who has the key to personal data. */
public final class EditedAnswer {

    private EditedAnswer() {}

    /** @return takes the change back, so that the log is intact again */
    public static Runnable edit(Session session, MasterKey master, UUID decisionId, String from, String to) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StoredDecision stored = session.find(StoredDecision.class, decisionId);
            byte[] sealed = stored.sealed;
            byte[] commitment = stored.commitment;
            LeadKey key = master.leadKey(session.find(StoredLeadKey.class, stored.subject).secret);
            SealedPayload payload =
                    PayloadSeal.open(stored, key, dictionaries(session)).orElseThrow();
            SealedPayload edited = new SealedPayload(
                    payload.leadId(), payload.facts(), payload.answer().replace(from, to));
            String place = "decision " + decisionId;
            stored.sealed = key.seal(edited.packed(Dictionary.NONE), place);
            stored.commitment = HexFormat.of().parseHex(edited.commitment(key.blinding(place)));
            return () -> store(session, decisionId, sealed, commitment);
        });
    }

    private static void store(Session session, UUID decisionId, byte[] sealed, byte[] commitment) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredDecision stored = session.find(StoredDecision.class, decisionId);
            stored.sealed = sealed;
            stored.commitment = commitment;
        });
    }

    private static IntFunction<@Nullable Dictionary> dictionaries(Session session) {
        return checksum -> {
            StoredDictionary stored = session.find(StoredDictionary.class, checksum);
            return stored == null ? null : new Dictionary(stored.content);
        };
    }

    /** Gives each of two records what the other one says of its lead. */
    public static void exchange(Session session, UUID one, UUID other) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredDecision first = session.find(StoredDecision.class, one);
            StoredDecision second = session.find(StoredDecision.class, other);
            byte[] sealed = first.sealed;
            first.sealed = second.sealed;
            second.sealed = sealed;
        });
    }

    /** Whether a record tells of its lead to somebody who has the database alone. */
    public static boolean isOpen(Session session, UUID decisionId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            byte[] sealed = session.find(StoredDecision.class, decisionId).sealed;
            return IntStream.range(0, sealed.length)
                    .mapToObj(from -> Arrays.copyOfRange(sealed, from, sealed.length))
                    .anyMatch(bytes ->
                            SealedPayload.unpacked(bytes, dictionaries(session)).isPresent());
        });
    }
}
