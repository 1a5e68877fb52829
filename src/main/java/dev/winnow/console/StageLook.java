package dev.winnow.console;

import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;

/** Chooses the colours of stages in charts: darker is further up the ladder. */
public final class StageLook {

    private static final int STRONGEST = 6;

    private StageLook() {}

    /** From 1 to 6 up the ladder; 0 for a stage that is no step of it. */
    public static int of(Ladder ladder, Stage stage) {
        int rank = ladder.rank(stage);
        int top = Math.max(1, ladder.steps().size() - 1);
        return rank < 0 ? 0 : 1 + rank * (STRONGEST - 1) / top;
    }

    /** As {@link #of(Ladder, Stage)}; 0 for a name that the ladder doesn't have. */
    public static int of(Ladder ladder, String name) {
        return ladder.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .map(stage -> of(ladder, stage))
                .orElse(0);
    }
}
