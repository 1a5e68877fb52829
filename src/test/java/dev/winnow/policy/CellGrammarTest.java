package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.lead.Lead;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.Demand;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.vocabulary.RecordType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of {@code docs/cells.md}. */
class CellGrammarTest {

    private static final Pattern SECTION = Pattern.compile("## .*?: `(.*)`");
    private static final Pattern EXAMPLE = Pattern.compile(
            "\\| `([^|]+)` \\| (\\w+) \\| (understood: `(.+)`|reported(, suggesting `(.+)`)?) \\| (same|differs)? ?\\|");
    private static final Pattern CHARACTER = Pattern.compile("‹U\\+([0-9A-F]{4})›");
    private static final String CELL = "tables.xlsx › Cell › B13";
    private static final int LEADS = 25;

    /** @param drools empty where the cell is reported */
    record Example(String snippet, String cell, String holds, String means, String suggestion, String drools) {

        boolean isUnderstood() {
            return !means.isEmpty();
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String snippet = "";
        for (String line : Files.readAllLines(Path.of("docs", "cells.md"))) {
            Matcher section = SECTION.matcher(line);
            Matcher example = EXAMPLE.matcher(line);
            if (section.matches()) {
                snippet = section.group(1);
            } else if (example.matches()) {
                examples.add(new Example(
                        snippet,
                        CHARACTER
                                .matcher(example.group(1))
                                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16))),
                        example.group(2),
                        orEmpty(example.group(4)),
                        orEmpty(example.group(6)),
                        orEmpty(example.group(7))));
            } else {
                assertThat(line).as("a line that is no example").doesNotMatch("\\| `.*");
            }
        }
        assertThat(examples).hasSizeGreaterThan(80);
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAsItSays(Example example) {
        PolicyFiles files = files(example);

        if (example.isUnderstood()) {
            Policy policy = TestPolicy.compiled(files);
            assertThat(meaning(policy.row("CELL-01").row())).isEqualTo(example.means());
            assertDrools(example, files, policy);
        } else {
            List<Problem> problems = TestPolicy.problems(files);
            assertThat(problems)
                    .isNotEmpty()
                    .allMatch(problem -> problem.source().toString().equals(CELL));
            assertThat(problems.get(0).suggestion())
                    .isEqualTo(example.suggestion().isEmpty() ? null : example.suggestion());
        }
    }

    private static void assertDrools(Example example, PolicyFiles files, Policy policy) {
        if (example.drools().equals("same")) {
            assertSameFindings(files, policy);
        } else {
            assertThatThrownBy(() -> assertSameFindings(files, policy)).isNotNull();
        }
    }

    private static void assertSameFindings(PolicyFiles files, Policy policy) {
        try (StockRules stock = StockRules.of(files, policy.tables())) {
            SessionRules session = SessionRules.of(policy);
            RandomLeads leads = new RandomLeads(policy, 1);
            int held = 0;
            for (int count = 0; count < LEADS; count++) {
                Lead lead = leads.next();
                Firing firing = Firing.of(policy, lead);
                List<String> places = firing.on(session::newSession).places();
                assertThat(firing.on(stock::newSession).places()).isEqualTo(places);
                held += places.size();
            }
            assertThat(held).as("how often the row held").isPositive();
        }
    }

    private static String label(String snippet) {
        return TestPolicy.compiled().vocabulary().facts(RecordType.LEAD).stream()
                .filter(fact -> ConditionTemplate.of(fact).stream()
                        .anyMatch(template -> template.snippet(fact).equals(snippet)))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private static PolicyFiles files(Example example) {
        TestTable table = TestTable.score("Cell", "fit")
                .action(TestTable.ID, "Id")
                .condition(TestTable.LEAD, example.snippet(), label(example.snippet()))
                .number("points", "Points")
                .row("CELL-01", value(example), 1);
        PolicyFiles files =
                TestPolicy.builder().withoutTables().withoutRules().table(table).files();
        return switch (example.holds()) {
            case "formula" -> changed(files, tables -> tables.formula("Cell", "B13", example.cell()));
            case "date" ->
                example.cell().contains("T")
                        ? changed(
                                files,
                                tables -> tables.change(poi -> {
                                    CellStyle style = poi.createCellStyle();
                                    style.setDataFormat((short) 22);
                                    poi.getSheet("Cell").getRow(12).getCell(1).setCellStyle(style);
                                    poi.getSheet("Cell")
                                            .getRow(12)
                                            .getCell(1)
                                            .setCellValue(LocalDateTime.parse(example.cell()));
                                }))
                        : files;
            default -> files;
        };
    }

    private static PolicyFiles changed(PolicyFiles files, UnaryOperator<TestWorkbook> change) {
        return TestPolicy.changed(files, TestPolicyBuilder.TABLES, change);
    }

    private static Object value(Example example) {
        return switch (example.holds()) {
            case "text", "formula" -> example.cell();
            case "number" -> Double.valueOf(example.cell());
            case "flag" -> Boolean.valueOf(example.cell().toLowerCase(Locale.ROOT));
            case "date" -> LocalDate.parse(example.cell().substring(0, 10));
            default -> throw new IllegalArgumentException(example.holds());
        };
    }

    private static String meaning(Row row) {
        Demand demand = row.conditions().get(0).demand();
        List<?> values;
        if (demand instanceof Demand.Is is) {
            values = List.of(is.value());
        } else if (demand instanceof Demand.Compared compared) {
            values = List.of(compared.bound());
        } else if (demand instanceof Demand.Range range) {
            values = List.of(range.from(), range.below());
        } else if (demand instanceof Demand.OneOf oneOf) {
            values = oneOf.values();
        } else {
            values = ((Demand.NoneOf) demand).values();
        }
        return String.join(
                ", ",
                values.stream()
                        .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                        .toList());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
