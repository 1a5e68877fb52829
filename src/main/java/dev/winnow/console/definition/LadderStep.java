package dev.winnow.console.definition;

import java.util.List;

/**
 * A stage of the ladder.
 *
 * @param isAlone whether its gate is enough, whatever the gates below say
 * @param ways each opens the gate
 * @param more how many ways aren't shown
 */
public record LadderStep(
        String label, String owner, boolean isOpen, boolean isAlone, boolean isOff, List<Way> ways, int more) {

    public LadderStep {
        ways = List.copyOf(ways);
    }

    /** The conditions of a row of a gate. */
    public record Way(String row, List<Demanded> conditions) {

        public Way {
            conditions = List.copyOf(conditions);
        }
    }

    /** @param isHuman whether a person has to meet it */
    public record Demanded(String text, boolean isHuman) {}
}
