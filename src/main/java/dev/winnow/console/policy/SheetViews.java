package dev.winnow.console.policy;

import dev.winnow.console.Abilities;
import dev.winnow.console.ScriptWords;
import dev.winnow.console.definition.DefinitionPicture;
import dev.winnow.console.definition.DefinitionPictures;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.policy.Policy;
import dev.winnow.policy.listing.ListedCell;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.sheets.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the views of sheets. */
@ApplicationScoped
class SheetViews {

    private static final int MOST_DIGITS = 6;

    /** A lead who downloaded a case study. */
    private static final String VISITOR = """
            {
             "asOf": "2026-03-02T09:00:00Z",
             "lead": {
              "id": "L-1001", "stage": "LEAD", "channel": "search",
              "contact": {"function": "marketing", "seniority": "director"},
              "company": {"industry": "fintech", "employees": 420, "region": "dach"},
              "activities": [
               {"type": "download", "content": "case-study", "occurredAt": "2026-02-20T10:00:00Z"},
               {"type": "page-visit", "content": "pricing-page", "occurredAt": "2026-02-26T15:30:00Z"}
              ]
             }
            }""";

    private final ScriptWords words;
    private final CopyLines copies;
    private final Abilities abilities;
    private final CurrentCaller caller;

    SheetViews(ScriptWords words, CopyLines copies, Abilities abilities, CurrentCaller caller) {
        this.words = words;
        this.copies = copies;
        this.abilities = abilities;
        this.caller = caller;
    }

    /**
     * Where a sheet is from.
     *
     * @param policy the active one
     * @param api the path in the API below which the sheets are
     * @param revision of the working copy; null for releases and folders
     * @param state in words
     * @param cases the page of its cases; null if there is none
     * @param isFirstVisit whether a strip says what to do
     */
    record Place(
            Policy policy,
            String api,
            @Nullable Integer revision,
            String state,
            @Nullable String cases,
            boolean isFirstVisit) {

        Place(Policy policy, String api, @Nullable Integer revision, String state, @Nullable String cases) {
            this(policy, api, revision, state, cases, false);
        }

        boolean isCopy() {
            return revision != null;
        }
    }

    /**
     * What a compiled policy adds to a sheet.
     *
     * @param lead of a case, as JSON; null for none
     * @param picture null if there is none
     * @param cases of a working copy; null if they didn't run
     * @param differences null if they aren't to be shown
     */
    record Shown(
            @Nullable String lead,
            @Nullable DefinitionPicture picture,
            @Nullable CasePanel cases,
            @Nullable SheetDifferences differences) {

        static final Shown NOTHING = new Shown(null, null, null, null);

        Shown with(@Nullable CasePanel cases, @Nullable SheetDifferences differences) {
            return new Shown(lead, picture, cases, differences);
        }
    }

    /** @param from the index of the first row to show; anything but such an index is the first row */
    SheetView of(Sheet sheet, Place place, String from, Shown shown) {
        int all = sheet.listing().rows().size();
        int first = from.matches("[0-9]{1,%s}".formatted(MOST_DIGITS)) ? Math.min(Integer.parseInt(from), all) : 0;
        String api = place.api() + "/sheets/" + sheet.id();
        return new SheetView(
                sheet.listing().name(),
                about(sheet),
                place.state(),
                api,
                place.isCopy() ? place.api() : null,
                place.isCopy() && copies.areMade(),
                copies.areMade() ? place.revision() : null,
                isSimulated(sheet),
                isSimulated(sheet) ? place.policy().leadExample().toPrettyString() : "",
                isSimulated(sheet) ? shown.lead() : null,
                sheet.kind() == SheetKind.CASES ? place.cases() : null,
                DefinitionPictures.exist(sheet.kind()),
                shown.picture(),
                shown.cases(),
                shown.differences(),
                caller.get().shown() + " " + api,
                words.json(),
                place.isFirstVisit() && copies.areMade() ? VISITOR : null,
                SheetView.columns(sheet),
                SheetView.rows(sheet, first),
                first,
                all);
    }

    private boolean isSimulated(Sheet sheet) {
        return sheet.kind() == SheetKind.TABLE && abilities.mayTry();
    }

    /** The sentences above the columns, without the title. */
    private static List<String> about(Sheet sheet) {
        return sheet.listing().properties().entrySet().stream()
                .filter(property -> property.getKey().startsWith("Sentence"))
                .map(Map.Entry::getValue)
                .map(ListedCell::text)
                .map(String::valueOf)
                .toList();
    }
}
