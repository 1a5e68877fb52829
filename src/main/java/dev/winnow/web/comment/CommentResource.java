package dev.winnow.web.comment;

import static dev.winnow.identity.Role.ADMIN_WORD;
import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleComments;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.CommentOutcome;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.comment.CommentPlace;
import dev.winnow.release.comment.CommentResult;
import dev.winnow.release.comment.CommentedVersion;
import dev.winnow.release.comment.Comments;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.web.comment.CommentDocument.CommentList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists, writes, resolves and redacts comments. */
@Path("/policies/{policy}")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD, ADMIN_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class CommentResource {

    private final VisiblePolicies policies;
    private final VisibleComments visible;
    private final Comments comments;
    private final CurrentCaller caller;

    CommentResource(VisiblePolicies policies, VisibleComments visible, Comments comments, CurrentCaller caller) {
        this.policies = policies;
        this.visible = visible;
        this.comments = comments;
        this.caller = caller;
    }

    @GET
    @Path("/working-copies/{copy}/comments")
    public Response listCopyComments(@PathParam("policy") String policy, @PathParam("copy") String number) {
        return copy(policy, number, copy -> Response.ok(
                        CommentList.of(comments.ofCopy(policy, copy.copy().number())))
                .build());
    }

    @POST
    @Path("/working-copies/{copy}/comments")
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response commentOnCopy(
            @PathParam("policy") String policy, @PathParam("copy") String number, InputStream body) {
        return copy(
                policy,
                number,
                copy -> added(CommentedVersion.workingCopy(policy, copy.copy().number()), copy::sheets, body));
    }

    @GET
    @Path("/releases/{number}/comments")
    public Response listReleaseComments(@PathParam("policy") String policy, @PathParam("number") String number) {
        return release(policy, number, release -> Response.ok(CommentList.of(comments.ofRelease(release)))
                .build());
    }

    @POST
    @Path("/releases/{number}/comments")
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response commentOnRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body) {
        return release(
                policy,
                number,
                release -> Comments.areOpen(release)
                        ? added(CommentedVersion.release(policy, release.number()), () -> visible.sheets(release), body)
                        : ProblemResponse.of(CommentOutcome.closed(release)));
    }

    private Response added(CommentedVersion version, Supplier<PolicySheets> sheets, InputStream body) {
        CommentBody read = CommentBody.read(body);
        if (!read.problems().isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(read.problems()));
        }
        CommentPlace place = Objects.requireNonNull(read.place());
        PolicySheets all = sheets.get();
        Optional<CommentPlace.Flaw> flaw = place.flaw(all);
        return flaw.isPresent()
                ? ProblemResponse.of(CommentOutcome.misplaced(flaw.get(), place, all))
                : answer(
                        comments.add(
                                version,
                                place,
                                Objects.requireNonNull(read.text()),
                                caller.get().shown()),
                        Response.Status.CREATED);
    }

    @POST
    @Path("/comments/{comment}/resolve")
    @RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD})
    public Response resolveComment(@PathParam("policy") String policy, @PathParam("comment") String id) {
        return policy(
                policy, () -> answer(comments.resolve(policy, id, caller.get().shown()), Response.Status.OK));
    }

    @POST
    @Path("/comments/{comment}/redact")
    @RolesAllowed(ADMIN_WORD)
    public Response redactComment(@PathParam("policy") String policy, @PathParam("comment") String id) {
        return policy(
                policy, () -> answer(comments.redact(policy, id, caller.get().shown()), Response.Status.OK));
    }

    private static Response answer(CommentResult result, Response.Status status) {
        return ProblemResponse.of(CommentOutcome.of(result), comment -> Response.status(status)
                .entity(CommentDocument.of(comment))
                .build());
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
