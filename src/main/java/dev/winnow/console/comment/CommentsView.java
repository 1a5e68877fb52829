package dev.winnow.console.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments on a working copy or a release.
 *
 * @param page the path of the page
 * @param place that comments are shown on and written about; null for all of them
 * @param isWriter whether the caller may write comments
 * @param isClosed whether the release is or was active, so that nobody may
 * @param sheets that can be commented on
 * @param open how many of the groups' comments are neither resolved nor redacted
 */
public record CommentsView(
        String policy,
        String page,
        String version,
        @Nullable Place place,
        boolean isWriter,
        boolean isClosed,
        List<Option> sheets,
        List<Group> groups,
        int open) {

    public CommentsView {
        sheets = List.copyOf(sheets);
        groups = List.copyOf(groups);
    }

    /**
     * @param name of the sheet
     * @param table the page of the sheet; null if there is none
     */
    public record Place(
            String sheet,
            String name,
            @Nullable String row,
            @Nullable String column,
            @Nullable String table) {}

    public record Option(String sheet, String name) {}

    /**
     * The comments on a sheet.
     *
     * @param href of the sheet; null for callers who may not read it, and for sheets that are gone
     */
    public record Group(String sheet, String name, @Nullable String href, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param row null for the whole sheet
     * @param rowQuery the row as a query has it
     * @param column null for the whole row
     * @param text null once it is redacted
     * @param mayResolve whether the caller may resolve it now
     * @param mayRedact whether the caller may remove its text now
     */
    public record Line(
            String id,
            @Nullable String row,
            String rowQuery,
            @Nullable String column,
            String author,
            Instant at,
            @Nullable String text,
            @Nullable Instant resolvedAt,
            @Nullable String redactedBy,
            boolean mayResolve,
            boolean mayRedact) {}

    public int all() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }
}
