package dev.winnow.policy.writer;

import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The score tables of a new policy: one for each part of the lead, and one for activities. */
final class ScoreTables {

    static final String WORKBOOK = "points.xlsx";
    static final String FIT = "fit";
    static final String ENGAGEMENT = "engagement";

    private static final int MAX_FACTS = 20;
    /** The points of each example row. */
    static final int POINTS = 20;

    private static final String EXAMPLE = "An example: put your own in its place.";
    private static final Set<String> NOT_SCORED = Set.of("id", "stage", "asOf");

    private final Vocabulary vocabulary;

    ScoreTables(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<DecisionTable> tables() {
        List<DecisionTable> tables = new ArrayList<>();
        Map<String, List<Fact>> parts = new LinkedHashMap<>();
        scored().forEach(fact ->
                parts.computeIfAbsent(part(fact), name -> new ArrayList<>()).add(fact));
        parts.forEach((part, facts) -> tables.add(ofLead(part, facts)));
        List<Fact> activities = usable(RecordType.ACTIVITY);
        if (!activities.isEmpty()) {
            tables.add(ofActivities(activities));
        }
        return tables;
    }

    boolean haveActivities() {
        return !usable(RecordType.ACTIVITY).isEmpty();
    }

    /** The facts to score: those that describe a lead, or any if there are none. */
    private List<Fact> scored() {
        List<Predicate<Fact>> preferences = List.of(
                fact -> !NOT_SCORED.contains(fact.path()) && !fact.path().startsWith("sales.") && !isName(fact),
                fact -> !NOT_SCORED.contains(fact.path()),
                fact -> fact.path().equals("stage"));
        for (Predicate<Fact> preference : preferences) {
            List<Fact> facts =
                    usable(RecordType.LEAD).stream().filter(preference).toList();
            if (!facts.isEmpty()) {
                return facts;
            }
        }
        return List.of();
    }

    private static boolean isName(Fact fact) {
        return fact.personal() && fact.type().kind() == FactType.Kind.TEXT;
    }

    private List<Fact> usable(RecordType recordType) {
        return vocabulary.facts(recordType).stream()
                .filter(fact -> !FactColumns.suiting(fact).isEmpty())
                .toList();
    }

    private static String part(Fact fact) {
        return switch (fact.path().split("\\.", 2)[0]) {
            case "company" -> "Company";
            case "contact" -> "Person";
            case "bant", "intent" -> "Need";
            default -> "Lead";
        };
    }

    private static DecisionTable ofLead(String part, List<Fact> facts) {
        TableDraft draft = new TableDraft(
                WORKBOOK, part, TableKind.SCORE, FIT, "Points for who the lead is. Every row that holds counts.");
        draft.action("Id", ActionTemplate.ID);
        Map<Integer, Demand> example = conditions(draft, facts);
        draft.action("Points", ActionTemplate.POINTS);
        draft.description();
        draft.row("FIT-" + part.toUpperCase(Locale.ROOT) + "-01", example, points(), EXAMPLE);
        return draft.table();
    }

    private static DecisionTable ofActivities(List<Fact> facts) {
        TableDraft draft = new TableDraft(
                WORKBOOK,
                "Activities",
                TableKind.SCORE,
                ENGAGEMENT,
                "Points for what the lead does. Every activity that matches counts.");
        draft.action("Id", ActionTemplate.ID_OF_ACTIVITY);
        Map<Integer, Demand> example = conditions(draft, facts);
        draft.action("Counts from so many on", ActionTemplate.AT_LEAST);
        draft.action("Counts at most so many", ActionTemplate.AT_MOST);
        draft.action("Points", ActionTemplate.POINTS);
        draft.description();
        draft.row("ENG-ACT-01", example, points(), EXAMPLE);
        return draft.table();
    }

    /** Adds the columns and returns an example for the first. */
    private static Map<Integer, Demand> conditions(TableDraft draft, List<Fact> facts) {
        Map<Integer, Demand> example = new LinkedHashMap<>();
        for (Fact fact : facts.subList(0, Math.min(facts.size(), MAX_FACTS))) {
            for (ConditionTemplate template : FactColumns.suiting(fact)) {
                int column = draft.condition(fact, template);
                if (example.isEmpty()) {
                    example.put(column, FactColumns.example(fact, template));
                }
            }
        }
        return example;
    }

    private static RowEffect points() {
        return new RowEffect.Points(BigDecimal.valueOf(POINTS), 1, Integer.MAX_VALUE);
    }
}
