package dev.winnow.web.decision;

import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.Role;
import dev.winnow.web.decision.DecisionExport.Format;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports decisions to programs, such as browsers, that can't choose the format by a header. */
@Path("/decisions.{format:csv|ndjson|xlsx}")
@RolesAllowed(Role.AUDITOR_WORD)
@Tag(name = "Decisions")
public class DecisionFileResource {

    private final DecisionExport export;

    DecisionFileResource(DecisionExport export) {
        this.export = export;
    }

    @GET
    @Produces({DecisionExport.CSV, DecisionExport.LINES, XlsxFiles.MEDIA_TYPE})
    public Response exportDecisions(@PathParam("format") String format, @Context UriInfo uri) {
        return export.response(uri, Format.valueOf(format.toUpperCase(Locale.ROOT)));
    }
}
