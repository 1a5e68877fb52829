package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.lead.Lead;
import dev.winnow.personal.Masking;
import dev.winnow.policy.facts.SentNames;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.release.ActivePolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The facts that identify a lead: those that the vocabulary marks as personal. */
public final class PersonalFacts {

    private PersonalFacts() {}

    /** The personal texts of a lead that are known, by path. */
    static Map<String, String> of(Vocabulary vocabulary, Lead lead) {
        Map<String, String> known = new HashMap<>();
        for (Fact fact : vocabulary.facts(RecordType.LEAD)) {
            if (isPersonalText(fact) && fact.in(lead) instanceof String text) {
                known.put(fact.path(), text);
            }
        }
        return known;
    }

    /** Runs the work with the personal facts of the evaluated lead masked in logs. */
    static <T> T masked(Evaluated evaluated, Supplier<T> work) {
        return Masking.during(toMask(evaluated.policy().vocabulary(), evaluated.lead()), work);
    }

    /** The values to mask in logs: all personal facts, and the id of the lead. */
    static List<String> toMask(Vocabulary vocabulary, Lead lead) {
        List<String> shown = new ArrayList<>(List.of(lead.id()));
        for (Fact fact : vocabulary.facts()) {
            if (fact.personal() && fact.recordType() == RecordType.LEAD) {
                add(fact.in(lead), shown);
            } else if (fact.personal() && fact.recordType() == RecordType.ACTIVITY) {
                lead.activities().forEach(activity -> add(fact.in(activity), shown));
            }
        }
        return shown;
    }

    /** Also as they were sent, which may be in another form. */
    static List<String> toMask(Vocabulary vocabulary, Lead lead, JsonNode sent) {
        List<String> values = toMask(vocabulary, lead);
        values.add(sent.path("id").asText());
        for (Fact fact : vocabulary.facts()) {
            if (fact.personal() && fact.recordType() == RecordType.LEAD) {
                add(sent, fact.path(), values);
            } else if (fact.personal() && fact.recordType() == RecordType.ACTIVITY) {
                sent.path("activities").forEach(activity -> add(activity, fact.name(), values));
            }
        }
        return values;
    }

    private static void add(JsonNode record, String path, List<String> values) {
        String text = SentNames.at(record, path).textValue();
        if (text != null) {
            values.add(text);
        }
    }

    private static void add(@Nullable Object value, List<String> values) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> values.add(each.toString()));
        } else if (value != null) {
            values.add(value.toString());
        }
    }

    /** Paths of the personal texts in these policies, sorted. */
    public static List<String> paths(Collection<ActivePolicy> policies) {
        return policies.stream()
                .flatMap(active -> active.policy().vocabulary().facts(RecordType.LEAD).stream())
                .filter(PersonalFacts::isPersonalText)
                .map(Fact::path)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isPersonalText(Fact fact) {
        return fact.personal() && fact.type().kind() == FactType.Kind.TEXT;
    }
}
