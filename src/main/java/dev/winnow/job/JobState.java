package dev.winnow.job;

import java.util.Arrays;
import java.util.Locale;

/** How far a job is. */
public enum JobState {
    /** Its file is stored. Only of files. */
    UPLOADED,
    /** Its file and mapping were tried, without evaluating any row. Only of files. */
    CHECKED,
    /** It runs as soon as another job of its kind ends. */
    WAITING,
    RUNNING,
    COMPLETE,
    FAILED,
    CANCELLED;

    /** {@code running}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more happens by itself. */
    public boolean isEnd() {
        return this == COMPLETE || this == FAILED || this == CANCELLED;
    }

    static JobState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
