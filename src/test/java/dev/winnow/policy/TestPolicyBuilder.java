package dev.winnow.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a small policy, to be changed by whoever needs it otherwise. */
public final class TestPolicyBuilder {

    public static final String DEFINITIONS = "policy.xlsx";
    public static final String TABLES = "tables.xlsx";

    public static final List<String> VOCABULARY = List.of(
            "Fact",
            "Label",
            "Type",
            "Unit",
            "Allowed values",
            "Required",
            "Personal",
            "If missing",
            "Changed by",
            "Example",
            "Description");
    public static final List<String> DIMENSIONS =
            List.of("Dimension", "Label", "Cap", "Floor", "Half-life (days)", "Decimals", "Description");
    public static final List<String> GRADES = List.of("Mark", "Dimension", "From points", "Description");
    public static final List<String> LADDER = List.of("Stage", "Label", "Owner", "Gate", "Falls back", "Description");
    public static final List<String> LIMITS =
            List.of("Limit", "Measure", "Stage", "At least", "At most", "Description");

    private final String policy;
    private final Map<Object, List<@Nullable Object>> facts = new LinkedHashMap<>();
    private final Map<Object, List<@Nullable Object>> dimensions = new LinkedHashMap<>();
    private final List<List<@Nullable Object>> grades = new ArrayList<>();
    private final Map<Object, List<@Nullable Object>> stages = new LinkedHashMap<>();
    private final List<List<@Nullable Object>> limits = new ArrayList<>();
    private final Map<String, TestTable> tables = new LinkedHashMap<>();
    private final SortedMap<String, byte[]> workbooks = new TreeMap<>();
    private final SortedMap<String, byte[]> rules = new TreeMap<>();

    TestPolicyBuilder(String policy) {
        this.policy = policy;
    }

    /** Adds a fact, or puts it in place of the one of that path; cells as in {@link #VOCABULARY}. */
    public TestPolicyBuilder fact(@Nullable Object... cells) {
        facts.put(String.valueOf(cells[0]), Arrays.asList(cells));
        return this;
    }

    public TestPolicyBuilder withoutFact(String path) {
        facts.remove(path);
        return this;
    }

    /** Adds a dimension, or puts it in place of the one of that name; cells as in {@link #DIMENSIONS}. */
    public TestPolicyBuilder dimension(@Nullable Object... cells) {
        dimensions.put(String.valueOf(cells[0]), Arrays.asList(cells));
        return this;
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

    /** Adds a stage, or puts it in place of the one of that name; cells as in {@link #LADDER}. */
    public TestPolicyBuilder stage(@Nullable Object... cells) {
        stages.put(String.valueOf(cells[0]), Arrays.asList(cells));
        return this;
    }

    public TestPolicyBuilder withoutStages() {
        stages.clear();
        return this;
    }

    /** Adds a limit; cells as in {@link #LIMITS}. The sheet is there only if there is one. */
    public TestPolicyBuilder limit(@Nullable Object... cells) {
        limits.add(Arrays.asList(cells));
        return this;
    }

    /** Adds a table, or puts it in place of the one of that name. */
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

    public TestPolicyBuilder withoutTables() {
        tables.clear();
        return this;
    }

    public TestPolicyBuilder withoutTable(String name) {
        tables.remove(name);
        return this;
    }

    /** Adds a workbook to the two that are made of the rest, or puts it in place of one. */
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
                .list("Vocabulary", VOCABULARY, List.copyOf(facts.values()))
                .list("Dimensions", DIMENSIONS, List.copyOf(dimensions.values()))
                .list("Grades", GRADES, grades)
                .list("Ladder", LADDER, List.copyOf(stages.values()));
        if (!limits.isEmpty()) {
            definitions.list("Limits", LIMITS, limits);
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
}
