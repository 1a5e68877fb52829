package dev.winnow.release.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.release.workingcopy.editing.Change;
import dev.winnow.release.workingcopy.editing.EditPlan;
import dev.winnow.release.workingcopy.editing.EditPlanner;
import dev.winnow.release.workingcopy.editing.EditedSheet;
import dev.winnow.release.workingcopy.editing.LaterChanges;
import dev.winnow.release.workingcopy.editing.RowIds;
import dev.winnow.release.workingcopy.editing.SheetName;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is edited is what the workbooks then hold, and every edit can be undone. */
class RandomEditsTest {

    private static final int EDITS = 60;

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "education", "roofing"})
    void workbooksHoldWhatWasEdited(String policy) throws IOException {
        for (long seed = 1; seed <= 4; seed++) {
            PolicyFiles files = ShippedPolicies.files(policy);
            CopyState start = CopyState.of(0, files);
            Random random = new Random(seed);
            Deque<Change> changes = new ArrayDeque<>();

            CopyState edited = start;
            for (int number = 1; number <= EDITS; number++) {
                Change change = change(edited, random);
                edited = edited.with(change, files);
                changes.push(change);
            }

            assertThat(cells(CopyState.of(0, edited.files())))
                    .as("seed " + seed)
                    .isEqualTo(cells(edited));
            CopyState undone = edited;
            for (Change change : changes) {
                undone = undone.with(reversed(undone, change), files);
            }
            assertThat(cells(undone)).isEqualTo(cells(start));
            assertThat(undone.files().workbooks()).isEqualTo(files.workbooks());
        }
    }

    private static Change change(CopyState state, Random random) {
        PolicySheets described = state.described();
        while (true) {
            Sheet sheet = described.all().get(random.nextInt(described.all().size()));
            SheetName name = SheetName.of(sheet.listing().sheet());
            EditedSheet edited = Objects.requireNonNull(state.sheets().get(name));
            EditPlan plan = new EditPlanner(
                            edited, sheet, new LaterChanges(List.of()), new RowIds(state.ids()), state.revision() + 1)
                    .plan(new RandomEdits(random).of(sheet, edited));
            if (!plan.operations().isEmpty() && plan.problems().isEmpty()) {
                return kept(new Change(
                        state.revision() + 1,
                        Change.Kind.EDIT,
                        "user:ana",
                        Instant.EPOCH,
                        name,
                        plan.operations(),
                        plan.inverses(),
                        null));
            }
        }
    }

    private static Change reversed(CopyState state, Change change) {
        return new Change(
                state.revision() + 1,
                Change.Kind.UNDO,
                change.by(),
                change.at(),
                change.sheet(),
                change.inverses(),
                change.operations(),
                change.revision());
    }

    /** As it comes out of the database. */
    private static Change kept(Change change) {
        return StoredChange.of("b2b", 1, change).change();
    }

    private static Map<SheetName, NavigableMap<Integer, NavigableMap<Integer, CellValue>>> cells(CopyState state) {
        Map<SheetName, NavigableMap<Integer, NavigableMap<Integer, CellValue>>> cells =
                new TreeMap<>(Comparator.comparing(SheetName::toString));
        state.sheets().forEach((name, sheet) -> cells.put(name, sheet.grid().rows()));
        return cells;
    }
}
