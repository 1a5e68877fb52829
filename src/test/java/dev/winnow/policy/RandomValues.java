package dev.winnow.policy;

import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Values made by chance, each as a table may hold it. */
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "DE",
            "o'Neill",
            "'quoted'",
            "Fish & Chips",
            "a+b",
            "+49 30",
            "-5",
            "5",
            "1.50",
            "007",
            "1e5",
            "3-5",
            "1/2",
            "2026-01-31",
            "12:30",
            "50%",
            "#1 _ -",
            "@x",
            "TRUE",
            "false",
            "Faro (south) (old)",
            "Straße",
            "北京",
            "ñandú",
            "a_x0041_b",
            "_x000D_",
            "x".repeat(200),
            "two  spaces",
            "𝒳𝒴",
            "नमस्ते");
    private static final List<String> PROSE = List.of(
            "=1+1",
            "+cmd",
            "'quoted'",
            "<b>&amp;</b>",
            "50% off: ask sales (soon)!",
            "🎉 done",
            "a_x0041_b _x000D_",
            "TRUE",
            "3-5",
            "2026-01-31",
            "00123",
            "1,5",
            "{x} $param [1] ; | ~",
            "…und so weiter",
            "١٢٣",
            "word ".repeat(99) + "word");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    String prose() {
        return pick(PROSE);
    }

    String label() {
        return pick(List.of("Industry, one of", "Employees,\nfrom (people)", "_x0041_", "Größe", "=A1", "Points"));
    }

    Demand demand(Fact fact, ConditionTemplate template) {
        return switch (template) {
            case IS_TEXT, IS_VALUE, IS_DATE -> new Demand.Is(value(fact, false));
            case ONE_OF -> new Demand.OneOf(several(fact));
            case NONE_OF -> new Demand.NoneOf(several(fact));
            case INCLUDES -> new Demand.Includes(List.of(value(fact, false)));
            case INCLUDES_ANY -> new Demand.Includes(several(fact));
            case INCLUDES_NONE -> new Demand.IncludesNone(several(fact));
            case AT_LEAST, FROM_DATE -> new Demand.Compared(Operator.AT_LEAST, bound(fact));
            case ABOVE, AFTER_DATE -> new Demand.Compared(Operator.ABOVE, bound(fact));
            case AT_MOST, TO_DATE -> new Demand.Compared(Operator.AT_MOST, bound(fact));
            case BELOW, BEFORE_DATE -> new Demand.Compared(Operator.BELOW, bound(fact));
            case RANGE -> {
                List<Object> ends = new ArrayList<>(List.of(bound(fact), bound(fact)));
                ends.sort(Comparator.comparing(end -> new BigDecimal(end.toString())));
                yield ends.get(0).equals(ends.get(1))
                        ? demand(fact, template)
                        : new Demand.Range(ends.get(0), ends.get(1));
            }
        };
    }

    private List<Object> several(Fact fact) {
        Set<Object> values = new LinkedHashSet<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            values.add(value(fact, true));
        }
        return List.copyOf(values);
    }

    private Object bound(Fact fact) {
        return fact.type().kind() == FactType.Kind.DATE ? value(fact, false) : number(fact);
    }

    private Object value(Fact fact, boolean inList) {
        return switch (fact.type().kind()) {
            case TEXT -> pick(TEXTS);
            case CHOICE, CHOICES -> pick(fact.allowed().listed());
            case WHOLE, DECIMAL -> allowed(fact);
            case YES_NO -> random.nextBoolean();
            case DATE -> LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case TIME -> throw new IllegalArgumentException("no table looks at times");
        };
    }

    private Object allowed(Fact fact) {
        Object number = number(fact);
        while (fact.allowed() instanceof Allowed.Between between
                && !between.contains(new BigDecimal(number.toString()))) {
            number = number(fact);
        }
        return number;
    }

    /** Up to fifteen digits before the point and as many behind it as the fact may have: more than a double holds. */
    private Object number(Fact fact) {
        BigDecimal whole = BigDecimal.valueOf(random.nextLong(1_999_999_999_999_999L) - 999_999_999_999_999L)
                .movePointLeft(random.nextInt(16))
                .setScale(fact.type().decimals(), RoundingMode.DOWN)
                .stripTrailingZeros();
        BigDecimal number = whole.scale() < 0 ? whole.setScale(0) : whole;
        return fact.type().kind() == FactType.Kind.WHOLE ? (Object) number.longValueExact() : number;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
