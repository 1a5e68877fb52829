package dev.winnow.policy;

import dev.winnow.policy.analysis.PointThresholds;
import dev.winnow.policy.analysis.TableAnalysis;
import dev.winnow.policy.cases.Case;
import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.DimensionSheet;
import dev.winnow.policy.definition.GradeSheet;
import dev.winnow.policy.definition.Grades;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.definition.Limit;
import dev.winnow.policy.definition.LimitSheet;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Severity;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.rule.CompiledRules;
import dev.winnow.policy.rule.RuleCompiler;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.TableReader;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.ResultFacts;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.annotation.ProblemPage;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles a policy's files into a policy, or reports all their problems. */
public final class PolicyCompiler {

    private final PolicyFiles files;
    private final Set<String> drafts;
    private final Problems problems;
    private final Map<String, SheetGrid> definitions = new HashMap<>();
    private final List<SheetGrid> tableSheets = new ArrayList<>();

    /** Whether a workbook can't be read, so that other sheets name what may be in it. */
    private boolean incomplete;

    private PolicyCompiler(PolicyFiles files, Set<String> drafts, Problems problems) {
        this.files = files;
        this.drafts = Set.copyOf(drafts);
        this.problems = problems;
    }

    public static Compilation compile(PolicyFiles files) {
        return compile(files, Set.of());
    }

    /**
     * @param drafts names of workbooks that replace sheets of the others: a table or definition sheet in a draft and in
     *     another workbook is taken from the draft
     */
    public static Compilation compile(PolicyFiles files, Set<String> drafts) {
        return compilation(new PolicyCompiler(files, drafts, new Problems()));
    }

    /** Compiles files that this or an earlier version accepted as a release: what it accepted stays usable. */
    public static Compilation compileAccepted(PolicyFiles files) {
        return compilation(new PolicyCompiler(files, Set.of(), Problems.ofAccepted()));
    }

    private static Compilation compilation(PolicyCompiler compiler) {
        Policy policy = compiler.compile();
        List<Problem> problems = compiler.problems.all();
        return policy == null ? new Compilation.Rejected(problems) : new Compilation.Compiled(policy, problems);
    }

    private @Nullable Policy compile() {
        if (!PolicyName.isValid(files.policy())) {
            problems.add(
                    ProblemKind.FILE,
                    Source.file(files.policy()),
                    "a folder name of lower-case letters and digits that starts with a letter and isn't a Java keyword",
                    '"' + files.policy() + '"');
            return null;
        }
        if (files.workbooks().isEmpty()) {
            problems.add(ProblemKind.FILE, Source.file(files.policy()), "a folder with the policy's workbooks", "none");
            return null;
        }
        sortSheets();
        if (!definitionsHaveHeadings()) {
            return null;
        }
        Ladder ladder = new LadderSheet(problems).read(definition(LadderSheet.NAME));
        Vocabulary vocabulary = new VocabularySheet(ladder.names(), problems).read(definition(VocabularySheet.NAME));
        List<Dimension> dimensions = new DimensionSheet(problems).read(definition(DimensionSheet.NAME));
        Grades grades = new GradeSheet(dimensions, problems).read(definition(GradeSheet.NAME));
        if (definitionsAreMostlyWrong()) {
            return null;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        dimensions.forEach(dimension -> labels.put(dimension.name(), dimension.label()));
        Vocabulary all = vocabulary.with(ResultFacts.of(labels, ladder.names()));
        List<DecisionTable> tables = tables(all, dimensions, ladder);
        List<Limit> limits = limits(ladder);
        List<Case> cases = cases(vocabulary, ladder, tables);
        CompiledRules rules = problems.noErrors() ? compileRules(vocabulary, tables) : null;
        if (rules == null) {
            return null;
        }
        PointThresholds.check(dimensions, grades, tables, problems);
        problems.addAll(TableAnalysis.of(all, dimensions, ladder, tables, rules.signals()));
        return new Policy(files.policy(), all, dimensions, grades, ladder, limits, tables, cases, rules);
    }

    private void sortSheets() {
        WorkbookReader reader = new WorkbookReader(problems);
        List<SheetGrid> sheets = new ArrayList<>();
        files.workbooks().forEach((name, bytes) -> {
            List<SheetGrid> read = reader.read(name, bytes);
            sheets.addAll(read);
            incomplete |= read.isEmpty();
        });
        List<SheetGrid> unknown = new ArrayList<>();
        for (SheetGrid sheet : CopiedSheets.removeFrom(DraftSheets.goFirst(sheets, drafts), problems)) {
            if (DefinitionSheets.names().contains(sheet.name())) {
                if (definitions.putIfAbsent(sheet.name(), sheet) != null) {
                    problems.add(ProblemKind.DUPLICATE, sheet.whole(), "each definition sheet once", "a second one");
                }
            } else if (TableReader.nameOf(sheet) != null) {
                tableSheets.add(sheet);
            } else if (!sheet.name().equals(DefinitionSheets.READ_ME) && !ProblemPage.matches(sheet)) {
                unknown.add(sheet);
            }
        }
        UnknownSheets reported = new UnknownSheets(definitions.keySet(), problems);
        unknown.forEach(reported::report);
        for (String name : DefinitionSheets.REQUIRED) {
            if (!incomplete
                    && !definitions.containsKey(name)
                    && !reported.renamed().contains(name)) {
                problems.add(
                        ProblemKind.MISSING,
                        Source.file(files.policy()),
                        "a sheet named " + name + " in one of the policy's workbooks",
                        "none");
            }
        }
    }

    /**
     * Whether the required definition sheets are there and have their headings; without them every table would have
     * problems that aren't its own.
     */
    private boolean definitionsHaveHeadings() {
        boolean right = definitions.keySet().containsAll(DefinitionSheets.REQUIRED);
        for (String name : DefinitionSheets.REQUIRED) {
            SheetGrid sheet = definitions.get(name);
            right &= sheet != null && new ListSheet(sheet, DefinitionSheets.headings(name), problems).hasHeadings();
        }
        return right;
    }

    /** Whether most rows of a definition sheet have errors; most problems of tables would follow from them. */
    private boolean definitionsAreMostlyWrong() {
        Map<String, Set<Integer>> wrong = new HashMap<>();
        problems.all().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::source)
                .filter(source -> source.row() > ListSheet.HEADER_ROW)
                .forEach(source -> wrong.computeIfAbsent(source.sheet(), sheet -> new HashSet<>())
                        .add(source.row()));
        return DefinitionSheets.REQUIRED.stream()
                .anyMatch(name -> 2 * wrong.getOrDefault(name, Set.of()).size()
                        > definition(name)
                                .rows()
                                .tailMap(ListSheet.HEADER_ROW, false)
                                .size());
    }

