package dev.winnow.explanation;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders conditions and values in the analysts' words.
 *
 * @param labels of the policy; {@link Labels#NONE} for {@link Sentences#BY_NAME}
 */
record Wording(Messages messages, Sentences sentences, Labels labels) {

    /** The facts whose values are stages. */
    private static final Set<String> STAGES = Set.of("stage", "standing.stage");

    /** Numbers from here on have thousands separators. */
    private static final BigDecimal LARGE = new BigDecimal("10000");

    /** {@code Employees is 120 people (at least 50 people)}, for one or more conditions on one fact. */
    String held(List<Condition> conditions, @Nullable Object found) {
        Fact fact = conditions.get(0).fact();
        String demands = conditions.stream()
                .filter(condition -> !(condition.demand() instanceof Demand.Is))
                .filter(condition -> !(condition.demand() instanceof Demand.OneOf))
                .map(this::demand)
                .collect(Collectors.joining(", "));
        return demands.isEmpty()
                ? messages.text("condition.holds", fact.label(), value(found, fact))
                : messages.text("condition.holds-as-demanded", fact.label(), value(found, fact), demands);
    }

    /** {@code Employees must be at least 50 people; it is not known}. */
    String unmet(Condition condition, @Nullable Object found) {
        return unmet("condition.unmet", condition, found);
    }

    /** @param isAlone whether there is no activity or signal at all */
    String unmetByNearest(Condition condition, boolean isAlone, @Nullable Object found) {
        String suffix = condition.fact().recordType() == RecordType.ACTIVITY ? "activity" : "signal";
        return unmet("condition.unmet-" + (isAlone ? "without-" : "by-nearest-") + suffix, condition, found);
    }

    private String unmet(String message, Condition condition, @Nullable Object found) {
        Fact fact = condition.fact();
        return messages.text(message, fact.label(), value(found, fact), demand(condition));
    }

    /** {@code Held back by ROUTE-OUT-01: Unsubscribed is yes}. */
    String heldBack(Row route, String condition) {
        return messages.text("condition.held-back", route.id(), condition);
    }

    String howOften(long times, int atLeast) {
        return messages.text("condition.how-often", Integer.toString(atLeast), times);
    }

    /** {@code at least 50 people}. */
    String demand(Condition condition) {
        Demand demand = condition.demand();
        Fact fact = condition.fact();
        return demand.match(new Demand.Functions<>(
                is -> value(is.value(), fact),
                oneOf -> messages.text("demand.one-of", values(oneOf.values(), fact)),
                noneOf -> messages.text("demand.none-of", values(noneOf.values(), fact)),
                compared -> messages.text(message(compared.operator()), value(compared.bound(), fact)),
                range -> messages.text("demand.range", value(range.from(), fact), value(range.below(), fact)),
                includes -> messages.text("demand.includes", values(includes.values(), fact)),
                includesNone -> messages.text("demand.includes-none", values(includesNone.values(), fact))));
    }

    private static String message(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "demand.at-least";
            case ABOVE -> "demand.above";
            case AT_MOST -> "demand.at-most";
            case BELOW -> "demand.below";
        };
    }

    /** {@code 120 people}, {@code yes}, {@code not known}. */
    String value(@Nullable Object value, Fact fact) {
        if (value == null) {
            return messages.text("value.unknown");
        }
        if (value instanceof Boolean flag) {
            return messages.text(flag ? "value.yes" : "value.no");
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? messages.text("value.none") : values(list, fact);
        }
        String text = value instanceof Number number ? number(number) : text(value.toString(), fact);
        return fact.unit() == null ? text : messages.text("value.with-unit", text, fact.unit());
    }

    private String text(String value, Fact fact) {
        return STAGES.contains(fact.path()) ? labels.stage(value) : value;
    }

    /** Points of a cap or floor. */
    String bound(BigDecimal points) {
        BigDecimal shown =
                sentences == Sentences.BY_LABEL && points.signum() != 0 ? points.stripTrailingZeros() : points;
        return shown.setScale(Math.max(0, shown.scale())).toPlainString();
    }

    private String number(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString());
        if (decimal.abs().compareTo(LARGE) < 0) {
            return decimal.toPlainString();
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(messages.text("value.grouping").charAt(0));
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimal.scale());
        format.setMaximumFractionDigits(decimal.scale());
        return format.format(decimal);
    }

    private String values(List<?> values, Fact fact) {
        return values.stream().map(item -> value(item, fact)).collect(Collectors.joining(", "));
    }
}
