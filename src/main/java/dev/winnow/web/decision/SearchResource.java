package dev.winnow.web.decision;

import dev.winnow.access.SearchTerms;
import dev.winnow.access.VisibleDecisions;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.DecisionPage;
import dev.winnow.qualification.PersonalFacts;
import dev.winnow.query.SearchOptions;
import dev.winnow.query.UnknownTerms;
import dev.winnow.web.decision.DecisionExport.Format;
import dev.winnow.web.request.AcceptedFormats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches decisions, in pages or as a file. */
@Path("/decisions")
@RolesAllowed(Role.AUDITOR_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class SearchResource {

    private final DecisionSearch search;
    private final VisiblePolicies policies;
    private final VisibleDecisions visible;
    private final SearchTerms terms;
    private final DecisionExport export;

    SearchResource(
            DecisionSearch search,
            VisiblePolicies policies,
            VisibleDecisions visible,
            SearchTerms terms,
            DecisionExport export) {
        this.export = export;
        this.visible = visible;
        this.terms = terms;
        this.search = search;
        this.policies = policies;
    }

    @GET
    @RolesAllowed({Role.SALES_WORD, Role.AUDITOR_WORD})
    public Response findDecisions(@Context UriInfo uri, @Context HttpHeaders headers) {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        List<RequestProblem> problems = new ArrayList<>();
        SearchOptions options =
                SearchOptions.page(uri.getQueryParameters(), PersonalFacts.paths(policies.all()), visible, problems);
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        List<DecisionRecord> found = search.page(options.filter(), options.before(), options.limit() + 1);
        if (found.isEmpty()) {
            problems.addAll(UnknownTerms.problems(terms.unknown(options.filter())));
        }
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        return Response.ok(DecisionJson.part(DecisionPage.of(found, options.limit())))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Produces(DecisionExport.CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response csv(@Context UriInfo uri) {
        return export.response(uri, Format.CSV);
    }

    @GET
    @Produces(DecisionExport.LINES + ";qs=0.4")
    @Operation(hidden = true)
    public Response lines(@Context UriInfo uri) {
        return export.response(uri, Format.NDJSON);
    }

    @GET
    @Produces(XlsxFiles.MEDIA_TYPE + ";qs=0.3")
    @Operation(hidden = true)
    public Response workbook(@Context UriInfo uri) {
        return export.response(uri, Format.XLSX);
    }
}
