package dev.winnow.audit.log;

import dev.winnow.personal.LeadKey;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Encrypts the payload of a decision with the key of its lead, bound to the decision's id, and decrypts it. */
final class PayloadSeal {

    private static final HexFormat HEX = HexFormat.of();

    private PayloadSeal() {}

    static byte[] seal(LogEntry entry, LeadKey key) {
        return key.seal(entry.packed(), place(entry.id()));
    }

    /** SHA-256 of the payload and a blinding that only the key gives. */
    static byte[] commitment(LogEntry entry, LeadKey key) {
        return HEX.parseHex(entry.payload().commitment(blinding(entry.id(), key)));
    }

    /** Empty if the payload isn't what was sealed, or its dictionary is missing or altered. */
    static Optional<SealedPayload> open(
            StoredDecision decision, LeadKey key, IntFunction<@Nullable Dictionary> dictionaries) {
        String commitment = HEX.formatHex(decision.commitment);
        String blinding = blinding(decision.id, key);
        return key.open(decision.sealed, place(decision.id))
                .flatMap(packed -> SealedPayload.unpacked(packed, dictionaries))
                .filter(payload -> payload.commitment(blinding).equals(commitment));
    }

    static String blinding(UUID decisionId, LeadKey key) {
        return key.blinding(place(decisionId));
    }

    private static String place(UUID decisionId) {
        return "decision " + decisionId;
    }
}
