package dev.winnow.intake.mapping;

/**
 * Why a field was taken for a fact.
 *
 * @param detail the path, the label, the system and its name for the fact, the words or the values
 */
public record GuessReason(Kind kind, String detail) {

    /** From the surest to the least sure. */
    public enum Kind {
        /** The field is named like the path of the fact, or its last part. */
        PATH,
        /** The field is named like the label of the fact. */
        LABEL,
        /** A CRM system names the fact so. */
        FIELD_NAME,
        /** The field is named nearly like the fact. */
        SPELLING,
        /** The names share words. */
        WORDS,
        /** The values are those of the fact. */
        VALUES
    }

    /** One sentence. */
    public String text() {
        return switch (kind) {
            case PATH -> "Named like the fact " + detail;
            case LABEL -> "Named like the label \"" + detail + "\"";
            case FIELD_NAME -> "The name in " + detail;
            case SPELLING -> "Spelt nearly like \"" + detail + "\"";
            case WORDS -> "Shares words with \"" + detail + "\"";
            case VALUES -> "Has values of the fact, such as " + detail;
        };
    }
}
