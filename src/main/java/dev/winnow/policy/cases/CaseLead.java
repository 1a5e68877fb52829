package dev.winnow.policy.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Lead;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.facts.LeadReader;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Allowed;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.LiteralReader;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the lead of a case. Its cells are converted to JSON, so that it is checked like the lead of a request. */
final class CaseLead {

    private static final String ROOT = "/lead/";

    private final LeadReader leadReader;
    private final ActivityCell activities;
    private final LiteralReader literal;
    private final Problems problems;

    CaseLead(Vocabulary vocabulary, Problems problems) {
        this.leadReader = new LeadReader(vocabulary);
        this.activities = new ActivityCell(vocabulary, problems);
        this.literal = new LiteralReader(problems);
        this.problems = problems;
    }

    /** A lead and the moment of its evaluation. */
    record Seen(Instant asOf, Lead lead) {}

    /** @return null, with problems, if a cell is wrong */
    @Nullable
    Seen read(String name, Entry entry, CaseColumns.Read columns) {
        LocalDate day = day(entry);
        if (day == null) {
            return null;
        }
        Instant asOf = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        lead.put("id", name);
        boolean areClear = true;
        for (Map.Entry<String, Fact> column : columns.facts().entrySet()) {
            CellValue cell = entry.cell(column.getKey());
            if (cell != null) {
                Fact fact = column.getValue();
                JsonNode value = CellJson.of(cell, fact, entry.source(column.getKey()), problems);
                areClear &= value != null;
                if (value != null) {
                    put(lead, fact, value);
                }
            }
        }
        if (!areClear) {
            return null;
        }
        if (columns.has(CaseSheet.ACTIVITIES) && !putActivities(lead, entry, asOf)) {
            return null;
        }
        LeadReading reading = leadReader.read(lead, asOf);
        return reading.<@Nullable Seen>match(read -> new Seen(asOf, read.lead()), refused -> {
            refused.problems().forEach(problem -> report(problem, entry, columns));
            return null;
        });
    }

    private @Nullable LocalDate day(Entry entry) {
        Source source = entry.source(CaseSheet.AS_OF);
        CellValue cell = entry.cell(CaseSheet.AS_OF);
        if (cell == null) {
            problems.add(ProblemKind.MISSING, source, "the day of the evaluation", "an empty cell");
            return null;
        }
        return (LocalDate) literal.read(cell, FactType.of(FactType.Kind.DATE), new Allowed.Any(), source);
    }

    private static void put(ObjectNode lead, Fact fact, JsonNode value) {
        String[] steps = fact.path().split("\\.");
        ObjectNode branch = lead;
        for (int index = 0; index < steps.length - 1; index++) {
            branch = branch.withObjectProperty(steps[index]);
        }
        branch.set(steps[steps.length - 1], value);
    }

    private boolean putActivities(ObjectNode lead, Entry entry, Instant asOf) {
        CellValue cell = entry.cell(CaseSheet.ACTIVITIES);
        if (cell == null) {
            return true;
        }
        ArrayNode read = activities.read(cell, asOf, entry.source(CaseSheet.ACTIVITIES));
        if (read != null) {
            lead.set("activities", read);
        }
        return read != null;
    }

    private void report(FactProblem problem, Entry entry, CaseColumns.Read columns) {
        String path = problem.pointer()
                .substring(Math.min(ROOT.length(), problem.pointer().length()));
        boolean ofActivity = path.startsWith("activities");
        String label = ofActivity ? CaseSheet.ACTIVITIES : columns.labelOf(path.replace('/', '.'));
        if (label == null) {
            label = columns.labelOf(listPath(path));
        }
        Source source = entry.source(Objects.requireNonNullElse(label, CaseSheet.CASE));
        String where = ofActivity && path.contains("/") ? " in activity " + place(path) : "";
        problems.add(ProblemKind.VALUE, source, problem.expected() + where, problem.found(), problem.suggestion());
    }

    /** The path of the list that an item is in. */
    private static String listPath(String pointer) {
        return pointer.replaceFirst("/\\d+$", "").replace('/', '.');
    }

    /** The place of an activity, counted from 1, and its fact: {@code 2, type}. */
    private static String place(String pointer) {
        String[] steps = pointer.split("/", 3);
        int place = Integer.parseInt(steps[1]) + 1;
        return steps.length > 2 ? place + ", " + steps[2].replace('/', '.') : String.valueOf(place);
    }
}
