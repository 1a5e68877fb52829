package dev.winnow.load;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.WideTables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Files of the policy {@code test} at the limits of what is accepted. */
final class LargeFiles {

    private static final int ROWS = 5_000;
    private static final int COLUMNS = 20;
    private static final int FACTS = 4_000;

    private static final PolicyFiles BEFORE = WideTables.files(ROWS, COLUMNS, 200);
    private static final SortedMap<String, byte[]> AFTER =
            WideTables.files(ROWS, COLUMNS, 199).workbooks();
    private static final SortedMap<String, byte[]> CONDITIONS =
            WideTables.files(2_490, 10, 2_490).workbooks();
    private static final SortedMap<String, byte[]> CASES = madeCases();
    private static final SortedMap<String, byte[]> DICTIONARY = madeDictionary();

    private LargeFiles() {}

    /** The largest table, with 200 values in each column. */
    static PolicyFiles before() {
        return BEFORE;
    }

    /** The same table with most cells different. */
    static SortedMap<String, byte[]> after() {
        return AFTER;
    }

    /** As many different conditions as a policy can have. */
    static SortedMap<String, byte[]> differentConditions() {
        return CONDITIONS;
    }

    static SortedMap<String, byte[]> cases() {
        return CASES;
    }

    /** Thousands of facts. */
    static SortedMap<String, byte[]> dictionary() {
        return DICTIONARY;
    }

    private static SortedMap<String, byte[]> madeCases() {
        List<String> header = List.of("Case", "As of", "company.employees", "Expected stage");
        List<List<@Nullable Object>> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> Arrays.<@Nullable Object>asList("case " + row, LocalDate.EPOCH, row, "OPEN"))
                .toList();
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        workbooks.put(
                "cases.xlsx", TestWorkbook.empty().list("Cases", header, rows).bytes());
        return workbooks;
    }

    private static SortedMap<String, byte[]> madeDictionary() {
        TestPolicyBuilder policy = TestPolicy.builder();
        for (int fact = 0; fact < FACTS; fact++) {
            policy.fact(
                    TestFact.choice("attributes.fact" + fact, "Fact " + fact).allowed("low; middle; high"));
        }
        return policy.files().workbooks();
    }
}
