package dev.winnow.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.policy.cases.Case;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Grades;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Limit;
import dev.winnow.policy.facts.LeadChange;
import dev.winnow.policy.facts.LeadReader;
import dev.winnow.policy.facts.LeadSchema;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.rule.CompiledRules;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A compiled policy. Thread-safe. */
public final class Policy {

    private final String name;
    private final Vocabulary vocabulary;
    private final List<Dimension> dimensions;
    private final Grades grades;
    private final Ladder ladder;
    private final List<Limit> limits;
    private final List<DecisionTable> tables;
    private final List<Case> cases;
    private final CompiledRules rules;
    private final LeadReader leadReader;
    private final LeadChange leadChange;
    private final Map<String, PlacedRow> rows = new LinkedHashMap<>();
    private final List<PlacedRow> placed;
    private final Map<String, List<PlacedRow>> gates;

    Policy(
            String name,
            Vocabulary vocabulary,
            List<Dimension> dimensions,
            Grades grades,
            Ladder ladder,
            List<Limit> limits,
            List<DecisionTable> tables,
            List<Case> cases,
            CompiledRules rules) {
        this.name = name;
        this.vocabulary = vocabulary;
        this.dimensions = List.copyOf(dimensions);
        this.grades = grades;
        this.ladder = ladder;
        this.limits = List.copyOf(limits);
        this.tables = List.copyOf(tables);
        this.cases = List.copyOf(cases);
        this.rules = rules;
        this.leadReader = new LeadReader(vocabulary, CellTexts.notNormal(tables));
        this.leadChange = new LeadChange(vocabulary);
        for (DecisionTable table : tables) {
            for (Row row : table.rows()) {
                rows.put(row.id(), new PlacedRow(rows.size(), table, row));
            }
        }
        this.placed = List.copyOf(rows.values());
        this.gates = placed.stream()
                .filter(each -> each.row().effect() instanceof RowEffect.Gate)
                .collect(Collectors.groupingBy(
                        each -> ((RowEffect.Gate) each.row().effect()).stage()));
    }

    public String name() {
        return name;
    }

    /** The facts of its workbook, and those that the evaluation computes. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public Dimension dimension(String dimension) {
        return dimensions.stream()
                .filter(candidate -> candidate.name().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dimension " + dimension));
    }

    public Grades grades() {
        return grades;
    }

    public Ladder ladder() {
        return ladder;
    }

    /** The limits for a release that replaces this policy; empty if its workbooks have none. */
    public List<Limit> limits() {
        return limits;
    }

    /** The tables in order of workbook name, then sheet. */
    public List<DecisionTable> tables() {
        return tables;
    }

    /** The regression cases; empty if its workbooks have none. */
    public List<Case> cases() {
        return cases;
    }

    /** The rows of all tables, in order. */
    public List<PlacedRow> rows() {
        return placed;
    }

    /** The rows that open the gate to a stage, in order. */
    public List<PlacedRow> gates(String stage) {
        return gates.getOrDefault(stage, List.of());
    }

    public PlacedRow row(String id) {
        return Objects.requireNonNull(rows.get(id), () -> "no row " + id);
    }

    /** The closest existing row id to one that doesn't exist; null if none is close. */
    public @Nullable String closestRow(String id) {
        return Suggestion.closest(id, rows.keySet());
    }

    public boolean hasRow(String id) {
        return rows.containsKey(id);
    }

    public CompiledRules rules() {
        return rules;
    }

    /** Reads leads with this policy's vocabulary. */
    public LeadReader leadReader() {
        return leadReader;
    }

    /** Changes facts of leads within this policy's vocabulary. */
    public LeadChange leadChange() {
        return leadChange;
    }

    /** The JSON Schema of this policy's leads, with an example. */
    public ObjectNode leadSchema() {
        return new LeadSchema(name, vocabulary, FactUse.byTable(tables)).describe();
    }

    /** The example of the schema. */
    public ObjectNode leadExample() {
        return new LeadSchema(name, vocabulary, Map.of()).example();
    }
}
