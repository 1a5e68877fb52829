package dev.winnow.policy.analysis;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds probable mistakes in the tables of a policy. Every warning is correct, but it doesn't find everything. */
public final class TableAnalysis {

    private static final Set<TableKind> FIRST_COUNTS =
            EnumSet.of(TableKind.ROUTE, TableKind.PHASE, TableKind.LEVEL, TableKind.ACTION);
    private static final Set<TableKind> FOR_EVERY_LEAD = EnumSet.of(TableKind.PHASE, TableKind.LEVEL, TableKind.ACTION);

    private final Vocabulary vocabulary;
    private final List<Dimension> dimensions;
    private final Ladder ladder;
    private final List<DecisionTable> tables;
    private final Domains domains;
    private final List<AnalyzedRow> rows = new ArrayList<>();
    private final List<Problem> found = new ArrayList<>();

    private TableAnalysis(
            Vocabulary vocabulary,
            List<Dimension> dimensions,
            Ladder ladder,
            List<DecisionTable> tables,
            Set<String> givenSignals) {
        this.vocabulary = vocabulary;
        this.dimensions = List.copyOf(dimensions);
        this.ladder = ladder;
        this.tables = List.copyOf(tables);
        this.domains = new Domains(givenSignals);
        read(new RowAnalyzer(domains, givenSignals));
    }

    /**
     * The warnings, in no particular order.
     *
     * @param vocabulary with the facts that the evaluation computes
     * @param tables in order of workbook name, then sheet
     * @param givenSignals the names of the signals that the policy's DRL files give
     */
    public static List<Problem> of(
            Vocabulary vocabulary,
            List<Dimension> dimensions,
            Ladder ladder,
            List<DecisionTable> tables,
            Set<String> givenSignals) {
        TableAnalysis analysis = new TableAnalysis(vocabulary, dimensions, ladder, tables, givenSignals);
        analysis.findInRows();
        analysis.gaps().forEach(gap -> analysis.found.add(gap.problem()));
        return List.copyOf(analysis.found);
    }

    /** The gaps of a policy. */
    static List<Gaps.Gap> gaps(
            Vocabulary vocabulary,
            List<Dimension> dimensions,
            Ladder ladder,
            List<DecisionTable> tables,
            Set<String> givenSignals) {
        return new TableAnalysis(vocabulary, dimensions, ladder, tables, givenSignals).gaps();
    }

    /** Reads score tables first: their points determine which gates and phases can hold, and phases which actions. */
    private void read(RowAnalyzer reader) {
        rows(reader, EnumSet.of(TableKind.SCORE));
        new PointLimits(vocabulary, domains, found).apply(dimensions, rows);
        rows(reader, EnumSet.of(TableKind.GATE, TableKind.ROUTE, TableKind.PHASE));
        Set<Object> phases = new HashSet<>(Set.of(WordSet.UNKNOWN));
        rows.stream()
                .filter(AnalyzedRow::canHold)
                .map(row -> row.row().effect())
                .filter(RowEffect.Phase.class::isInstance)
                .forEach(effect -> phases.add(((RowEffect.Phase) effect).phase()));
        domains.narrow("standing.phase", WordSet.of(phases));
        rows(reader, EnumSet.of(TableKind.LEVEL, TableKind.ACTION));
    }

    private void rows(RowAnalyzer reader, Set<TableKind> kinds) {
        tables.stream().filter(table -> kinds.contains(table.kind())).forEach(table -> rows.addAll(reader.read(table)));
    }

    private void findInRows() {
        new ReachCheck(ladder, found).find(rows, tables);
        RepeatedRows repeats = new RepeatedRows(found);
        repeats.find(rows);
        new AdjacentRanges(found).find(rows);
        Coverage coverage = new Coverage(domains, found);
        for (TableKind kind : FIRST_COUNTS) {
            coverage.find(of(kind), repeats);
        }
    }

    private List<Gaps.Gap> gaps() {
        FallThroughProof proof = new FallThroughProof(dimensions, ladder, rows);
        Gaps gaps = new Gaps(domains, new LeadSearch(vocabulary, domains, ladder, rows, proof));
        List<Gaps.Gap> all = new ArrayList<>();
        for (TableKind kind : FOR_EVERY_LEAD) {
            List<DecisionTable> ofKind =
                    tables.stream().filter(table -> table.kind() == kind).toList();
            all.addAll(gaps.find(kind, ofKind, of(kind)));
        }
        return all;
    }

    private List<AnalyzedRow> of(TableKind kind) {
        return rows.stream().filter(row -> row.table().kind() == kind).toList();
    }
}
