package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.check.Report;
import dev.winnow.check.ReportText;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.workbook.annotation.AnnotatedWorkbook;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.web.request.Uploads;
import dev.winnow.web.request.XlsxFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks uploaded workbooks together with the other files of a policy. */
@Path("/policies/{policy}/check")
@MaxBody(megabytes = 16)
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
@Tag(name = "Policies", description = "Policies, their tables and their facts")
public class CheckResource {

    private static final String TEXT = MediaType.TEXT_PLAIN;

    private final VisiblePolicies policies;
    private final CheckExecutor executor;

    CheckResource(VisiblePolicies policies, CheckExecutor executor) {
        this.policies = policies;
        this.executor = executor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    @Operation(operationId = "checkWorkbooks", summary = "Check workbooks", description = """
                    Replaces workbooks or tables of the policy by those of the same name, compiles the policy and runs its \
                    cases. Nothing is stored. With `Accept: text/plain`, the report is text; with the media type of .xlsx \
                    workbooks, it is the uploaded workbooks with each problem marked at its cell, as a zip file if there \
                    are several.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @RequestBody(
            required = true,
            description = "One part with a file name for each workbook, together at most 16 MB",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = CheckForm.class),
                            examples = @ExampleObject(name = "form", ref = "CheckForm")))
    @APIResponse(
            responseCode = "200",
            description = "There are no errors and all cases pass",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Report.PolicyReport.class),
                        examples = @ExampleObject(name = "report", ref = "CheckReport")),
                @Content(
                        mediaType = TEXT,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "report", ref = "CheckText"))
            })
    @APIResponse(
            responseCode = "422",
            description = "The files have errors, or cases fail",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = FileProblems.class),
                            examples = @ExampleObject(name = "cell", ref = "UnusableFiles")))
    @APIResponse(
            responseCode = "400",
            description = "A part isn't a workbook, or there is none",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "name", ref = "NotAWorkbook")))
    @APIResponse(
            responseCode = "404",
            description = "No active policy has this name",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "policy", ref = "UnknownPolicyInPath")))
    @APIResponse(
            responseCode = "503",
            description = "Other checks are still running; retry after the seconds in `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "busy", ref = "Busy")))
    public Response asJson(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return check(
                policy,
                body,
                headers,
                (check, uploads) -> check.hasErrors() ? ProblemResponse.of(FileProblems.of(check)) : report(check));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(TEXT + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response asText(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return check(policy, body, headers, (check, uploads) -> Response.status(
                        check.hasErrors() ? ProblemType.UNUSABLE_FILES.status() : 200)
                .entity(ReportText.of(List.of(check)))
                .build());
    }

    /** Status 200 with or without problems, because the workbook itself shows them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(XlsxFiles.MEDIA_TYPE + ";qs=0.4")
    @Operation(hidden = true)
    public Response asWorkbook(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return check(policy, body, headers, (check, uploads) -> {
            SortedMap<String, byte[]> annotated = new TreeMap<>();
            uploads.workbooks()
                    .forEach((name, bytes) -> annotated.put(name, AnnotatedWorkbook.of(name, bytes, check.problems())));
            return XlsxFiles.response(annotated);
        });
    }

    private Response check(
            String name, InputStream body, HttpHeaders headers, BiFunction<PolicyCheck, Uploads, Response> answer)
            throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(name);
        if (active.isEmpty()) {
            return ProblemResponse.of(PolicyProblems.unknown(name, policies.names()));
        }
        Uploads uploads = Uploads.read(body, headers);
        if (!uploads.problems().isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(uploads.problems()));
        }
        PolicyFiles draft = active.get().release().files().with(uploads.workbooks());
        return ProblemResponse.of(
                CheckOutcome.of(
                        executor.check(draft, uploads.workbooks().keySet(), check -> answer.apply(check, uploads))),
                response -> response);
    }

    private static Response report(PolicyCheck check) {
        return Response.ok(Report.of(List.of(check)).policies().get(0))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /** The form in the API's description. */
    @Schema(name = "CheckForm")
    record CheckForm(
            @Schema(type = SchemaType.STRING, format = "binary", description = "A workbook, *.xlsx")
            String file) {}
}
