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

    /** The stages that are steps, lowest first. */
    public List<Stage> steps() {
        return steps;
    }

    public Stage first() {
        return steps.get(0);
    }

    /** The step's place from 0 up; -1 off the ladder. */
    public int rank(Stage stage) {
        return steps.indexOf(stage);
    }

    /** The next step up; null at the top, the first step for a stage off the ladder. */
    public @Nullable Stage above(Stage stage) {
        int next = rank(stage) + 1;
        return next < steps.size() ? steps.get(next) : null;
    }

    /** The highest step whose gate holds, and with it, unless it stands alone, every gate below that isn't alone. */
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
