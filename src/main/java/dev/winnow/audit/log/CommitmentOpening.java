package dev.winnow.audit.log;

/** The facts and the answer, with the blinding they were hashed with into the record's commitment. */
public record CommitmentOpening(String blinding, String facts, String answer) {

    public String commitment() {
        return SealedPayload.commitment(blinding, facts, answer);
    }
}
