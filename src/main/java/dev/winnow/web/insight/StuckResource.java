package dev.winnow.web.insight;

import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.SALES_WORD;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.winnow.http.ProblemResponse;
import dev.winnow.insight.funnel.StuckLead;
import dev.winnow.insight.funnel.StuckLeads;
import dev.winnow.insight.funnel.StuckPage;
import dev.winnow.intake.csv.CsvCell;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.StuckOptions;
import dev.winnow.web.request.AcceptedFormats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists leads that are stuck. */
@Path("/insights/stuck")
@RolesAllowed({SALES_WORD, AUDITOR_WORD})
@Tag(name = "Insights")
public class StuckResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final StuckLeads leads;
    private final StuckOptions options;

    StuckResource(StuckLeads leads, StuckOptions options) {
        this.leads = leads;
        this.options = options;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response findStuckLeads(@Context UriInfo uri, @Context HttpHeaders headers) {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        return answer(uri, Response::ok);
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response csv(@Context UriInfo uri) {
        return answer(uri, page -> {
            StreamingOutput table = out -> write(page, out);
            return Response.ok(table).type(CSV);
        });
    }

    private Response answer(UriInfo uri, Function<StuckPage, Response.ResponseBuilder> form) {
        List<RequestProblem> problems = new ArrayList<>();
        StuckOptions.Asked asked = options.read(uri.getQueryParameters(), problems);
        return asked == null
                ? ProblemResponse.of(ProblemDetails.malformed(problems))
                : form.apply(leads.page(asked.policy(), asked.stage(), asked.before(), asked.limit()))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
    }

    private static void write(StuckPage page, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord("lead", "stage", "since", "last outcome");
        for (StuckLead lead : page.leads()) {
            csv.writeRecord(
                    CsvCell.harmless(lead.leadId()),
                    CsvCell.harmless(lead.stage()),
                    lead.since().toString(),
                    lead.lastOutcome() == null ? "" : lead.lastOutcome());
        }
        csv.flush();
    }
}
