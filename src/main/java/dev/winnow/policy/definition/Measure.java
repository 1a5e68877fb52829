package dev.winnow.policy.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a limit looks at in a comparison of two releases. */
public enum Measure {
    /** How many more or fewer leads a stage would be recommended for, in percent of those it is recommended for now. */
    CHANGE("change in %", true),
    /** How many leads a week would be recommended the stage, on average. */
    WEEKLY("leads a week", true),
    /** How many of the compared leads would be recommended another stage, in percent. */
    MOVED("moved in %", false),
    /** How many leads that can be evaluated now couldn't be any more, in percent. */
    REFUSED("refused in %", false);

    private final String word;
    private final boolean isOfStage;

    Measure(String word, boolean isOfStage) {
        this.word = word;
        this.isOfStage = isOfStage;
    }

    public String word() {
        return word;
    }

    /** Whether it is that of one stage, and not of all leads. */
    public boolean isOfStage() {
        return isOfStage;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Measure::word).toList();
    }

    static Optional<Measure> ofWord(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word.equals(word))
                .findFirst();
    }
}
