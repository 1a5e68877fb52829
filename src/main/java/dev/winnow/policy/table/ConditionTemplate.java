package dev.winnow.policy.table;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The header snippets that CONDITION columns can have; {@code X} is replaced by the fact's expression. */
public enum ConditionTemplate {
    IS_TEXT("X == \"$param\"", FactType.Kind.TEXT, FactType.Kind.CHOICE),
    ONE_OF("forall(||){X == \"$\"}", FactType.Kind.TEXT, FactType.Kind.CHOICE),
    NONE_OF("X != null, forall(&&){X != \"$\"}", FactType.Kind.TEXT, FactType.Kind.CHOICE),
    INCLUDES("X contains \"$param\"", FactType.Kind.CHOICES),
    INCLUDES_ANY("forall(||){X contains \"$\"}", FactType.Kind.CHOICES),
    INCLUDES_NONE("forall(&&){X not contains \"$\"}", FactType.Kind.CHOICES),
    IS_VALUE("X == $param", FactType.Kind.YES_NO, FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
    AT_LEAST("X >= $param", FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
    ABOVE("X > $param", FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
    AT_MOST("X <= $param", FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
    BELOW("X < $param", FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
    RANGE("X >= $1, X < $2", FactType.Kind.WHOLE, FactType.Kind.DECIMAL),
    IS_DATE("X == LocalDate.parse(\"$param\")", FactType.Kind.DATE),
    FROM_DATE("X >= LocalDate.parse(\"$param\")", FactType.Kind.DATE),
    AFTER_DATE("X > LocalDate.parse(\"$param\")", FactType.Kind.DATE),
    TO_DATE("X <= LocalDate.parse(\"$param\")", FactType.Kind.DATE),
    BEFORE_DATE("X < LocalDate.parse(\"$param\")", FactType.Kind.DATE);

    private final String snippet;
    private final Set<FactType.Kind> kinds;

    ConditionTemplate(String snippet, FactType.Kind... kinds) {
        this.snippet = snippet;
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    public static List<ConditionTemplate> of(Fact fact) {
        return Arrays.stream(values())
                .filter(template -> template.kinds.contains(fact.type().kind()))
                .toList();
    }

    public String snippet(Fact fact) {
        return snippet.replace("X", fact.expression());
    }

    /** Whether a cell contains several values, separated by commas. */
    public boolean isList() {
        return switch (this) {
            case ONE_OF, NONE_OF, INCLUDES_ANY, INCLUDES_NONE, RANGE -> true;
            default -> false;
        };
    }

    /** Whether a cell's values are bounds, which needn't be allowed values of the fact. */
    public boolean isBound() {
        return switch (this) {
            case AT_LEAST, ABOVE, AT_MOST, BELOW, RANGE -> true;
            default -> false;
        };
    }

    /** @param values the typed values of a cell: one, or for lists one or more */
    Demand demand(List<Object> values) {
        return switch (this) {
            case IS_TEXT, IS_VALUE, IS_DATE -> new Demand.Is(values.get(0));
            case ONE_OF -> new Demand.OneOf(values);
            case NONE_OF -> new Demand.NoneOf(values);
            case INCLUDES, INCLUDES_ANY -> new Demand.Includes(values);
            case INCLUDES_NONE -> new Demand.IncludesNone(values);
            case AT_LEAST, FROM_DATE -> new Demand.Compared(Operator.AT_LEAST, values.get(0));
            case ABOVE, AFTER_DATE -> new Demand.Compared(Operator.ABOVE, values.get(0));
            case AT_MOST, TO_DATE -> new Demand.Compared(Operator.AT_MOST, values.get(0));
            case BELOW, BEFORE_DATE -> new Demand.Compared(Operator.BELOW, values.get(0));
            case RANGE -> new Demand.Range(values.get(0), values.get(1));
        };
    }
}
