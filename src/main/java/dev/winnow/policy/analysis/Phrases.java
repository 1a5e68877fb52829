package dev.winnow.policy.analysis;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts conditions and values into the analysts' words. */
final class Phrases {

    private static final int MOST_NAMED = 6;

    private Phrases() {}

    /** {@code Employees at least 50 people}. */
    static String of(Condition condition) {
        return condition.fact().label() + " " + demand(condition.demand(), condition.fact());
    }

    private static String demand(Demand demand, Fact fact) {
        if (demand instanceof Demand.Is is) {
            return value(is.value(), fact);
        }
        if (demand instanceof Demand.OneOf oneOf) {
            return "one of " + values(oneOf.values(), fact);
        }
        if (demand instanceof Demand.NoneOf noneOf) {
            return "none of " + values(noneOf.values(), fact);
        }
        if (demand instanceof Demand.Compared compared) {
            return operator(compared.operator()) + " " + value(compared.bound(), fact);
        }
        if (demand instanceof Demand.Range range) {
            return "from " + bare(range.from()) + " to below " + value(range.below(), fact);
        }
        if (demand instanceof Demand.Includes includes) {
            return "with any of " + values(includes.values(), fact);
        }
        return "with none of " + values(((Demand.IncludesNone) demand).values(), fact);
    }

    /**
     * {@code Employees is from 50 to 199 people}, {@code Employees isn't known}: of a lead's own facts all that the side
     * means, of a result the value that was found.
     */
    static String of(Box.Side side, @Nullable Object found) {
        String label = side.fact().label();
        if (found == null) {
            return label + (side.values() instanceof ChoiceSet ? " is none" : " isn't known");
        }
        if (side.values() instanceof WordSet words && words.isRest()) {
            return label + (words.known().items().size() == 1 ? " is known" : " is none of " + listed(words));
        }
        boolean isAny = !Domains.isResult(side.fact());
        if (isAny && side.values() instanceof WordSet words && words.items().size() > 1 && !words.contains(true)) {
            return label + " is one of " + listed(words);
        }
        if (isAny
                && side.values() instanceof Spans spans
                && spans.spans().size() == 1
                && !spans.least().equals(spans.most())) {
            return label + " is " + bounds(spans, side.fact());
        }
        return label + " is " + value(found, side.fact());
    }

    private static String listed(WordSet words) {
        List<String> items = words.items().stream()
                .filter(item -> item != WordSet.UNKNOWN)
                .map(Object::toString)
                .sorted()
                .toList();
        String first = items.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return items.size() > MOST_NAMED ? first + " and others" : first;
    }

    /** {@code 120 people}, {@code yes}. */
    static String value(Object value, Fact fact) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "none" : values(list, fact);
        }
        return fact.unit() == null ? bare(value) : bare(value) + " " + fact.unit();
    }

    private static String bare(Object value) {
        return value instanceof BigDecimal decimal ? plain(decimal) : value.toString();
    }

    /** {@code from 0 to 50}, {@code at most 50}, {@code any}. */
    static String bounds(Spans spans, Fact fact) {
        if (spans.isOpenBelow() && spans.isOpenAbove()) {
            return "any";
        }
        if (spans.isOpenBelow()) {
            return "at most " + value(Steps.value(fact, spans.most()), fact);
        }
        Object least = Steps.value(fact, spans.least());
        return spans.isOpenAbove()
                ? "at least " + value(least, fact)
                : "from " + bare(least) + " to " + value(Steps.value(fact, spans.most()), fact);
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String values(List<?> values, Fact fact) {
        return values.stream().map(item -> value(item, fact)).collect(Collectors.joining(", "));
    }

    private static String operator(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "at least";
            case ABOVE -> "more than";
            case AT_MOST -> "at most";
            case BELOW -> "below";
        };
    }
}
