package dev.winnow.policy.table;

import dev.winnow.policy.listing.DefinitionListing;
import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists a sheet in the standard Drools layout, valid or not. */
public final class TableListing {

    private static final Set<String> IDS = Set.of(
            Snippets.squeezed(ActionTemplate.ID.snippet()),
            Snippets.squeezed(ActionTemplate.ID_OF_ACTIVITY.snippet()),
            Snippets.squeezed(ActionTemplate.ID_OF_SIGNAL.snippet()));

    private final TableLayout layout;
    private final SheetGrid sheet;

    private TableListing(TableLayout layout) {
        this.layout = layout;
        this.sheet = layout.sheet();
    }

    /** The listing; null if the sheet has no table with a name. */
    public static @Nullable Listing of(SheetGrid sheet) {
        TableLayout layout = TableLayout.of(sheet, new Problems());
        return layout == null ? null : new TableListing(layout).list();
    }

    private Listing list() {
        List<ListedColumn> columns = columns();
        int id = columns.stream()
                .map(ListedColumn::index)
                .filter(index -> IDS.contains(snippet(index)))
                .findFirst()
                .orElse(0);
        return new Listing(
                sheet,
                SheetKind.TABLE,
                layout.tableName(),
                properties(),
                columns,
                id,
                Listing.rows(sheet, layout.firstRow(), id));
    }

    private Map<String, ListedCell> properties() {
        int end = layout.properties().values().stream().min(Integer::compare).orElse(layout.tableRow());
        Map<String, ListedCell> properties = new LinkedHashMap<>(DefinitionListing.prose(sheet, end));
        layout.properties().forEach((name, row) -> properties.put(name, Listing.at(sheet, row, 1)));
        properties.put("Name", new ListedCell(new CellValue.Text(layout.tableName()), sheet.at(layout.tableRow(), 0)));
        return properties;
    }

    private List<ListedColumn> columns() {
        Set<Integer> filled = new TreeSet<>();
        sheet.rows().tailMap(layout.typeRow()).values().forEach(row -> filled.addAll(row.keySet()));
        List<ListedColumn> columns = new ArrayList<>();
        for (int index : filled) {
            ListedCell heading = Listing.at(sheet, layout.labelRow(), index);
            String snippet = snippet(index);
            boolean numeric = (snippet.contains("$param") || snippet.contains("$1")) && !snippet.contains("\"$");
            columns.add(
                    new ListedColumn(meaning(index), DefinitionListing.label(heading, index), heading, index, numeric));
        }
        return columns;
    }

    /** {@code CONDITION $lead : Lead company.employees >= $param}. */
    private String meaning(int index) {
        String type = text(layout.typeRow(), index);
        String pattern = text(layout.objectRow(), ObjectRow.regionStart(layout, index));
        return String.join(" ", type, type.equals("CONDITION") ? pattern : "", snippet(index))
                .strip();
    }

    private String snippet(int index) {
        return Snippets.squeezed(text(layout.snippetRow(), index));
    }

    private String text(int row, int column) {
        return Objects.requireNonNullElse(Listing.at(sheet, row, column).text(), "");
    }
}
