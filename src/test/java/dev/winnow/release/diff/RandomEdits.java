package dev.winnow.release.diff;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Changes cells and adds, removes and moves rows of a policy's workbooks at random, and keeps account of it. */
public final class RandomEdits {

    private static final int FEWEST_ROWS = 6;

    private final Random random;
    private final Set<String> told = new TreeSet<>();
    private final Set<String> touched;
    private final String mark;
    private PolicyFiles files;

    /** @param touched rows to be left alone, to which those edited are added; by {@code table/id} */
    public RandomEdits(PolicyFiles files, long seed, String mark, Set<String> touched) {
        this.files = files;
        this.random = new Random(seed);
        this.mark = mark;
        this.touched = touched;
    }

    public static RandomEdits of(PolicyFiles files, long seed) {
        return new RandomEdits(files, seed, "X", new HashSet<>());
    }

    public PolicyFiles files() {
        return files;
    }

    /** What was done, as {@link #told(PolicyDiff)} tells it. */
    public Set<String> told() {
        return told;
    }

    /** A diff in the same words. */
    public static Set<String> told(PolicyDiff diff) {
        Set<String> told = new TreeSet<>();
        for (SheetChange sheet : diff.sheets()) {
            sheet.properties().forEach(property -> told.add(sheet.name() + " property " + property.property()));
            sheet.columns().forEach(column -> told.add(sheet.name() + " column " + column.label()));
            for (RowChange row : sheet.rows()) {
                String name = sheet.name() + "/" + row.row();
                if (row.change() != ChangeKind.CHANGED) {
                    told.add(row.change() + " " + name);
                }
                if (row.before() != null && row.after() != null) {
                    row.cells()
                            .forEach(cell -> told.add("CHANGED " + name + " " + cell.column() + " "
                                    + text(cell.before()) + " → " + text(cell.after())));
                }
            }
        }
        return told;
    }

    private static String text(@Nullable VersionedText side) {
        return side == null ? "null" : String.valueOf(side.text());
    }

    /** At most one row of a sheet is moved, and none removed there, so that there is one way to tell it. */
    public RandomEdits edit(int times) {
        Set<String> ordered = new HashSet<>();
        Set<String> thinned = new HashSet<>();
        for (int count = 0; count < times; count++) {
            List<Listing> sheets = PolicyListing.of(files).sheets().stream()
                    .filter(sheet -> sheet.rows().size() >= FEWEST_ROWS)
                    .toList();
            Listing sheet = sheets.get(random.nextInt(sheets.size()));
            switch (random.nextInt(4)) {
                case 0 -> change(sheet);
                case 1 -> add(sheet, count);
                case 2 -> {
                    if (!ordered.contains(sheet.name())) {
                        thinned.add(sheet.name());
                        remove(sheet);
                    }
                }
                default -> {
                    if (!thinned.contains(sheet.name()) && ordered.add(sheet.name())) {
                        move(sheet);
                    }
                }
            }
        }
        return this;
    }

    private void change(Listing sheet) {
        ListedRow row = untouched(sheet);
        List<ListedColumn> columns = new ArrayList<>(sheet.columns());
        columns.removeIf(column -> column.index() == sheet.key());
        ListedColumn column = columns.get(random.nextInt(columns.size()));
        String before = sheet.cell(row, column).text();
        String after = random.nextInt(4) == 0 && before != null ? null : mark + random.nextInt(1000);
        told.add("CHANGED " + name(sheet, row) + " " + column.label() + " " + before + " → " + after);
        apply(
                sheet,
                workbook -> workbook.set(
                        sheet.sheet().name(),
                        Objects.requireNonNull(sheet.cell(row, column).source()).cell(),
                        after));
    }

    private void add(Listing sheet, int count) {
        int last = sheet.rows().get(sheet.rows().size() - 1).number();
        int first = sheet.rows().get(0).number();
        int at = first + random.nextInt(last - first + 2);
        String id = "NEW-" + mark + "-" + count;
        Object[] cells = new Object[sheet.columns().size()];
        cells[sheet.key()] = id;
        cells[cells.length - 1] = "Added.";
        told.add("ADDED " + sheet.name() + "/" + id);
        touched.add(sheet.name() + "/" + id);
        inSheet(sheet, found -> SheetRows.insert(found, at, Arrays.asList(cells)));
    }

    private void remove(Listing sheet) {
        ListedRow row = untouched(sheet);
        told.add("REMOVED " + name(sheet, row));
        inSheet(sheet, found -> SheetRows.remove(found, row.number()));
    }

    /** Past two others at least: of two neighbours that change places either may be the one moved. */
    private void move(Listing sheet) {
        List<ListedRow> originals = sheet.rows().stream()
                .filter(row -> !row.key().startsWith("NEW-"))
                .toList();
        ListedRow row = untouched(sheet);
        int from = originals.indexOf(row);
        int to = from < 3 ? originals.size() - 1 : 0;
        told.add("MOVED " + name(sheet, row));
        inSheet(
                sheet,
                found -> SheetRows.move(found, row.number(), originals.get(to).number()));
    }

    private ListedRow untouched(Listing sheet) {
        List<ListedRow> rows = new ArrayList<>(sheet.rows());
        rows.removeIf(row -> touched.contains(name(sheet, row)));
        Collections.shuffle(rows, random);
        touched.add(name(sheet, rows.get(0)));
        return rows.get(0);
    }

    private static String name(Listing sheet, ListedRow row) {
        return sheet.name() + "/" + row.key();
    }

    private void inSheet(Listing sheet, Consumer<XSSFSheet> change) {
        apply(
                sheet,
                workbook -> workbook.change((XSSFWorkbook whole) ->
                        change.accept(whole.getSheet(sheet.sheet().name()))));
    }

    private void apply(Listing sheet, UnaryOperator<TestWorkbook> change) {
        files = TestPolicy.changed(files, sheet.workbook(), change);
    }
}
