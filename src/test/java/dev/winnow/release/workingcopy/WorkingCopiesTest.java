package dev.winnow.release.workingcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.release.workingcopy.editing.EditConflict;
import dev.winnow.release.workingcopy.editing.EditProblem;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import dev.winnow.release.workingcopy.editing.RequestedEdit.Place;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people edit one working copy. */
@QuarkusTest
class WorkingCopiesTest {

    private static final String ANA = "user:ana";
    private static final String BEN = "user:ben";
    private static final String CONTENT = "content";
    private static final String ROW = "ENG-CON-04";

    @Inject
    WorkingCopies copies;

    @Inject
    CopyStore store;

    @Inject
    StoredWorkingCopies stored;

    @Inject
    CopyUploads uploads;

    @Inject
    Clock clock;

    private int number;

    @BeforeEach
    void create() {
        number = copies.create(ShippedPolicies.files("b2b"), 1, "more for content", ANA)
                .orElseThrow()
                .number();
    }

    @Test
    void editChangesOneCell() {
        EditResult.Done done = done(edit(ANA, null, set(ROW, "Points", BigDecimal.valueOf(16))));

        assertThat(done.rows()).containsExactly(ROW);
        assertThat(done.copy().copy().revision()).isEqualTo(1);
        assertThat(cell(ROW, "Points")).isEqualTo("16");
    }

    @Test
    void anotherServerSeesWhatIsAcknowledged() {
        edit(ANA, null, set(ROW, "Points", BigDecimal.valueOf(16)));
        edit(BEN, null, new RequestedEdit.Duplicate(ROW, null));
        edit(ANA, null, new RequestedEdit.Remove(ROW));

        OpenCopy elsewhere = new OpenCopies(store).find("b2b", number).orElseThrow();

        OpenCopy here = copies.find("b2b", number).orElseThrow();
        assertThat(elsewhere.copy()).isEqualTo(here.copy());
        assertThat(elsewhere.state().sheets()).isEqualTo(here.state().sheets());
        assertThat(elsewhere.sheets()).isEqualTo(here.sheets());
    }

    @Test
    void editsOfDifferentCellsMerge() {
        edit(ANA, 0, set(ROW, "Points", BigDecimal.valueOf(16)));

        done(edit(BEN, 0, set("ENG-CON-03", "Points", BigDecimal.valueOf(7))));

        assertThat(cell(ROW, "Points")).isEqualTo("16");
        assertThat(cell("ENG-CON-03", "Points")).isEqualTo("7");
    }

    @Test
    void secondEditOfACellIsAConflictThatNamesTheFirst() {
        edit(ANA, 0, set(ROW, "Points", BigDecimal.valueOf(16)));

        EditConflict conflict = conflict(edit(BEN, 0, set(ROW, "Points", BigDecimal.valueOf(12))));

        assertThat(conflict.by()).isEqualTo(ANA);
        assertThat(conflict.column()).isEqualTo("Points");
        assertThat(conflict.theirs()).isEqualTo("16");
        assertThat(conflict.yours()).isEqualTo("12");
        assertThat(cell(ROW, "Points")).isEqualTo("16");
    }

    @Test
    void sameEditTwiceIsNoConflict() {
        edit(ANA, 0, set(ROW, "Points", BigDecimal.valueOf(16)));

        assertThat(done(edit(BEN, 0, set(ROW, "Points", BigDecimal.valueOf(16))))
                        .rows())
                .isEmpty();
    }

    @Test
    void ownEditsAreNoConflict() {
        edit(ANA, 0, set(ROW, "Points", BigDecimal.valueOf(16)));

        done(edit(ANA, 0, set(ROW, "Points", BigDecimal.valueOf(12))));

        assertThat(cell(ROW, "Points")).isEqualTo("12");
    }

    @Test
    void rowThatSomebodyRemovedIsAConflict() {
        edit(ANA, 0, new RequestedEdit.Remove(ROW));

        assertThat(conflict(edit(BEN, 0, set(ROW, "Points", BigDecimal.ONE))).by())
                .isEqualTo(ANA);
    }

    @Test
    void rowThatSomebodyEditedIsNotRemoved() {
        edit(ANA, 0, set(ROW, "Points", BigDecimal.valueOf(16)));

        assertThat(conflict(edit(BEN, 0, new RequestedEdit.Remove(ROW))).row()).isEqualTo(ROW);
    }

    @Test
    void conflictChangesNothingAtAll() {
        edit(ANA, 0, set(ROW, "Points", BigDecimal.valueOf(16)));

        conflict(edit(BEN, 0, set("ENG-CON-03", "Points", BigDecimal.ONE), set(ROW, "Points", BigDecimal.ONE)));

        assertThat(cell("ENG-CON-03", "Points")).isNotEqualTo("1");
    }

