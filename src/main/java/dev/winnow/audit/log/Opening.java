package dev.winnow.audit.log;

/** The facts and the answer, with the blinding that they were hashed with into the record's commitment. */
public record Opening(String blinding, String facts, String answer) {

    public String commitment() {
        return Contents.commitment(blinding, facts, answer);
    }
}
