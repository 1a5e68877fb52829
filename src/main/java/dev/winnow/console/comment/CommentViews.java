package dev.winnow.console.comment;

import dev.winnow.console.CallerName;
import dev.winnow.console.comment.CommentsView.Group;
import dev.winnow.console.comment.CommentsView.Line;
import dev.winnow.console.comment.CommentsView.Option;
import dev.winnow.console.comment.CommentsView.Place;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.release.comment.Comment;
import dev.winnow.release.comment.CommentPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the views of comments. */
@ApplicationScoped
class CommentViews {

    private static final Set<Role> WRITERS = Set.of(Role.ANALYST, Role.MARKETING_APPROVER, Role.SALES_APPROVER);

    private final CopyLines readers;
    private final CurrentCaller caller;

    CommentViews(CopyLines readers, CurrentCaller caller) {
        this.readers = readers;
        this.caller = caller;
    }

    /**
     * What has comments.
     *
     * @param path of its page
     * @param name in words
     * @param isClosed whether it takes no more
     */
    record Version(String policy, String path, String name, PolicySheets sheets, boolean isClosed) {}

    /** @param place to show the comments on; null for all */
    CommentsView of(Version version, List<Comment> all, @Nullable CommentPlace place) {
        List<Comment> shown = all.stream()
                .filter(comment -> place == null || comment.place().isWithin(place))
                .toList();
        Set<Role> roles = caller.get().access().roles();
        return new CommentsView(
                version.policy(),
                version.path() + "/comments",
                version.name(),
                place == null ? null : place(version, place),
                !Collections.disjoint(roles, WRITERS),
                version.isClosed(),
                version.sheets().all().stream()
                        .filter(sheet -> sheet.kind().isRead())
                        .map(sheet -> new Option(sheet.id(), sheet.listing().name()))
                        .toList(),
                groups(version, shown, roles.contains(Role.ADMIN)),
                Math.toIntExact(shown.stream().filter(Comment::isOpen).count()));
    }

    private Place place(Version version, CommentPlace place) {
        return new Place(
                place.sheet(), name(version, place.sheet()), place.row(), place.column(), href(version, place.sheet()));
    }

    private List<Group> groups(Version version, List<Comment> shown, boolean isAdmin) {
        Map<String, List<Comment>> bySheet = shown.stream()
                .collect(Collectors.groupingBy(
                        comment -> comment.place().sheet(), LinkedHashMap::new, Collectors.toList()));
        return bySheet.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        name(version, entry.getKey()),
                        href(version, entry.getKey()),
                        entry.getValue().stream()
                                .map(comment -> line(comment, isAdmin))
                                .toList()))
                .toList();
    }

    private static String name(Version version, String sheet) {
        return version.sheets()
                .find(sheet)
                .map(Sheet::listing)
                .map(listing -> listing.name())
                .orElse(sheet);
    }

    private @Nullable String href(Version version, String sheet) {
        return readers.areReadable() && version.sheets().find(sheet).isPresent()
                ? version.path() + "/sheets/" + sheet
                : null;
    }

    private Line line(Comment comment, boolean isAdmin) {
        return new Line(
                comment.id().toString(),
                comment.place().row(),
                comment.place().row() == null
                        ? ""
                        : URLEncoder.encode(comment.place().row(), StandardCharsets.UTF_8),
                comment.place().column(),
                CallerName.of(comment.author()),
                comment.at(),
                comment.text(),
                comment.resolvedAt(),
                comment.redactedBy() == null ? null : CallerName.of(comment.redactedBy()),
                comment.isOpen() && comment.author().equals(caller.get().shown()),
                isAdmin && comment.redactedAt() == null);
    }
}
