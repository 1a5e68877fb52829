package dev.winnow.policy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The test policy with a wide table of whole numbers. */
public final class WideTables {

    private WideTables() {}

    /** @param values how many different thresholds each column has */
    public static PolicyFiles files(int rows, int columns, int values) {
        TestPolicyBuilder policy = TestPolicy.builder();
        TestTable table = TestTable.score("Wide", "fit").action(TestTable.ID, "Id");
        for (int column = 0; column < columns; column++) {
            String name = "n" + (char) ('a' + column / 26) + (char) ('a' + column % 26);
            policy.fact(TestFact.wholeNumber("attributes." + name, "Number " + name));
            table = table.condition(TestTable.LEAD, "attributes.whole(\"" + name + "\") >= $param", "Number " + name);
        }
        return policy.table(table.number("points", "Points")
                        .text("reason", "Reason")
                        .rows(IntStream.range(0, rows)
                                .mapToObj(row -> row(row, columns, values))
                                .collect(Collectors.joining("\n"))))
                .files();
    }

    private static String row(int row, int columns, int values) {
        return IntStream.range(0, columns)
                .mapToObj(column -> String.valueOf((row + column) % values))
                .collect(Collectors.joining(" | ", "WIDE-" + row + " | ", " | 1 | a reason"));
    }
}
