package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.writer.PolicyWorkbooks;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A written table that LibreOffice has saved again reads the same. */
@Tag("slow")
class LibreOfficeTest {

    private static final int MADE_UP = 34;

    @BeforeAll
    static void isInstalled() {
        assumeTrue(LibreOffice.isInstalled(), "needs LibreOffice");
    }

    @Test
    void shippedTablesReadTheSame(@TempDir Path folder) {
        SortedMap<String, byte[]> written = new TreeMap<>();
        Map<String, DecisionTable> tables = new LinkedHashMap<>();
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (String name : ShippedPolicies.NAMES) {
            Policy policy = ShippedPolicies.compiled(name);
            for (DecisionTable table : policy.tables()) {
                String file = "table-" + tables.size() + ".xlsx";
                written.put(file, PolicyWorkbooks.table(policy, table));
                tables.put(file, table);
                policies.put(file, policy);
            }
        }

        SortedMap<String, byte[]> saved = LibreOffice.saved(folder, written);

        assertThat(saved).hasSizeGreaterThan(40);
        saved.forEach((file, bytes) -> {
            DecisionTable table = Objects.requireNonNull(tables.get(file));
            Policy policy = Objects.requireNonNull(policies.get(file));
            assertThat(WrittenTables.read(policy, table.workbook(), bytes)).isEqualTo(table);
        });
    }

    @Test
    void madeUpTablesReadTheSame(@TempDir Path folder) {
        Policy policy = TestPolicy.compiled();
        TypedTables made = new TypedTables(policy, 4711L);
        SortedMap<String, byte[]> written = new TreeMap<>();
        Map<String, DecisionTable> tables = new LinkedHashMap<>();
        for (int count = 0; count < MADE_UP; count++) {
            for (TableKind kind : TableKind.values()) {
                String file = "table-" + tables.size() + ".xlsx";
                DecisionTable table = made.next(kind);
                tables.put(file, table);
                written.put(file, PolicyWorkbooks.table(policy, table));
            }
        }

        SortedMap<String, byte[]> saved = LibreOffice.saved(folder, written);

        assertThat(saved).hasSizeGreaterThan(200);
        saved.forEach((file, bytes) -> {
            DecisionTable table = Objects.requireNonNull(tables.get(file));
            WrittenTables.assertSame(WrittenTables.read(policy, table.workbook(), bytes), table);
        });
    }
}
