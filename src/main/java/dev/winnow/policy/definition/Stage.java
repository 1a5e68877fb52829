package dev.winnow.policy.definition;

/**
 * One stage of the ladder.
 *
 * @param owner who owns the leads in it
 * @param fallsBack whether a lead that no longer holds the gate is demoted
 */
public record Stage(String name, String label, String owner, Entrance entrance, boolean fallsBack) {

    /** How a stage is entered. */
    public enum Entrance {
        /** Without a gate. */
        OPEN,
        /** By its gate and every gate below. */
        CUMULATIVE,
        /** By its own gate alone. */
        ALONE,
        /** Not a step of the ladder: only a route leads there. */
        OFF
    }
}
