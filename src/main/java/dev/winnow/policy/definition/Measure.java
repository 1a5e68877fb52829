package dev.winnow.policy.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a limit measures in a comparison of two releases. */
public enum Measure {
    /** The change in the number of leads with a recommended stage, in percent of the current number. */
    CHANGE("change in %", true),
    /** The average number of leads per week with the recommended stage. */
    WEEKLY("leads a week", true),
    /** The percentage of compared leads whose recommended stage changes. */
    MOVED("moved in %", false),
    /** The percentage of leads that can be evaluated now but not with the new release. */
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

    /** Whether it is measured per stage instead of for all leads. */
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
