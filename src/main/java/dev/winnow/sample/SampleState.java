package dev.winnow.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Whether sample leads can be loaded, or how many are.
 *
 * @param loaded how many are in the log and weren't removed
 * @param total how many there are to load
 */
public record SampleState(Phase state, long loaded, int total) {

    /** What can be done about sample leads. */
    public enum Phase {
        /** They can be loaded: the log holds no decision. */
        OFFERED,
        /** They are being loaded. */
        LOADING,
        /** They can be removed. */
        LOADED,
        /** None are loaded, and none can be. */
        NONE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean is(Phase phase) {
        return state == phase;
    }
}
