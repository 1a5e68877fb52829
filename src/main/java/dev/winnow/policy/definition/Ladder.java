package dev.winnow.policy.definition;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ordered stages, lowest first; stages off the ladder have no rank. */
public final class Ladder {

    private final List<Stage> stages;
    private final List<Stage> steps;

    public Ladder(List<Stage> stages) {
        this.stages = List.copyOf(stages);
        this.steps = stages.stream()
                .filter(stage -> stage.entrance() != Stage.Entrance.OFF)
                .toList();
    }

    public List<Stage> stages() {
        return stages;
    }

    public List<String> names() {
        return stages.stream().map(Stage::name).toList();
    }

    public Stage stage(String name) {
        for (Stage stage : stages) {
            if (stage.name().equals(name)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("no stage " + name);
    }

    /** The stages with a rank, lowest first. */
    public List<Stage> steps() {
        return steps;
    }

    public Stage first() {
        return steps.get(0);
    }

    /** The rank of a stage, from 0; -1 off the ladder. */
    public int rank(Stage stage) {
        return steps.indexOf(stage);
    }

    /** The next step up; null at the top; the first step for a stage off the ladder. */
    public @Nullable Stage above(Stage stage) {
        int next = rank(stage) + 1;
        return next < steps.size() ? steps.get(next) : null;
    }

    /**
     * The highest step that is reached: its gate holds and, unless its entrance is {@code alone}, so do all cumulative
     * gates below.
     */
    public Stage reached(Predicate<Stage> gateHolds) {
        Stage reached = first();
        boolean unbroken = true;
        for (Stage stage : steps) {
            boolean holds = stage.entrance() == Stage.Entrance.OPEN || gateHolds.test(stage);
            if (stage.entrance() == Stage.Entrance.ALONE) {
                reached = holds ? stage : reached;
            } else {
                unbroken &= holds;
                reached = unbroken ? stage : reached;
            }
        }
        return reached;
    }
}
