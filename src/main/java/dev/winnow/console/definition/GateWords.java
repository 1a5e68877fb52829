package dev.winnow.console.definition;

import dev.winnow.console.definition.LadderStep.Demanded;
import dev.winnow.console.definition.LadderStep.Way;
import dev.winnow.explanation.ConditionWords;
import dev.winnow.explanation.Messages;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.table.PlacedRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ladder in words. */
@ApplicationScoped
public class GateWords {

    private static final int MOST_WAYS = 2;

    /** Who changes the facts that a person has to state. */
    private static final Set<String> PEOPLE = Set.of("sales", "marketing");

    private final Messages messages;

    GateWords(Messages messages) {
        this.messages = messages;
    }

    /** With at most two ways for each gate. */
    public List<LadderStep> ladder(Policy policy) {
        return ladder(policy, MOST_WAYS);
    }

    /** @param most how many ways each gate shows */
    public List<LadderStep> ladder(Policy policy, int most) {
        ConditionWords words = new ConditionWords(messages, policy);
        return policy.ladder().stages().stream()
                .map(stage -> step(policy, stage, words, most))
                .toList();
    }

    private static LadderStep step(Policy policy, Stage stage, ConditionWords words, int most) {
        List<PlacedRow> gates = policy.gates(stage.name());
        return new LadderStep(
                stage.label(),
                stage.owner(),
                stage.entrance() == Stage.Entrance.OPEN,
                stage.entrance() == Stage.Entrance.ALONE,
                stage.entrance() == Stage.Entrance.OFF,
                gates.stream().limit(most).map(gate -> way(gate, words)).toList(),
                Math.max(0, gates.size() - most));
    }

    private static Way way(PlacedRow gate, ConditionWords words) {
        return new Way(
                gate.row().id(),
                gate.row().conditions().stream()
                        .map(condition -> new Demanded(
                                words.of(condition), isHuman(condition.fact().changedBy())))
                        .toList());
    }

    private static boolean isHuman(@Nullable String changedBy) {
        return changedBy != null && PEOPLE.contains(changedBy);
    }
}
