package dev.winnow.console.comment;

import static dev.winnow.identity.Role.ADMIN_WORD;
import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleComments;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.ConsoleText;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.comment.CommentViews.Version;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.CommentOutcome;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.comment.Comment;
import dev.winnow.release.comment.CommentPlace;
import dev.winnow.release.comment.CommentResult;
import dev.winnow.release.comment.CommentText;
import dev.winnow.release.comment.CommentedVersion;
import dev.winnow.release.comment.Comments;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.workingcopy.OpenCopy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comments on working copies and releases, to read and to write without scripts. */
@Path("/console/policies/{policy}")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD, ADMIN_WORD})
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class CommentPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleComments visible;
    private final Comments comments;
    private final CommentViews views;
    private final CurrentCaller caller;

    CommentPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleComments visible,
            Comments comments,
            CommentViews views,
            CurrentCaller caller) {
        this.frames = frames;
        this.policies = policies;
        this.visible = visible;
        this.comments = comments;
        this.views = views;
        this.caller = caller;
    }

    /** The place that a page is about. */
    public static final class Shown {

        @QueryParam("sheet")
        @Nullable
        String sheet;

        @QueryParam("row")
        @Nullable
        String row;

        @QueryParam("column")
        @Nullable
        String column;

        @Nullable
        CommentPlace place() {
            return CommentPage.place(sheet, row, column);
        }
    }

    /** A comment as it was entered. */
    public static final class Entered {

        @FormParam("sheet")
        @Nullable
        String sheet;

        @FormParam("row")
        @Nullable
        String row;

        @FormParam("column")
        @Nullable
        String column;

        @FormParam("text")
        @Nullable
        String text;

        /** Whether the page shows all comments. */
        @FormParam("all")
        @Nullable
        String all;

        CommentPlace place() {
            CommentPlace place = CommentPage.place(sheet, row, column);
            return place == null ? new CommentPlace("", null, null) : place;
        }
    }

    private static @Nullable CommentPlace place(@Nullable String sheet, @Nullable String row, @Nullable String column) {
        return sheet == null || sheet.isBlank() ? null : new CommentPlace(sheet, named(row), named(column));
    }

    private static @Nullable String named(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @GET
    @Path("/working-copies/{copy}/comments")
    public Response ofCopy(
            @PathParam("policy") String policy, @PathParam("copy") String number, @BeanParam Shown shown) {
        return copy(
                policy,
                number,
                copy -> page(
                        version(copy),
                        comments.ofCopy(policy, copy.copy().number()),
                        shown.place(),
                        new Crumb(copy.copy().title(), path(copy))));
    }

    @POST
    @Path("/working-copies/{copy}/comments")
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response onCopy(
            @PathParam("policy") String policy, @PathParam("copy") String number, @BeanParam Entered entered) {
        return copy(
                policy,
                number,
                copy -> added(
                        version(copy),
                        CommentedVersion.workingCopy(policy, copy.copy().number()),
                        entered));
    }

    @GET
    @Path("/releases/{number}/comments")
    public Response ofRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, @BeanParam Shown shown) {
        return release(
                policy,
                number,
                release -> page(
                        version(release),
                        comments.ofRelease(release),
                        shown.place(),
                        new Crumb(text().release(release.number()), path(release))));
    }

    @POST
    @Path("/releases/{number}/comments")
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response onRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, @BeanParam Entered entered) {
        return release(
                policy,
                number,
                release -> Comments.areOpen(release)
                        ? added(version(release), CommentedVersion.release(policy, release.number()), entered)
                        : ProblemResponse.of(CommentOutcome.closed(release)));
    }

    @POST
    @Path("/comments/{comment}/resolve")
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resolve(@PathParam("policy") String policy, @PathParam("comment") String id) {
        return policy(
                policy, () -> changed(comments.resolve(policy, id, caller.get().shown())));
    }

    @POST
    @Path("/comments/{comment}/redact")
    @RolesAllowed(ADMIN_WORD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redact(@PathParam("policy") String policy, @PathParam("comment") String id) {
        return policy(
                policy, () -> changed(comments.redact(policy, id, caller.get().shown())));
    }

    /** Leads back to where the comment was written. */
    private static Response changed(CommentResult result) {
        return ProblemResponse.of(CommentOutcome.of(result), comment -> Response.seeOther(
                        URI.create("/console/policies/%s/%s/%s/comments#c-%s"
                                .formatted(
                                        comment.version().policy(),
                                        comment.version().kind() == CommentedVersion.Kind.RELEASE
                                                ? "releases"
                                                : "working-copies",
                                        comment.version().number(),
                                        comment.id())))
                .build());
    }

    private Response added(Version version, CommentedVersion on, Entered entered) {
        CommentPlace place = entered.place();
        Optional<CommentPlace.Flaw> flaw = place.flaw(version.sheets());
        if (flaw.isPresent()) {
            return ProblemResponse.of(CommentOutcome.misplaced(flaw.get(), place, version.sheets()));
        }
        String text = CommentText.read(entered.text == null ? "" : entered.text);
        if (text == null) {
            return ProblemResponse.of(ProblemDetails.malformed(
                    List.of(RequestProblem.parameter("text", CommentText.EXPECTED, "an invalid value", null))));
        }
        return ProblemResponse.of(
                CommentOutcome.of(comments.add(on, place, text, caller.get().shown())),
                comment -> Response.seeOther(page(version, entered.all == null ? place : null, comment))
                        .build());
    }

    private static URI page(Version version, @Nullable CommentPlace place, Comment comment) {
        UriBuilder page =
                UriBuilder.fromUri("").path(version.path() + "/comments").fragment("c-" + comment.id());
        if (place != null) {
            page.queryParam("sheet", "{sheet}");
            if (place.row() != null) {
                page.queryParam("row", "{row}");
            }
            if (place.column() != null) {
                page.queryParam("column", "{column}");
            }
            return page.build(Stream.of(place.sheet(), place.row(), place.column())
                    .filter(Objects::nonNull)
                    .toArray());
        }
        return page.build();
    }

    private Response page(Version version, List<Comment> all, @Nullable CommentPlace place, Crumb above) {
        String title = MessageBundles.get(TalkText.class).comments();
        return Response.ok(Templates.comments(
                                frames.page(title, Section.TABLES, version.policy(), above, new Crumb(title, null)),
                                views.of(version, all, place))
                        .render())
                .build();
    }

    private static Version version(OpenCopy copy) {
        return new Version(copy.copy().policy(), path(copy), copy.copy().title(), copy.sheets(), false);
    }

    private Version version(Lifecycle release) {
        return new Version(
                release.policy(),
                path(release),
                text().release(release.number()),
                visible.sheets(release),
                !Comments.areOpen(release));
    }

    private static String path(OpenCopy copy) {
        return CopyLine.of(copy.copy(), null).href();
    }

    private static String path(Lifecycle release) {
        return "/console/policies/%s/releases/%s".formatted(release.policy(), release.number());
    }

    private static ConsoleText text() {
        return MessageBundles.get(ConsoleText.class);
    }

    private Response copy(String policy, String number, Function<OpenCopy, Response> answer) {
        return policy(policy, () -> visible.copy(policy, number)
                .map(answer)
                .orElseGet(() -> ProblemResponse.of(WorkingCopyProblems.unknown(policy, number))));
    }

    private Response release(String policy, String number, Function<Lifecycle, Response> answer) {
        return policy(policy, () -> visible.release(policy, number)
                .map(answer)
                .orElseGet(() -> ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)))));
    }

    private Response policy(String policy, Supplier<Response> answer) {
        return policies.find(policy).isPresent()
                ? answer.get()
                : ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()));
    }
}
