package dev.winnow.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a policy, built entry by entry. */
public final class TestPolicyBuilder {

    public static final String DEFINITIONS = "policy.xlsx";
    public static final String TABLES = "tables.xlsx";

    public static final List<String> GRADES = List.of("Mark", "Dimension", "From points", "Description");

    private final String policy;
    private final Map<String, TestEntry> facts = new LinkedHashMap<>();
    private final Map<String, TestEntry> dimensions = new LinkedHashMap<>();
    private final List<List<@Nullable Object>> grades = new ArrayList<>();
    private final Map<String, TestEntry> stages = new LinkedHashMap<>();
    private final List<TestEntry> limits = new ArrayList<>();
    private final Map<String, TestTable> tables = new LinkedHashMap<>();
    private final SortedMap<String, byte[]> workbooks = new TreeMap<>();
    private final SortedMap<String, byte[]> rules = new TreeMap<>();

    TestPolicyBuilder(String policy) {
        this.policy = policy;
    }

    /** Adds a fact or replaces the one of that path. */
    public TestPolicyBuilder fact(TestFact fact) {
        return put(facts, fact.entry());
    }

    public TestPolicyBuilder withoutFact(String path) {
        facts.remove(path);
        return this;
    }

    /** Adds a dimension or replaces the one of that name. */
    public TestPolicyBuilder dimension(TestDimension dimension) {
        return put(dimensions, dimension.entry());
    }

    public TestPolicyBuilder withoutDimensions() {
        dimensions.clear();
        return this;
    }

    /** Adds a mark; cells as in {@link #GRADES}. */
    public TestPolicyBuilder grade(@Nullable Object... cells) {
        grades.add(Arrays.asList(cells));
        return this;
    }

    public TestPolicyBuilder withoutGrades() {
        grades.clear();
        return this;
    }

    /** Adds a stage or replaces the one of that name. */
    public TestPolicyBuilder stage(TestStage stage) {
        return put(stages, stage.entry());
    }

    public TestPolicyBuilder withoutStages() {
        stages.clear();
        return this;
    }

    /** Adds a limit. Without any there is no sheet of limits. */
    public TestPolicyBuilder limit(TestLimit limit) {
        limits.add(limit.entry());
        return this;
    }

    /** Adds a table or replaces the one of that name. */
    public TestPolicyBuilder table(TestTable table) {
        tables.put(table.name(), table);
        return this;
    }

    public TestTable table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    /** Adds a row to a table. */
    public TestPolicyBuilder row(String table, @Nullable Object... cells) {
        return table(table(table).row(cells));
    }

    /** Adds rows to a table, each as in {@link TestRow}. */
    public TestPolicyBuilder rows(String table, String text) {
        return table(table(table).rows(text));
    }

    public TestPolicyBuilder withoutTables() {
        tables.clear();
        return this;
    }

    public TestPolicyBuilder withoutTable(String name) {
        tables.remove(name);
        return this;
    }

    /** Adds a workbook to the two built from the entries, or replaces one of them. */
    public TestPolicyBuilder workbook(String name, byte[] bytes) {
        workbooks.put(name, bytes);
        return this;
    }

    public TestPolicyBuilder rules(String name, String drl) {
        rules.put(name, drl.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestPolicyBuilder withoutRules() {
        rules.clear();
        return this;
    }

    public PolicyFiles files() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        TestWorkbook definitions = TestWorkbook.empty()
                .list("Vocabulary", TestFact.COLUMNS, cells(facts.values()))
                .list("Dimensions", TestDimension.COLUMNS, cells(dimensions.values()))
                .list("Grades", GRADES, grades)
                .list("Ladder", TestStage.COLUMNS, cells(stages.values()));
        if (!limits.isEmpty()) {
            definitions.list("Limits", TestLimit.COLUMNS, cells(limits));
        }
        all.put(DEFINITIONS, definitions.bytes());
        TestWorkbook made = TestWorkbook.empty().sheet("Read me");
        tables.values().forEach(table -> made.table(policy, table));
        all.put(TABLES, made.bytes());
        all.putAll(workbooks);
        return new PolicyFiles(policy, all, rules);
    }

    /** The policy; fails with its problems if it has any. */
    public Policy compiled() {
        return TestPolicy.compiled(files());
    }

    private TestPolicyBuilder put(Map<String, TestEntry> entries, TestEntry entry) {
        entries.put(String.valueOf(entry.cells().get(0)), entry);
        return this;
    }

    private static List<List<@Nullable Object>> cells(Collection<TestEntry> entries) {
        return entries.stream().map(TestEntry::cells).toList();
    }
}
