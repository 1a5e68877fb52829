package dev.winnow.explanation;

import dev.winnow.policy.Policy;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;

/** Conditions in the words of a policy's analysts, as short as possible. */
public final class ConditionWords {

    private final Messages messages;
    private final Wording wording;

    public ConditionWords(Messages messages, Policy policy) {
        this.messages = messages;
        this.wording = new Wording(messages, Sentences.BY_LABEL, Labels.of(policy));
    }

    /** {@code Fit points ≥ 25}, {@code Accepted by sales}, {@code Region: one of dach, benelux}. */
    public String of(Condition condition) {
        String label = condition.fact().label();
        Demand demand = condition.demand();
        if (demand.equals(new Demand.Is(true))) {
            return label;
        }
        return demand instanceof Demand.Compared compared
                ? label + " " + sign(compared.operator()) + " " + wording.value(compared.bound(), condition.fact())
                : messages.text("condition.demanded", label, wording.demand(condition));
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "≥";
            case ABOVE -> ">";
            case AT_MOST -> "≤";
            case BELOW -> "<";
        };
    }
}
