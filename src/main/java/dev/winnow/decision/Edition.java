package dev.winnow.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.explanation.Sentences;
import dev.winnow.policy.facts.TextForm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an answer was made: how facts were read, sentences worded and the answer laid out. Every answer since the second
 * edition names its own, so that it is replayed by it; earlier editions stay in the code for as long as there are logs.
 */
public enum Edition {
    FIRST(TextForm.AS_SENT, Sentences.BY_NAME),
    SECOND(TextForm.NORMAL, Sentences.BY_NAME),
    THIRD(TextForm.NORMAL, Sentences.BY_LABEL);

    public static final Edition CURRENT = THIRD;

    private static final String FIELD = "edition";

    private final TextForm texts;
    private final Sentences sentences;

    Edition(TextForm texts, Sentences sentences) {
        this.texts = texts;
        this.sentences = sentences;
    }

    /** The edition of an answer; empty for one that a later version of the server made. */
    public static Optional<Edition> of(JsonNode answer) {
        int number = answer.path(FIELD).asInt(1);
        return number >= 1 && number <= values().length ? Optional.of(values()[number - 1]) : Optional.empty();
    }

    public TextForm texts() {
        return texts;
    }

    public Sentences sentences() {
        return sentences;
    }

    /** As it stands in an answer; null for the first, whose answers don't name it. */
    public @Nullable Integer number() {
        return this == FIRST ? null : ordinal() + 1;
    }
}