    @Test
    void newRowsGetIdsOfTheirOwn() {
        String first = done(edit(ANA, null, new RequestedEdit.Duplicate(ROW, null)))
                .rows()
                .get(0);
        edit(ANA, null, new RequestedEdit.Remove(first));
        String second = done(edit(
                        ANA, null, new RequestedEdit.Insert(new Place(ROW, false), Map.of("Points", BigDecimal.TEN))))
                .rows()
                .get(0);

        assertThat(List.of(first, second))
                .allMatch(id -> id.startsWith("ENG-CON-"))
                .doesNotHaveDuplicates();
        assertThat(ids()).contains(second).doesNotContain(first);
        assertThat(ids().indexOf(second)).isEqualTo(ids().indexOf(ROW) + 1);
    }

    @Test
    void idsOfOneRequestAreUniqueToo() {
        EditResult.Done done = done(edit(
                ANA,
                null,
                new RequestedEdit.Insert(Place.END, Map.of("Id", "ENG-CON-77")),
                new RequestedEdit.Insert(Place.END, Map.of("Id", "ENG-CON-78")),
                new RequestedEdit.Duplicate(ROW, null)));

        assertThat(done.rows()).containsExactly("ENG-CON-77", "ENG-CON-78", "ENG-CON-79");
    }

    @Test
    void blockGoesBeyondTheLastRow() {
        List<String> before = ids();
        String last = before.get(before.size() - 1);
        List<List<@Nullable Object>> values = List.of(List.of("11"), List.of("12"), List.of("13"));

        done(edit(ANA, null, new RequestedEdit.FillBlock(last, "Points", values)));

        List<String> after = ids();
        assertThat(after).hasSize(before.size() + 2);
        assertThat(after.subList(before.size() - 1, after.size()))
                .extracting(id -> cell(id, "Points"))
                .containsExactly("11", "12", "13");
    }

    @Test
    void invalidValuesAreKept() {
        edit(ANA, null, set(ROW, "Points", "lots"));

        assertThat(cell(ROW, "Points")).isEqualTo("lots");
    }

    @Test
    void unknownNamesAreProblemsWithTheirPlaces() {
        EditResult result = edit(ANA, null, set("ENG-CON-O4", "Point", BigDecimal.ONE));

        assertThat(((EditResult.Unusable) result).problems())
                .extracting(EditProblem::pointer, EditProblem::suggestion)
                .containsExactly(tuple("/operations/0/row", ROW), tuple("/operations/0/cells/Point", "Points"));
    }

    @Test
    void lastEditOfAPersonIsUndoneAndDoneAgain() {
        String before = cell(ROW, "Points");
        edit(ANA, null, set(ROW, "Points", BigDecimal.valueOf(16)));
        edit(BEN, null, set("ENG-CON-03", "Points", BigDecimal.valueOf(7)));

        done(copies.undo("b2b", number, ANA));
        assertThat(cell(ROW, "Points")).isEqualTo(before);
        assertThat(cell("ENG-CON-03", "Points")).isEqualTo("7");

        done(copies.redo("b2b", number, ANA));
        assertThat(cell(ROW, "Points")).isEqualTo("16");

        done(copies.undo("b2b", number, ANA));
        assertThat(cell(ROW, "Points")).isEqualTo(before);
        assertThat(done(copies.undo("b2b", number, ANA)).rows()).isEmpty();
    }

    @Test
    void whatOthersChangedSinceIsNotUndone() {
        edit(ANA, null, set(ROW, "Points", BigDecimal.valueOf(16)));
        edit(BEN, null, set(ROW, "Points", BigDecimal.valueOf(17)));

        assertThat(conflict(copies.undo("b2b", number, ANA)).by()).isEqualTo(BEN);
        assertThat(cell(ROW, "Points")).isEqualTo("17");
    }

