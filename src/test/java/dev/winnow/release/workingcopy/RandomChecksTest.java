package dev.winnow.release.workingcopy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.TestSize;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.release.workingcopy.editing.EditedRow;
import dev.winnow.release.workingcopy.editing.EditedSheet;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import dev.winnow.release.workingcopy.editing.SheetName;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is edited, the check of a working copy finds exactly what checking its downloaded files finds. */
@QuarkusTest
class RandomChecksTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ANA = "user:ana";

    @Inject
    WorkingCopies copies;

    @Inject
    CopyChecks checks;

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "education", "roofing"})
    void checksFindWhatTheDownloadedFilesHave(String policy) throws IOException {
        for (long seed : TestSize.seeds(1, 1, 10).toArray()) {
            Random random = new Random(seed);
            int number = copies.create(ShippedPolicies.files(policy), null, "seed " + seed, ANA)
                    .orElseThrow()
                    .number();

            // Still compiles, so that cases are run and fail
            for (int edit = 0; edit < 3; edit++) {
                changePoints(policy, number, random);
            }
            assertThat(assertSame(policy, number)).as("seed " + seed).isTrue();

            for (int round = 0; round < TestSize.of(2, 10); round++) {
                for (int edit = 0; edit < 3; edit++) {
                    editAnything(policy, number, random);
                }
                assertSame(policy, number);
            }
            copies.discard(policy, number, ANA);
        }
    }

    private void changePoints(String policy, int number, Random random) {
        OpenCopy copy = open(policy, number);
        List<Sheet> tables = copy.sheets().all().stream()
                .filter(sheet -> sheet.kind() == SheetKind.TABLE && points(sheet) != null)
                .toList();
        Sheet table = tables.get(random.nextInt(tables.size()));
        List<EditedRow> rows = edited(copy, table).rows().stream()
                .filter(row -> !row.cells().isEmpty())
                .toList();
        String row = rows.get(random.nextInt(rows.size())).key();
        BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(9));
        edit(
                policy,
                number,
                table,
                new RequestedEdit.SetCells(row, Map.of(Objects.requireNonNull(points(table)), value)));
    }

    private static @Nullable String points(Sheet sheet) {
        return sheet.columns().stream()
                .filter(column -> column.role().equals("points"))
                .map(SheetColumn::letter)
                .findFirst()
                .orElse(null);
    }

    private void editAnything(String policy, int number, Random random) {
        OpenCopy copy = open(policy, number);
        List<Sheet> sheets = copy.sheets().all();
        Sheet sheet = sheets.get(random.nextInt(sheets.size()));
        new RandomEdits(random).of(sheet, edited(copy, sheet)).forEach(edit -> edit(policy, number, sheet, edit));
    }

    /** Starts a check as a request does, which a later edit may overtake. */
    private void edit(String policy, int number, Sheet sheet, RequestedEdit edit) {
        copies.edit(policy, number, sheet.id(), null, List.of(edit), ANA);
        checks.start(open(policy, number));
    }

    /** @return whether it compiles */
    private boolean assertSame(String policy, int number) throws IOException {
        CheckedCopy checked = checked(policy, number);
        PolicyCheck expected = PolicyCheck.of(downloaded(policy, number));

        assertThat(checked.problems()).isEqualTo(expected.problems());
        assertThat(checked.cases()).isEqualTo(expected.cases());
        assertThat(checked.compiles()).isEqualTo(expected.policy() != null);
        return checked.compiles();
    }

    private CheckedCopy checked(String policy, int number) {
        OpenCopy copy = open(policy, number);
        Instant begun = Instant.now();
        while (true) {
            CheckedCopy last = checks.last(copy);
            if (last != null && last.revision() == copy.copy().revision()) {
                return last;
            }
            assertThat(Instant.now()).isBefore(begun.plus(PATIENCE));
            checks.start(copy);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static PolicyFiles downloaded(String policy, int number) throws IOException {
        byte[] zip = given().get("/policies/%s/working-copies/%s/files".formatted(policy, number))
                .asByteArray();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return PolicyFiles.ofPaths(policy, files);
    }

    private static EditedSheet edited(OpenCopy copy, Sheet sheet) {
        return Objects.requireNonNull(
                copy.state().sheets().get(SheetName.of(sheet.listing().sheet())));
    }

    private OpenCopy open(String policy, int number) {
        return copies.find(policy, number).orElseThrow();
    }
}
