package dev.winnow.console.imports;

import dev.winnow.job.JobState;

/**
 * How the state of a file is shown.
 *
 * @param mark its symbol's class
 */
public record StateLook(String word, String mark) {

    static StateLook of(JobState state) {
        return new StateLook(
                state.word(),
                switch (state) {
                    case UPLOADED -> "unknown";
                    case CHECKED, COMPLETE -> "holds";
                    case WAITING, RUNNING -> "changed";
                    case FAILED, CANCELLED -> "fails";
                });
    }
}
