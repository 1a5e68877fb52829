package dev.winnow.policy;

import dev.winnow.policy.table.Condition;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile texts in every cell of a copy of the shipped b2b workbooks, other ones in each round. */
class HostileShippedTest {

    private static final Policy POLICY = ShippedPolicies.compiled("b2b");
    private static final List<String> TEXTS =
            HostileTexts.ALL.stream().filter(HostileTexts::isAlwaysWrong).toList();

    private final Map<String, TestWorkbook> workbooks = new HashMap<>();
    private final Map<String, String> expected = new TreeMap<>();

    HostileShippedTest() {
        ShippedPolicies.files("b2b").workbooks().forEach((name, bytes) -> workbooks.put(name, TestWorkbook.of(bytes)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 19, 38, 57})
    void inEveryIdConditionAndOutcome(int round) {
        int turn = round;
        for (DecisionTable table : POLICY.tables()) {
            for (Row row : table.rows()) {
                put(table, row.source().cell(), turn++);
                for (Condition condition : row.conditions()) {
                    put(table, condition.source().cell(), turn++);
                }
            }
        }

        HostileTexts.assertReported(expected, files());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 19, 38, 57})
    void inEveryHeader(int round) {
        int turn = round;
        for (DecisionTable table : POLICY.tables()) {
            int tableRow = table.rows().get(0).source().row() - 5;
            List<String> cells =
                    switch (turn % 5) {
                        case 0 -> List.of("B3", "B4", "B5");
                        case 1 -> List.of("B6");
                        case 2 -> List.of("A" + (tableRow + 1), "B" + (tableRow + 2));
                        case 3 -> List.of("A" + (tableRow + 3), "B" + (tableRow + 3));
                        default -> List.of("A4");
                    };
            for (String cell : cells) {
                put(table, cell, turn++);
            }
        }

        HostileTexts.assertReported(expected, files());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 19, 38, 57})
    void inEveryNameOfADefinition(int round) {
        int turn = round;
        for (String cell : List.of("A8", "C9", "E7", "F10", "I11", "J12", "A30", "C31")) {
            put("policy.xlsx", "Vocabulary", cell, turn++);
        }
        for (String cell : List.of("A5", "C6", "D7", "E8", "F9")) {
            put("policy.xlsx", "Dimensions", cell, turn++);
        }
        for (String cell : List.of("A4", "B5", "C6", "A9")) {
            put("policy.xlsx", "Grades", cell, turn++);
        }
        for (String cell : List.of("A5", "D6", "E7")) {
            put("policy.xlsx", "Ladder", cell, turn++);
        }

        HostileTexts.assertReported(expected, files());
    }

    private void put(DecisionTable table, String cell, int turn) {
        put(table.workbook(), table.sheet(), cell, turn);
    }

    private void put(String workbook, String sheet, String cell, int turn) {
        String text = TEXTS.get(turn % TEXTS.size());
        Objects.requireNonNull(workbooks.get(workbook), workbook).set(sheet, cell, text);
        expected.put(workbook + " › " + sheet + " › " + cell, text);
    }

    private PolicyFiles files() {
        Map<String, byte[]> bytes = new TreeMap<>();
        workbooks.forEach((name, workbook) -> bytes.put(name, workbook.bytes()));
        return new PolicyFiles(
                "b2b", new TreeMap<>(bytes), ShippedPolicies.files("b2b").rules());
    }
}
