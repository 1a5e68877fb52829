package dev.winnow.web.insight;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.insight.funnel.Funnel;
import dev.winnow.insight.funnel.FunnelReport;
import dev.winnow.insight.funnel.FunnelTable;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.FunnelOptions;
import dev.winnow.web.request.AcceptedFormats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how far leads come. */
@Path("/insights")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, SALES_WORD, AUDITOR_WORD})
@Tag(name = "Insights")
public class FunnelResource {

    private static final String CSV = "text/csv";

    private final Funnel funnel;
    private final FunnelOptions options;

    FunnelResource(Funnel funnel, FunnelOptions options) {
        this.funnel = funnel;
        this.options = options;
    }

    @GET
    @Path("/funnel")
    @Produces(MediaType.APPLICATION_JSON)
    public Response findFunnel(@Context UriInfo uri, @Context HttpHeaders headers) {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        return answer(uri, Response::ok);
    }

    @GET
    @Path("/funnel")
    @Produces(CSV + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response csv(@Context UriInfo uri) {
        return file(uri, "csv", CSV + ";charset=UTF-8");
    }

    @GET
    @Path("/funnel")
    @Produces(XlsxFiles.MEDIA_TYPE + ";qs=0.3")
    @Operation(hidden = true)
    public Response workbook(@Context UriInfo uri) {
        return file(uri, "xlsx", XlsxFiles.MEDIA_TYPE);
    }

    @GET
    @Path("/funnel.{format:csv|xlsx}")
    @Produces({CSV + ";charset=UTF-8", XlsxFiles.MEDIA_TYPE})
    public Response exportFunnel(@PathParam("format") String format, @Context UriInfo uri) {
        return file(uri, format, format.equals("csv") ? CSV + ";charset=UTF-8" : XlsxFiles.MEDIA_TYPE);
    }

    private Response file(UriInfo uri, String extension, String mediaType) {
        return answer(uri, report -> {
            FunnelFiles files = new FunnelFiles(FunnelTable.of(report));
            StreamingOutput stream = out -> files.write(extension, out);
            return Response.ok(stream)
                    .type(mediaType)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"funnel-%s.%s\"".formatted(report.policy(), extension));
        });
    }

    private Response answer(UriInfo uri, Function<FunnelReport, Response.ResponseBuilder> form) {
        List<RequestProblem> problems = new ArrayList<>();
        FunnelOptions.Asked asked = options.read(uri.getQueryParameters(), problems);
        return asked == null
                ? ProblemResponse.of(ProblemDetails.malformed(problems))
                : form.apply(funnel.of(asked.policy().policy(), asked.question()))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
    }
}
