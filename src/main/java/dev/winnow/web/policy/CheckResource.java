package dev.winnow.web.policy;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.check.Report;
import dev.winnow.check.ReportText;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.Uploads;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.workbook.annotation.AnnotatedWorkbook;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.web.request.AcceptedFormats;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks uploaded workbooks together with the other files of a policy. */
@Path("/policies/{policy}/check")
@MaxBody(megabytes = 16)
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
@Tag(name = "Policies")
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
    public Response checkWorkbooks(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE);
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