    @Test
    void removedRowComesBackAtItsPlace() {
        List<String> before = ids();
        edit(ANA, null, new RequestedEdit.Remove(ROW));

        done(copies.undo("b2b", number, ANA));

        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void simultaneousEditsAreAllKept() throws Exception {
        List<String> rows = ids();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<EditResult>> edits = IntStream.range(0, 24)
                .<Callable<EditResult>>mapToObj(edit -> () -> copies.edit(
                        "b2b",
                        number,
                        CONTENT,
                        0,
                        List.of(set(rows.get(edit % rows.size()), "Notes", "by " + edit)),
                        "user:" + edit % rows.size()))
                .toList();

        people.invokeAll(edits);
        people.shutdown();

        OpenCopy copy = copies.find("b2b", number).orElseThrow();
        assertThat(copy.copy().revision()).isEqualTo(24);
        assertThat(rows).allMatch(row -> String.valueOf(cell(row, "Notes")).startsWith("by "));
    }

    @Test
    void discardedCopyIsGoneAndItsNumberStays() {
        assertThat(copies.discard("b2b", number, ANA)).isTrue();

        assertThat(copies.find("b2b", number)).isEmpty();
        assertThat(copies.discard("b2b", number, ANA)).isFalse();
        assertThat(copies.all("b2b")).extracting(WorkingCopy::number).doesNotContain(number);
        assertThat(copies.create(ShippedPolicies.files("b2b"), null, "next", ANA))
                .hasValueSatisfying(next -> assertThat(next.number()).isGreaterThan(number));
    }

    @Test
    void aFullCopyTakesNoMoreEdits() {
        QuarkusTransaction.requiringNew()
                .run(() -> stored.update(
                        "bytes = ?1 where id.policy = 'b2b' and id.number = ?2",
                        WorkingCopies.MOST_BYTES - 10,
                        number));

        assertThat(edit(ANA, null, set(ROW, "Notes", "one too many"))).isInstanceOf(EditResult.Full.class);

        OpenCopy copy = copies.find("b2b", number).orElseThrow();
        assertThat(copy.copy().revision()).isZero();
        assertThat(cell(ROW, "Notes")).isNotEqualTo("one too many");
        byte[] workbook = "broken".getBytes(StandardCharsets.UTF_8);
        assertThat(uploads.merge("b2b", number, null, Map.of("fit.xlsx", workbook), ANA))
                .isInstanceOf(UploadResult.Full.class);
    }

    @Test
    void whatIsStoredIsCounted() {
        long before = bytes();

        edit(ANA, null, set(ROW, "Notes", "x".repeat(200)));

        assertThat(before).isPositive();
        assertThat(bytes()).isGreaterThan(before);
    }

    private long bytes() {
        return QuarkusTransaction.requiringNew()
                .call(() -> stored.findById(new StoredWorkingCopy.Id("b2b", number)).bytes);
    }

    @Test
    void copiesThatNobodyHasChangedFor90DaysAreUnused() {
        assertThat(copies.unused()).doesNotContain("b2b/" + number);
        assertThat(after(Duration.ofDays(90).minusMinutes(10)).unused()).doesNotContain("b2b/" + number);

        WorkingCopies later = after(Duration.ofDays(90).plusMinutes(10));

        assertThat(later.unused()).contains("b2b/" + number);
        assertThat(later.isUnused(copies.find("b2b", number).orElseThrow().copy()))
                .isTrue();
        later.edit("b2b", number, CONTENT, null, List.of(set(ROW, "Notes", "again")), ANA);
        assertThat(later.unused()).doesNotContain("b2b/" + number);
    }

    private WorkingCopies after(Duration time) {
        OpenCopies open = new OpenCopies(store);
        Clock then = Clock.offset(clock, time);
        return new WorkingCopies(store, open, new CopyUploads(open, store, then), then);
    }

    private static RequestedEdit set(String row, String column, @Nullable Object value) {
        return new RequestedEdit.SetCells(row, Collections.singletonMap(column, value));
    }

    private EditResult edit(String by, @Nullable Integer seen, RequestedEdit... edits) {
        return copies.edit("b2b", number, CONTENT, seen, Arrays.asList(edits), by);
    }

    private static EditResult.Done done(EditResult result) {
        assertThat(result).isInstanceOf(EditResult.Done.class);
        return (EditResult.Done) result;
    }

    private static EditConflict conflict(EditResult result) {
        assertThat(result).isInstanceOf(EditResult.Conflicting.class);
        return ((EditResult.Conflicting) result).conflicts().get(0);
    }

    private Sheet sheet() {
        return copies.find("b2b", number).orElseThrow().sheets().find(CONTENT).orElseThrow();
    }

    private List<String> ids() {
        return sheet().listing().rows().stream().map(row -> row.key()).toList();
    }

    private @Nullable String cell(String row, String label) {
        Sheet sheet = sheet();
        Optional<SheetColumn> column = sheet.columns().stream()
                .filter(each -> each.label().equals(label))
                .findFirst();
        return sheet.listing().rows().stream()
                .filter(each -> each.key().equals(row))
                .findFirst()
                .map(each ->
                        ListedCell.text(each.cells().get(column.orElseThrow().index())))
                .orElse(null);
    }
}