    private SheetGrid definition(String name) {
        return Objects.requireNonNull(definitions.get(name), name);
    }

    private List<DecisionTable> tables(Vocabulary vocabulary, List<Dimension> dimensions, Ladder ladder) {
        TableReader reader = new TableReader(files.policy(), vocabulary, dimensions, ladder, problems);
        List<DecisionTable> tables = new ArrayList<>();
        Map<String, Source> names = new HashMap<>();
        Map<String, Source> ids = new HashMap<>();
        for (SheetGrid sheet : tableSheets) {
            DecisionTable table = reader.read(sheet);
            if (table == null) {
                continue;
            }
            tables.add(table);
            requireUniqueName(table.name(), sheet, names);
            for (Row row : table.rows()) {
                requireUniqueId(row, ids);
            }
        }
        return tables;
    }

    private List<Case> cases(Vocabulary vocabulary, Ladder ladder, List<DecisionTable> tables) {
        SheetGrid sheet = definitions.get(CaseSheet.NAME);
        return sheet == null || incomplete
                ? List.of()
                : new CaseSheet(vocabulary, ladder, ids(tables), problems).read(sheet);
    }

    /** The ids of all rows, including those that can't be read. */
    private Set<String> ids(List<DecisionTable> tables) {
        Set<String> ids = new HashSet<>();
        tables.forEach(table -> table.rows().forEach(row -> ids.add(row.id())));
        if (!problems.noErrors()) {
            tableSheets.forEach(sheet -> PolicyListing.listing(sheet).rows().forEach(row -> ids.add(row.key())));
        }
        return ids;
    }

    private List<Limit> limits(Ladder ladder) {
        SheetGrid sheet = definitions.get(LimitSheet.NAME);
        return sheet == null ? List.of() : new LimitSheet(ladder, problems).read(sheet);
    }

    private void requireUniqueName(String name, SheetGrid sheet, Map<String, Source> seen) {
        Source first = seen.putIfAbsent(name, sheet.whole());
        if (first != null) {
            problems.addWithFix(
                    ProblemKind.DUPLICATE,
                    Objects.requireNonNullElse(TableReader.nameCell(sheet), sheet.whole()),
                    "a unique table name",
                    '"' + name + "\", which is also the name of the table on " + first,
                    "another name after RuleTable in this cell, whose row may be hidden");
        }
    }

    private void requireUniqueId(Row row, Map<String, Source> seen) {
        Source first = seen.putIfAbsent(row.id(), row.source());
        if (first != null) {
            problems.add(
                    ProblemKind.DUPLICATE,
                    row.source(),
                    "a unique row id",
                    '"' + row.id() + "\", which is also at " + first);
        }
    }

    private @Nullable CompiledRules compileRules(Vocabulary vocabulary, List<DecisionTable> tables) {
        Fact signal = vocabulary.fact("signal.name");
        Set<String> signals =
                signal == null ? Set.of() : Set.copyOf(signal.allowed().listed());
        return new RuleCompiler(files.policy(), signals, problems).compile(tables, files.rules());
    }
}
