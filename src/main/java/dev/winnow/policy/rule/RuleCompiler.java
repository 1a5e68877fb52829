package dev.winnow.policy.rule;

import dev.winnow.policy.match.TableIndex;
import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Compiles tables and DRL files into rules. */
public final class RuleCompiler {

    private static final String WRITTEN = "decision-tables.drl";
    private static final int MAX_CONDITIONS = 25_000;
    private static final int ROWS_AT_ONCE = 100;

    private final String policy;
    private final Set<String> signals;
    private final Problems problems;

    /** @param signals the signal names that the vocabulary allows */
    public RuleCompiler(String policy, Set<String> signals, Problems problems) {
        this.policy = policy;
        this.signals = Set.copyOf(signals);
        this.problems = problems;
    }

    /**
     * @param files DRL files by name
     * @return the rules; null, with problems, if a file isn't allowed or doesn't compile
     */
    public @Nullable CompiledRules compile(List<DecisionTable> tables, Map<String, byte[]> files) {
        if (!areFewEnough(tables)) {
            return null;
        }
        Set<String> given = new TreeSet<>();
        Map<String, PackageDescr> parsed = new TreeMap<>();
        boolean lookAtLead = false;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String drl = new String(file.getValue(), StandardCharsets.UTF_8);
            RuleSyntax syntax = new RuleSyntax(file.getKey(), RuleSyntax.Form.GIVEN, signals, problems);
            PackageDescr rules = syntax.check(packageOfFiles(), drl);
            given.addAll(syntax.given());
            lookAtLead |= syntax.looksAtLead();
            if (rules != null) {
                parsed.put(file.getKey(), rules);
            }
        }
        if (!problems.noErrors()) {
            return null;
        }
        parsed.forEach((file, rules) -> {
            JoinedActivities.warn(file, rules, problems);
            CountedComparisons.addTo(rules);
        });
        KieBase ofFiles = parsed.isEmpty() ? null : build(parsed, this::report);
        if (!problems.noErrors()) {
            return null;
        }
        CompiledConditions conditions = conditions(rowsToCompile(tables));
        return new CompiledRules(
                conditions, new TableIndex(tables, conditions::holds), new SignalRules(ofFiles, given, lookAtLead));
    }

    /** Every condition with a meaning of its own costs time and memory, however small the files are. */
    private boolean areFewEnough(List<DecisionTable> tables) {
        Set<ConditionMeaning> distinct = new HashSet<>();
        for (DecisionTable table : tables) {
            for (Row row : table.rows()) {
                int before = distinct.size();
                distinct.addAll(ConditionMeaning.of(row));
                if (before <= MAX_CONDITIONS && distinct.size() > MAX_CONDITIONS) {
                    return problems.addStricter(
                            ProblemKind.FILE,
                            row.source(),
                            "at most %s different conditions in the tables of a policy".formatted(MAX_CONDITIONS),
                            "more",
                            "the same thresholds and lists in more rows, or fewer rows");
                }
            }
        }
        return true;
    }

    /** Compiles in parts, so that an interruption ends it soon. */
    private CompiledConditions conditions(List<Row> rows) {
        CompiledConditions conditions = new CompiledConditions();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            Interruption.check();
            List<Row> part = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            PackageDescr written = parsedSafely(RuleWriter.write(packageOfTables(), part));
            KieBase compiled = build(Map.of(WRITTEN, written), error -> {
                throw new IllegalStateException("rules written from tables don't compile: " + error.getMessage());
            });
            conditions.add(Objects.requireNonNull(compiled, WRITTEN), packageOfTables(), part);
        }
        return conditions;
    }

    /** The rows with only the conditions that no earlier row has, so that each is compiled once. */
    private static List<Row> rowsToCompile(List<DecisionTable> tables) {
        Set<ConditionMeaning> compiled = new HashSet<>();
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.only(condition -> compiled.add(ConditionMeaning.of(condition))))
                .filter(row -> !row.conditions().isEmpty())
                .toList();
    }

    /** @return null, with errors reported, if the rules don't compile */
    private static @Nullable KieBase build(Map<String, PackageDescr> files, Consumer<KnowledgeBuilderError> report) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(RuleClassLoader.INSTANCE));
        CompositeKnowledgeBuilder all = builder.batch();
        files.forEach((file, rules) -> {
            Resource resource = ResourceFactory.newDescrResource(rules).setSourcePath(file);
            rules.getRules().forEach(rule -> rule.setResource(resource));
            all.add(resource, ResourceType.DESCR);
        });
        all.build();
        builder.getErrors().forEach(report);
        return builder.hasErrors() ? null : builder.newKieBase();
    }

    private String packageOfTables() {
        return "dev.winnow.tables." + policy;
    }

    private String packageOfFiles() {
        return "dev.winnow." + policy;
    }

    /** Generated rules must pass the syntax check; otherwise it is a bug, and they must not run. */
    private PackageDescr parsedSafely(String written) {
        Problems found = new Problems();
        PackageDescr parsed =
                new RuleSyntax(WRITTEN, RuleSyntax.Form.WRITTEN, signals, found).check(packageOfTables(), written);
        if (parsed == null || !found.noErrors()) {
            throw new IllegalStateException("a rule was written that isn't allowed: " + found.all());
        }
        return parsed;
    }

    private void report(KnowledgeBuilderError error) {
        Resource resource = error.getResource();
        if (resource == null) {
            throw new IllegalStateException("DRL files don't compile: " + error.getMessage());
        }
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        problems.add(
                ProblemKind.DRL, Source.line(resource.getSourcePath(), line), "rules that compile", error.getMessage());
    }
}
