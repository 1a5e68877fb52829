package dev.winnow.policy.analysis;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Creates leads in a box, with as few facts as possible, and with known values where the box allows both. */
final class SampleLeads {

    private static final String MAIL = "contact.email";
    private static final String ANOTHER = "another";

    private final Vocabulary vocabulary;
    private final Domains domains;

    SampleLeads(Vocabulary vocabulary, Domains domains) {
        this.vocabulary = vocabulary;
        this.domains = domains;
    }

    /** The known values by path; null if no lead can have them. */
    @Nullable
    Map<String, Object> lead(Box box) {
        Map<String, Object> lead = new HashMap<>();
        lead.put(Domains.DAY, LocalDate.EPOCH);
        for (Fact fact : vocabulary.facts(RecordType.LEAD)) {
            Object value = value(fact, box);
            if (value != WordSet.UNKNOWN) {
                lead.put(fact.path(), value);
            }
        }
        return isMailRight(lead, box) ? lead : null;
    }

    private Object value(Fact fact, Box box) {
        if (box.values().containsKey(fact.path())) {
            return value(fact, box.of(fact, domains));
        }
        if (fact.ifMissing() != null) {
            return fact.ifMissing();
        }
        return fact.required() ? value(fact, domains.of(fact)) : WordSet.UNKNOWN;
    }

    private static Object value(Fact fact, Values values) {
        return values.match(
                words -> word(fact, words),
                spans -> spans.spans().isEmpty() ? WordSet.UNKNOWN : Steps.value(fact, step(spans)),
                choices -> choices.any().stream()
                        .map(group -> group.stream().sorted().findFirst().orElseThrow())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Object word(Fact fact, WordSet words) {
        if (words.isComplement()) {
            String word = ANOTHER;
            while (!words.contains(word)) {
                word += "-one";
            }
            return word;
        }
        List<String> order = fact.allowed().listed();
        return words.items().stream()
                .filter(item -> item != WordSet.UNKNOWN)
                .min(Comparator.<Object>comparingInt(item -> order.indexOf(item))
                        .thenComparing(Object::toString))
                .orElse(WordSet.UNKNOWN);
    }

    private static BigInteger step(Spans spans) {
        if (!spans.isOpenBelow()) {
            return spans.least();
        }
        return spans.spans().get(0).to().min(BigInteger.ZERO);
    }

    /** Makes email address and domain agree; false if the box doesn't allow that. */
    private boolean isMailRight(Map<String, Object> lead, Box box) {
        Fact domain = vocabulary.fact(Domains.MAIL_DOMAIN);
        if (domain == null) {
            return true;
        }
        Fact mail = vocabulary.fact(MAIL);
        if (lead.containsKey(domain.path())
                && mail != null
                && mail.type().kind() == FactType.Kind.TEXT
                && !box.values().containsKey(MAIL)) {
            lead.put(MAIL, "someone@" + lead.get(domain.path()));
        }
        lead.remove(domain.path());
        if (lead.get(MAIL) instanceof String address && address.indexOf('@') >= 0) {
            lead.put(
                    domain.path(),
                    address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
        }
        return contains(box, domain, lead.get(domain.path()));
    }

    /** Whether a box contains a value of a fact; null is unknown. */
    boolean contains(Box box, Fact fact, @Nullable Object value) {
        return box.of(fact, domains)
                .match(
                        words -> words.contains(value == null ? WordSet.UNKNOWN : value),
                        spans -> value == null ? spans.includesUnknown() : contains(spans, fact, value),
                        choices -> contains(choices, value));
    }

    private static boolean contains(Spans spans, Fact fact, Object value) {
        BigInteger steps = Steps.of(fact, value, RoundingMode.UNNECESSARY);
        return spans.meets(Spans.between(steps, steps));
    }

    private static boolean contains(ChoiceSet choices, @Nullable Object value) {
        Set<String> picked = new TreeSet<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> picked.add(item.toString()));
        }
        return choices.none().stream().noneMatch(picked::contains)
                && choices.any().stream().allMatch(group -> group.stream().anyMatch(picked::contains));
    }
}
