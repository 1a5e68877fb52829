package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.TestSize;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shipped workbooks that are edited at random have exactly the edits, for whatever reads them. */
class EditedWorkbookPropertyTest {

    private static final int EDITS = 30;

    static LongStream seeds() {
        return TestSize.seeds(1, 2, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void editsAreReadAndNothingElse(long seed) {
        SortedMap<String, byte[]> shipped = shipped();
        edited(shipped, seed).forEach((file, edited) -> {
            assertEdits(read(file, edited.bytes()), edited.edits());
            assertThat(dropDowns(edited.bytes()))
                    .as(file)
                    .isEqualTo(dropDowns(Objects.requireNonNull(shipped.get(file))));
        });
    }

    @Test
    @Tag("slow")
    void libreOfficeSavesTheSame(@TempDir Path folder) {
        assumeTrue(LibreOffice.isInstalled(), "needs LibreOffice");
        SortedMap<String, byte[]> written = new TreeMap<>();
        Map<String, Edited> all = edited(shipped(), 4711);
        all.forEach((file, edited) -> written.put(file, edited.bytes()));

        SortedMap<String, byte[]> saved = LibreOffice.saved(folder, written);

        assertThat(saved).hasSize(all.size());
        all.forEach((file, edited) -> {
            byte[] bytes = Objects.requireNonNull(saved.get(file));
            assertEdits(read(file, bytes), edited.edits());
            assertThat(dropDowns(bytes)).as(file).isEqualTo(dropDowns(edited.bytes()));
        });
        edited(saved, 4712).forEach((file, again) -> assertEdits(read(file, again.bytes()), again.edits()));
    }

    private record Edited(byte[] bytes, RandomCellEdits edits) {}

    private static Map<String, Edited> edited(SortedMap<String, byte[]> workbooks, long seed) {
        Map<String, Edited> all = new HashMap<>();
        workbooks.forEach((file, bytes) -> {
            try {
                EditedWorkbook workbook = new EditedWorkbook(bytes);
                RandomCellEdits edits = new RandomCellEdits(read(file, bytes), seed);
                edits.edit(workbook, EDITS);
                all.put(file, new Edited(workbook.bytes(), edits));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        });
        return all;
    }

    private static SortedMap<String, byte[]> shipped() {
        SortedMap<String, byte[]> shipped = new TreeMap<>();
        for (String policy : ShippedPolicies.NAMES) {
            ShippedPolicies.files(policy).workbooks().forEach((name, bytes) -> shipped.put(policy + "-" + name, bytes));
        }
        return shipped;
    }

    private static void assertEdits(List<SheetGrid> sheets, RandomCellEdits edits) {
        for (SheetGrid sheet : sheets) {
            assertThat(sheet.rows()).as(sheet.whole().toString()).isEqualTo(edits.rows(sheet.name()));
            assertThat(sheet.hiddenRows()).as(sheet.whole().toString()).isEqualTo(edits.hiddenRows(sheet.name()));
        }
    }

    private static List<SheetGrid> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        List<SheetGrid> sheets = new WorkbookReader(problems).read(file, bytes);
        assertThat(problems.all()).isEmpty();
        return sheets;
    }

    /** The numbers of drop-downs and other checks of input, by sheet. */
    private static List<Integer> dropDowns(byte[] bytes) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<Integer> counts = new ArrayList<>();
            workbook.forEach(sheet -> counts.add(sheet.getDataValidations().size()));
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
