package dev.winnow.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Vocabularies made by chance, as rows of their sheet: from a single fact to many, of every type. */
final class RandomVocabulary {

    private static final List<String> PARTS = List.of("attributes.", "company.attributes.", "activity.attributes.");
    private static final List<String> TYPES =
            List.of("text", "whole number", "decimal (2)", "decimal (0)", "yes/no", "date", "choice", "choices");
    private static final List<List<@Nullable Object>> STANDARD = List.of(
            List.of("channel", "Channel", "choice", "", "web; trade fair, Berlin; o'clock"),
            List.of("contact.email", "E-mail", "text"),
            List.of("contact.challenges", "Challenges", "choices", "", "cost, growth; it's late"),
            List.of("contact.unsubscribed", "Unsubscribed", "yes/no"),
            List.of("company.employees", "Employees", "whole number", "people", "200 .."),
            List.of("company.annualRevenue", "Revenue", "decimal (2)", "EUR", ".. -0.5"),
            List.of("asOf", "Day", "date"),
            List.of("stage", "Stage", "choice"),
            List.of("sales.accepted", "Accepted", "yes/no"),
            List.of("sales.rejectionReason", "Rejected because", "choice", "", "5; not now"),
            List.of("activity.type", "Activity", "choice", "", "visit; call"),
            List.of("activity.occurredAt", "When", "time"),
            List.of("activity.daysAgo", "How long ago", "whole number", "days"),
            List.of("signal.name", "Signal", "choice", "", "twice"));

    private RandomVocabulary() {}

    /** The one fact of a type, or of a standard path. */
    static List<List<List<@Nullable Object>>> ofSingleFacts() {
        List<List<List<@Nullable Object>>> all = new ArrayList<>();
        STANDARD.forEach(fact -> all.add(List.of(fact)));
        for (String type : TYPES) {
            all.add(List.of(own("attributes.only", type, 1)));
        }
        return all;
    }

    static List<List<@Nullable Object>> of(long seed) {
        Random random = new Random(seed);
        List<List<@Nullable Object>> facts = new ArrayList<>();
        for (List<@Nullable Object> fact : STANDARD) {
            if (random.nextInt(3) == 0) {
                facts.add(fact);
            }
        }
        for (int count = random.nextInt(12); count >= 0; count--) {
            String path = PARTS.get(random.nextInt(PARTS.size())) + "own" + count;
            facts.add(own(path, TYPES.get(random.nextInt(TYPES.size())), random.nextInt(4)));
        }
        Collections.shuffle(facts, random);
        return facts;
    }

    private static List<@Nullable Object> own(String path, String type, int number) {
        boolean number0 = number % 2 == 0;
        String allowed =
                switch (type) {
                    case "choice", "choices" ->
                        number0
                                ? "a; b, c; d'e; Faro (south)"
                                : "1-2; 3/4; TRUE; " + "x".repeat(120) + "; " + "y".repeat(190);
                    case "whole number" ->
                        List.of("", "0 .. 5", "1000 ..", ".. -3").get(number);
                    case "decimal (2)", "decimal (0)" ->
                        List.of("", "0.5 .. 5.25", "10.01 ..", ".. -3.5").get(number);
                    default -> "";
                };
        return Arrays.asList(path, "Label 'of' " + path, type, number0 ? "" : "EUR", allowed, number0, !number0);
    }
}
