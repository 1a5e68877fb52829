package dev.winnow.policy.analysis;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders conditions and values in the analysts' words, for warnings. */
final class Phrases {

    private static final int MAX_NAMED = 6;

    private Phrases() {}

    /** {@code Employees at least 50 people}. */
    static String of(Condition condition) {
        return condition.fact().label() + " " + demand(condition.demand(), condition.fact());
    }

    private static String demand(Demand demand, Fact fact) {
        return demand.match(new Demand.Functions<>(
                is -> value(is.value(), fact),
                oneOf -> "one of " + values(oneOf.values(), fact),
                noneOf -> "none of " + values(noneOf.values(), fact),
                compared -> operator(compared.operator()) + " " + value(compared.bound(), fact),
                range -> "from " + bare(range.from()) + " to below " + value(range.below(), fact),
                includes -> "with any of " + values(includes.values(), fact),
                includesNone -> "with none of " + values(includesNone.values(), fact)));
    }

    /**
     * {@code Employees is from 50 to 199 people}, {@code Employees isn't known}: all values of the side for a lead's
     * own facts, the found value for facts that the evaluation computes.
     */
    static String of(Box.Side side, @Nullable Object found) {
        String said = found == null
                ? side.values().match(words -> "isn't known", spans -> "isn't known", choices -> "is none")
                : said(side, found);
        return side.fact().label() + " " + said;
    }

    private static String said(Box.Side side, Object found) {
        Fact fact = side.fact();
        String single = "is " + value(found, fact);
        boolean isAny = !Domains.isResult(fact);
        return side.values()
                .match(
                        words -> words.isComplement() || isAny && words.items().size() > 1 && !words.contains(true)
                                ? several(words)
                                : single,
                        spans -> isAny
                                        && spans.spans().size() == 1
                                        && !spans.least().equals(spans.most())
                                ? "is " + bounds(spans, fact)
                                : single,
                        choices -> single);
    }

    private static String several(WordSet words) {
        if (!words.isComplement()) {
            return "is one of " + listed(words);
        }
        return words.known().items().size() == 1 ? "is known" : "is none of " + listed(words);
    }

    private static String listed(WordSet words) {
        List<String> items = words.items().stream()
                .filter(item -> item != WordSet.UNKNOWN)
                .map(Object::toString)
                .sorted()
                .toList();
        String first = items.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return items.size() > MAX_NAMED ? first + " and others" : first;
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
