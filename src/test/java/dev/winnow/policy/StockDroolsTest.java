package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Lead;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock Drools reads the workbooks as they stand, and comes to the same. */
class StockDroolsTest {

    private static final int LEADS = 100;

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "roofing", "education"})
    void shippedTablesGiveTheSameFindings(String name) {
        Policy policy = ShippedPolicies.compiled(name);

        assertSameFindings(policy, ShippedPolicies.files(name), leads(policy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "roofing", "education"})
    void editedTablesGiveTheSameFindings(String name) throws IOException {
        PolicyFiles files = reversed(ShippedPolicies.compiled(name), ShippedPolicies.files(name));
        Policy policy = TestPolicy.compiled(files);

        assertSameFindings(policy, files, leads(policy));
    }

    @Test
    void theTestPolicyGivesTheSameFindings() {
        Policy policy = TestPolicy.compiled();

        assertSameFindings(policy, TestPolicy.files(), leads(policy));
    }

    /** The tables' rows from bottom to top, and each of their cells set anew. */
    private static PolicyFiles reversed(Policy policy, PolicyFiles files) throws IOException {
        Map<String, byte[]> changed = new HashMap<>();
        for (String file : files.workbooks().keySet()) {
            byte[] bytes = Objects.requireNonNull(files.workbooks().get(file));
            EditedWorkbook workbook = new EditedWorkbook(bytes);
            List<SheetGrid> sheets = new WorkbookReader(new Problems()).read(file, bytes);
            for (DecisionTable table : policy.tables()) {
                for (SheetGrid sheet : sheets) {
                    if (table.workbook().equals(file) && table.sheet().equals(sheet.name())) {
                        reverse(table, sheet, workbook);
                    }
                }
            }
            changed.put(file, workbook.bytes());
        }
        return files.with(changed);
    }

    private static void reverse(DecisionTable table, SheetGrid sheet, EditedWorkbook workbook) {
        List<Integer> numbers = new ArrayList<>();
        table.rows().forEach(row -> numbers.add(0, row.source().row()));
        int first = numbers.get(numbers.size() - 1);
        workbook.arrange(sheet.name(), first, numbers);
        for (int index = 0; index < numbers.size(); index++) {
            int place = first + index;
            sheet.row(numbers.get(index)).forEach((column, value) -> workbook.set(sheet.name(), place, column, value));
        }
    }

    private static List<Lead> leads(Policy policy) {
        List<Lead> leads = new ArrayList<>();
        ShippedPolicies.examples().stream()
                .filter(example -> example.policy().equals(policy.name()))
                .forEach(example -> leads.add(TestPolicy.lead(policy, example.lead(), example.asOf())));
        leads.add(TestPolicy.lead(policy, policy.leadSchema().at("/examples/0"), TestPolicy.AS_OF));
        RandomLeads random = new RandomLeads(policy, 20260302L);
        for (int count = 0; count < LEADS; count++) {
            leads.add(random.next());
        }
        return leads;
    }

    private static void assertSameFindings(Policy policy, PolicyFiles files, List<Lead> leads) {
        Set<String> held = new HashSet<>();
        SessionRules session = SessionRules.of(policy);
        try (StockRules stock = StockRules.of(files, policy.tables())) {
            for (Lead lead : leads) {
                Firing firing = Firing.of(policy, lead);

                RecordedFindings theirs = firing.on(stock::newSession);
                RecordedFindings ours = firing.on(session::newSession);

                assertThat(theirs.places()).as("%s", lead).isEqualTo(ours.places());
                for (RecordedFindings.Found found : theirs.all()) {
                    held.add(found.id());
                    assertThat(written(found.values()))
                            .as(found.place())
                            .isEqualTo(typed(policy.row(found.id()).row()));
                }
            }
        }
        long rows =
                policy.tables().stream().mapToLong(table -> table.rows().size()).sum();
        assertThat(held.size()).as("rows that held at least once").isGreaterThan((int) (rows * 0.8));
    }

    /** What stock Drools set, as text: the cells pasted into code are integers, doubles and strings. */
    private static Map<String, String> written(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(
                name,
                value instanceof Number
                        ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                        : value.toString()));
        return texts;
    }

    private static Map<String, String> typed(Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (row.effect() instanceof RowEffect.Points points) {
            texts.put("points", points.points().stripTrailingZeros().toPlainString());
            if (points.atLeast() > 1) {
                texts.put("atLeast", String.valueOf(points.atLeast()));
            }
            if (points.atMost() < Integer.MAX_VALUE) {
                texts.put("atMost", String.valueOf(points.atMost()));
            }
        } else if (row.effect() instanceof RowEffect.Gate gate) {
            texts.put("stage", gate.stage());
        } else if (row.effect() instanceof RowEffect.Route route) {
            texts.put("change", route.change());
            texts.put("stage", route.stage());
        } else if (row.effect() instanceof RowEffect.Phase phase) {
            texts.put("phase", phase.phase());
        } else if (row.effect() instanceof RowEffect.Level level) {
            texts.put("level", String.valueOf(level.level()));
        } else if (row.effect() instanceof RowEffect.Action action) {
            texts.put("action", action.action());
        }
        if (row.reason() != null) {
            texts.put("reason", row.reason());
        }
        return texts;
    }
}
