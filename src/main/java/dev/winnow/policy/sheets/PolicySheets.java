package dev.winnow.policy.sheets;

import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.cases.CaseFacts;
import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.SheetColumn.Input;
import dev.winnow.policy.table.ActionTemplate;
import dev.winnow.policy.table.Column;
import dev.winnow.policy.table.TableColumns;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.workbook.CellValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All sheets of a policy.
 *
 * @param all in order of workbook name, then sheet
 */
public record PolicySheets(List<Sheet> all) {

    private static final String UNKNOWN = "unknown";

    public PolicySheets {
        all = List.copyOf(all);
    }

    /** @param listings in order of workbook name, then sheet */
    public static PolicySheets of(List<Listing> listings) {
        return new Builder(listings.stream().map(PolicySheets::listing).toList()).sheets();
    }

    public static PolicySheets of(PolicyListing listing) {
        return of(listing.sheets());
    }

    /** With rows and columns by their places if nothing else is known of the sheet. */
    public static Listing listing(Listing listing) {
        return listing.kind().isRead() ? listing : PlainListing.of(listing);
    }

    /** These sheets with the rows of one replaced, if that changes no column of any sheet. */
    public Optional<PolicySheets> withRows(String id, Listing listing) {
        return find(id).filter(PolicySheets::describesItself)
                .map(replaced -> new PolicySheets(all.stream()
                        .map(sheet -> sheet == replaced ? new Sheet(id, listing(listing), sheet.columns()) : sheet)
                        .toList()));
    }

    /** Whether no columns of other sheets depend on its rows, as they do on definitions and on buyer phases. */
    private static boolean describesItself(Sheet sheet) {
        return sheet.kind() == SheetKind.CASES
                || sheet.kind() == SheetKind.TABLE
                        && sheet.columns().stream()
                                .noneMatch(column -> column.role().equals("phase"));
    }

    public Optional<Sheet> find(String id) {
        return all.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return all.stream().map(Sheet::id).toList();
    }

    private static final class Builder {

        private final List<Listing> listings;
        private final Definitions definitions;
        private final Map<Listing, TableColumns> tables = new IdentityHashMap<>();
        private final Set<String> ids = new HashSet<>();

        private Builder(List<Listing> listings) {
            this.listings = listings;
            this.definitions = Definitions.of(listings);
        }

        private PolicySheets sheets() {
            listings.stream()
                    .filter(listing -> listing.kind() == SheetKind.TABLE)
                    .forEach(
                            listing -> tables.put(listing, TableColumns.of(listing.sheet(), definitions.vocabulary())));
            List<String> phases = phases();
            EntryInput entries = new EntryInput(definitions);
            return new PolicySheets(listings.stream()
                    .map(listing -> new Sheet(id(listing), listing, columns(listing, phases, entries)))
                    .toList());
        }

        private String id(Listing listing) {
            String slug = Slug.of(listing.name());
            String id = slug.isEmpty() ? "sheet" : slug;
            for (int times = 2; !ids.add(id); times++) {
                id = slug + "-" + times;
            }
            return id;
        }

        private List<SheetColumn> columns(Listing listing, List<String> phases, EntryInput entries) {
            return switch (listing.kind()) {
                case TABLE -> tableColumns(listing, phases);
                case CASES -> caseColumns(listing, entries);
                case VOCABULARY, DIMENSIONS, GRADES, LADDER, LIMITS ->
                    listing.columns().stream()
                            .map(column -> entry(column, listing.kind(), entries))
                            .toList();
                case READ_ME, UNKNOWN ->
                    listing.columns().stream()
                            .map(column ->
                                    new SheetColumn(column.index(), column.label(), UNKNOWN, null, null, Input.TEXT))
                            .toList();
            };
        }

        private List<SheetColumn> tableColumns(Listing listing, List<String> phases) {
            TableColumns table = Objects.requireNonNull(tables.get(listing));
            TableInput inputs = new TableInput(definitions, phases, table);
            Map<Integer, Column> known = new HashMap<>();
            table.columns().forEach(column -> known.put(column.index(), column));
            List<SheetColumn> columns = new ArrayList<>();
            for (ListedColumn listed : listing.columns()) {
                Column column = known.get(listed.index());
                columns.add(
                        column == null
                                ? new SheetColumn(listed.index(), listed.label(), UNKNOWN, null, null, Input.TEXT)
                                : inputs.column(column, listed.label()));
            }
            return columns;
        }

        private List<SheetColumn> caseColumns(Listing listing, EntryInput entries) {
            Map<String, Fact> facts = CaseFacts.of(listing.sheet(), definitions.vocabulary());
            return listing.columns().stream()
                    .map(column -> {
                        Fact fact = facts.get(column.label());
                        return fact == null
                                ? entry(column, SheetKind.CASES, entries)
                                : new SheetColumn(
                                        column.index(),
                                        column.label(),
                                        "fact",
                                        fact.path(),
                                        null,
                                        FactInput.ofCase(fact));
                    })
                    .toList();
        }

        private static SheetColumn entry(ListedColumn column, SheetKind kind, EntryInput entries) {
            String role = column.label().equals("Description") ? "description" : "entry";
            return new SheetColumn(column.index(), column.label(), role, null, null, entries.of(kind, column.label()));
        }

        private List<String> phases() {
            List<String> phases = new ArrayList<>();
            tables.forEach((listing, table) -> table.columns().stream()
                    .filter(column ->
                            column instanceof Column.ActionColumn action && action.template() == ActionTemplate.PHASE)
                    .flatMap(column -> texts(listing, column.index()))
                    .forEach(phases::add));
            return phases.stream().distinct().sorted().toList();
        }

        private static Stream<String> texts(Listing listing, int column) {
            return listing.rows().stream()
                    .map(ListedRow::cells)
                    .map(cells -> cells.get(column))
                    .filter(CellValue.Text.class::isInstance)
                    .map(cell -> ((CellValue.Text) cell).text());
        }
    }
}
