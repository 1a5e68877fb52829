package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.ConditionTemplate;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.writer.PolicyWorkbooks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is written reads the same again. */
class WrittenTablesTest {

    private static final int MADE_UP = 12;
    private static final Instant LAST_YEAR = Instant.parse("2025-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "education", "roofing"})
    void shippedTablesReadTheSame(String name) {
        Policy policy = ShippedPolicies.compiled(name);

        assertThat(policy.tables()).isNotEmpty();
        for (DecisionTable table : policy.tables()) {
            assertThat(WrittenTables.read(policy, table.workbook(), PolicyWorkbooks.table(policy, table)))
                    .isEqualTo(table);
        }
    }

    @Test
    void madeUpTablesReadTheSame() {
        Policy policy = TestPolicy.compiled();
        TypedTables made = new TypedTables(policy, 20261122L);
        Set<ConditionTemplate> templates = EnumSet.noneOf(ConditionTemplate.class);

        for (int count = 0; count < MADE_UP; count++) {
            for (TableKind kind : TableKind.values()) {
                DecisionTable table = made.next(kind);
                DecisionTable read = WrittenTables.read(policy, table.workbook(), PolicyWorkbooks.table(policy, table));
                DecisionTable again = WrittenTables.read(policy, table.workbook(), PolicyWorkbooks.table(policy, read));

                WrittenTables.assertSame(read, table);
                assertThat(again).isEqualTo(read);
                table.columns().forEach(column -> {
                    if (column instanceof Column.ConditionColumn condition) {
                        templates.add(condition.template());
                    }
                });
            }
        }
        assertThat(templates).containsExactlyInAnyOrder(ConditionTemplate.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "education", "roofing"})
    void stockDroolsReadsWhatIsWritten(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        SortedMap<String, byte[]> shipped = ShippedPolicies.files(name).workbooks();

        for (DecisionTable table : policy.tables()) {
            byte[] written = PolicyWorkbooks.table(policy, table);
            assertThat(StockRules.drl(written, table.sheet()))
                    .as(table.name())
                    .isEqualTo(StockRules.drl(Objects.requireNonNull(shipped.get(table.workbook())), table.sheet()));
        }
    }

    @Test
    void theSameTableGivesTheSameBytes() throws Exception {
        Policy policy = TestPolicy.compiled();
        DecisionTable table = policy.tables().get(0);

        byte[] first = PolicyWorkbooks.table(policy, table);
        byte[] second = PolicyWorkbooks.table(policy, table);

        assertThat(second).isEqualTo(first);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(part.getTime()).as(part.getName()).isLessThan(LAST_YEAR.toEpochMilli());
                assertThat(text).as(part.getName()).doesNotContain(Year.now(Clock.systemUTC()) + "-");
            }
        }
    }
}
