package dev.winnow.policy.rule;

import dev.winnow.policy.match.TableIndex;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles tables and DRL files into rules that can be fired. */
public final class RuleCompiler {

    private static final String FOLDER = "src/main/resources/";
    private static final String WRITTEN = "decision-tables.drl";

    private final String policy;
    private final Set<String> signals;
    private final Problems problems;

    /** @param signals the names of signals the vocabulary allows */
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
        List<Row> rows = rowsToCompile(tables);
        String written = RuleWriter.write(packageOfTables(), rows);
        assertSafe(written);
        Set<String> given = new TreeSet<>();
        Map<String, String> sources = new TreeMap<>();
        boolean lookAtLead = false;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String drl = new String(file.getValue(), StandardCharsets.UTF_8);
            RuleSyntax syntax = new RuleSyntax(file.getKey(), RuleSyntax.Form.GIVEN, signals, problems);
            syntax.check(packageOfFiles(), drl);
            given.addAll(syntax.given());
            lookAtLead |= syntax.looksAtLead();
            sources.put(folder(packageOfFiles()) + file.getKey(), drl);
        }
        if (!problems.noErrors()) {
            return null;
        }
        KieBase ofFiles = sources.isEmpty() ? null : build(sources, this::report);
        KieBase ofTables = build(Map.of(folder(packageOfTables()) + WRITTEN, written), error -> {
            throw new IllegalStateException("rules written from tables don't compile: " + error.getText());
        });
        if (!problems.noErrors() || ofTables == null) {
            return null;
        }
        CompiledConditions conditions = new CompiledConditions(ofTables, packageOfTables(), rows);
        return new CompiledRules(
                conditions, new TableIndex(tables, conditions::holds), new SignalRules(ofFiles, given, lookAtLead));
    }

    /** Those with a condition that no row before them has: so every condition is compiled, and hardly one twice. */
    private static List<Row> rowsToCompile(List<DecisionTable> tables) {
        Set<Meaning> compiled = new HashSet<>();
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> compiled.addAll(Meaning.of(row)))
                .toList();
    }

    /** @return null, with errors reported, if the sources don't compile */
    private @Nullable KieBase build(Map<String, String> drl, Consumer<Message> report) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        ReleaseId releaseId = services.newReleaseId(
                "dev.winnow.policy", policy, UUID.randomUUID().toString());
        sources.generateAndWritePomXML(releaseId);
        drl.forEach((path, text) -> sources.write(FOLDER + path, text));
        KieBuilder builder =
                services.newKieBuilder(sources, RuleClassLoader.INSTANCE).buildAll();
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        try {
            errors.forEach(report);
            return errors.isEmpty()
                    ? services.newKieContainer(releaseId, RuleClassLoader.INSTANCE)
                            .getKieBase()
                    : null;
        } finally {
            // The repository would hold on to it for ever; so it goes when nobody uses the rules any more.
            services.getRepository().removeKieModule(releaseId);
        }
    }

    private String packageOfTables() {
        return "dev.winnow.tables." + policy;
    }

    private String packageOfFiles() {
        return "dev.winnow." + policy;
    }

    private static String folder(String packageName) {
        return packageName.replace('.', '/') + "/";
    }

    /** What the server writes must pass the wall; anything else is a bug and must not run. */
    private void assertSafe(String written) {
        Problems found = new Problems();
        new RuleSyntax(WRITTEN, RuleSyntax.Form.WRITTEN, signals, found).check(packageOfTables(), written);
        if (!found.noErrors()) {
            throw new IllegalStateException("a rule was written that isn't allowed: " + found.all());
        }
    }

    private void report(Message error) {
        String path = error.getPath() == null ? "" : error.getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (file.isEmpty()) {
            throw new IllegalStateException("DRL files don't compile: " + error.getText());
        }
        problems.add(ProblemKind.DRL, Source.line(file, error.getLine()), "rules that compile", error.getText());
    }
}
