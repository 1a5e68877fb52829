package dev.winnow.policy.sheets;

import dev.winnow.policy.sheets.SheetColumn.Input;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cells about a fact may contain. */
final class FactInput {

    private FactInput() {}

    /** @param phases the buyer phases that the policy's tables name */
    static Input of(Fact fact, ConditionTemplate template, List<String> phases) {
        Input input = input(
                fact,
                fact.path().equals("standing.phase") ? phases : fact.allowed().listed());
        Input unbounded = template.isBound()
                ? new Input(input.type(), input.unit(), input.values(), false, null, null, null)
                : input;
        return template.isList() ? unbounded.separatedBy(",") : unbounded;
    }

    static Input ofCase(Fact fact) {
        Input input = input(fact, fact.allowed().listed());
        return switch (fact.type().kind()) {
            case CHOICES -> input.separatedBy(";");
            case TEXT, WHOLE, DECIMAL, YES_NO, DATE, TIME, CHOICE -> input;
        };
    }

    private static Input input(Fact fact, List<String> values) {
        Allowed.Between between =
                fact.allowed().<Allowed.@Nullable Between>match(any -> null, listed -> null, bounds -> bounds);
        BigDecimal least = between == null ? null : between.least();
        BigDecimal most = between == null ? null : between.most();
        boolean isClosed = !fact.allowed().listed().isEmpty() && fact.allowed().otherwise() == null;
        return new Input(fact.type().toString(), fact.unit(), values, isClosed, null, least, most);
    }
}
