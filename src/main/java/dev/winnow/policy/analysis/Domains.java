package dev.winnow.policy.analysis;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Operator;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The values that facts can have, and the values that meet conditions. */
final class Domains {

    static final String SIGNAL = "signal.name";
    static final String DAY = "asOf";
    static final String MAIL_DOMAIN = "contact.emailDomain";

    private final Map<String, Values> domains = new HashMap<>();

    /** @param givenSignals the names that signals can have */
    Domains(Set<String> givenSignals) {
        domains.put(SIGNAL, WordSet.of(givenSignals));
    }

    /** Restricts a fact to these values from now on. */
    void narrow(String path, Values values) {
        domains.put(path, values);
    }

    Values of(Fact fact) {
        return domains.computeIfAbsent(fact.path(), path -> domain(fact));
    }

    private static Values domain(Fact fact) {
        boolean known = isAlwaysKnown(fact);
        return switch (fact.type().kind()) {
            case TEXT -> known ? WordSet.allBut(List.of()) : new WordSet(Set.of(), true);
            case CHOICE -> words(fact.allowed().listed(), known);
            case YES_NO -> words(List.of(true, false), known);
            case CHOICES -> ChoiceSet.ALL;
            case WHOLE, DECIMAL -> known ? numbers(fact) : numbers(fact).orUnknown();
            case DATE, TIME -> known ? Spans.all() : Spans.all().orUnknown();
        };
    }

    private static boolean isAlwaysKnown(Fact fact) {
        return fact.derived()
                ? !fact.path().equals(MAIL_DOMAIN) && !fact.path().equals("standing.phase")
                : fact.required() || fact.ifMissing() != null;
    }

    private static WordSet words(List<?> listed, boolean known) {
        Set<Object> words = new HashSet<>(listed);
        if (!known) {
            words.add(WordSet.UNKNOWN);
        }
        return new WordSet(words, false);
    }

    /** Derived numbers aren't checked against the vocabulary's bounds, but ages in days are never negative. */
    private static Spans numbers(Fact fact) {
        if (fact.derived()) {
            return fact.recordType().isRepeated() ? Spans.from(BigInteger.ZERO) : Spans.all();
        }
        Spans numbers = Spans.all();
        if (fact.allowed() instanceof Allowed.Between between) {
            if (between.least() != null) {
                numbers = numbers.and(Spans.from(Steps.of(fact, between.least(), RoundingMode.CEILING)));
            }
            if (between.most() != null) {
                numbers = numbers.and(Spans.to(Steps.of(fact, between.most(), RoundingMode.FLOOR)));
            }
        }
        return numbers;
    }

    /** The possible values of a condition's fact that meet it. */
    Values accepted(Condition condition) {
        return of(condition.fact()).and(meaning(condition.demand(), condition.fact()));
    }

    private static Values meaning(Demand demand, Fact fact) {
        return demand.match(new Demand.Functions<Values>(
                is -> is(is.value(), fact),
                oneOf -> WordSet.of(possible(oneOf.values(), fact)),
                noneOf -> WordSet.allBut(noneOf.values()),
                compared -> compared(compared.operator(), compared.bound(), fact),
                range -> compared(Operator.AT_LEAST, range.from(), fact)
                        .and(compared(Operator.BELOW, range.below(), fact)),
                includes -> ChoiceSet.any(choices(includes.values())),
                includesNone -> ChoiceSet.none(choices(includesNone.values()))));
    }

    private static Values is(Object value, Fact fact) {
        if (fact.type().isNumber() || fact.type().kind() == FactType.Kind.DATE) {
            BigInteger steps = Steps.of(fact, value, RoundingMode.UNNECESSARY);
            return Spans.between(steps, steps);
        }
        return WordSet.of(possible(List.of(value), fact));
    }

    /** The email domain is converted to lower case, so values with capitals are never met. */
    private static List<Object> possible(List<Object> values, Fact fact) {
        return fact.path().equals(MAIL_DOMAIN)
                ? values.stream().filter(Domains::isMailDomain).toList()
                : values;
    }

    private static boolean isMailDomain(Object value) {
        String text = value.toString();
        return text.equals(text.toLowerCase(Locale.ROOT)) && text.indexOf('@') < 0;
    }

    private static Spans compared(Operator operator, Object value, Fact fact) {
        BigInteger bound = Steps.of(fact, value, RoundingMode.UNNECESSARY);
        return switch (operator) {
            case AT_LEAST -> Spans.from(bound);
            case ABOVE -> Spans.from(bound.add(BigInteger.ONE));
            case AT_MOST -> Spans.to(bound);
            case BELOW -> Spans.to(bound.subtract(BigInteger.ONE));
        };
    }

    private static Set<String> choices(List<Object> values) {
        Set<String> choices = new HashSet<>();
        values.forEach(value -> choices.add(value.toString()));
        return choices;
    }

    /** Whether the evaluation computes a fact. */
    static boolean isResult(Fact fact) {
        return fact.recordType() == RecordType.SCORE || fact.recordType() == RecordType.STANDING;
    }
}
