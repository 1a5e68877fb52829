package dev.winnow.web.job;

import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.Role;
import dev.winnow.intake.LeadCsv;
import dev.winnow.intake.SentLeads;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobRows;
import dev.winnow.intake.result.ResultFormat;
import dev.winnow.intake.result.ResultWriter;
import dev.winnow.intake.result.RowFile;
import dev.winnow.query.VisibleJobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of what became of a job's rows. */
@Path("/jobs/{id}")
@RolesAllowed(Role.INTEGRATION_WORD)
@Tag(name = "Jobs")
public class JobResultResource {

    private final VisibleJobs visible;
    private final JobRows rows;
    private final JobAnswers answers;

    JobResultResource(VisibleJobs visible, JobRows rows, Clock clock) {
        this.visible = visible;
        this.rows = rows;
        this.answers = new JobAnswers(clock);
    }

    @GET
    @Path("/{which:succeeded|failed|unprocessed}.{format:csv|xlsx|ndjson}")
    @Produces({LeadCsv.MEDIA_TYPE, XlsxFiles.MEDIA_TYPE, SentLeads.MEDIA_TYPE})
    public Response downloadJobRows(
            @PathParam("id") String id, @PathParam("which") String which, @PathParam("format") String format) {
        return visible.find(id)
                .map(job -> download(job, which, Objects.requireNonNull(ResultFormat.ofName("." + format))))
                .orElseGet(answers::unknown);
    }

    private Response download(Job job, String which, ResultFormat format) {
        String name = job.file().replaceFirst("(\\.[A-Za-z0-9]{1,6})+$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        String file = "%s-%s.%s".formatted(name, which, format.name().toLowerCase(Locale.ROOT));
        StreamingOutput stream =
                which.equals("succeeded") ? out -> succeeded(job, format, out) : out -> others(job, which, format, out);
        return Response.ok(stream)
                .type(type(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    private static String type(ResultFormat format) {
        return switch (format) {
            case CSV -> LeadCsv.MEDIA_TYPE + ";charset=UTF-8";
            case XLSX -> XlsxFiles.MEDIA_TYPE;
            case NDJSON -> SentLeads.MEDIA_TYPE;
        };
    }

    private void succeeded(Job job, ResultFormat format, OutputStream out) throws IOException {
        try (ResultWriter writer = format.writer(out)) {
            rows.each(job.id(), (row, result) -> {
                if (result != null && !result.isRefused()) {
                    writer.add(result);
                }
            });
            writer.end();
        }
    }

    private void others(Job job, String which, ResultFormat format, OutputStream out) throws IOException {
        boolean isOfFailed = which.equals("failed");
        try (RowFile file = new RowFile(format, job.header(), out)) {
            rows.each(job.id(), (row, result) -> {
                if (isOfFailed && result != null && result.problem() != null) {
                    file.add(row, result.problem());
                } else if (!isOfFailed && result == null) {
                    file.add(row, "");
                }
            });
            file.end();
        }
    }
}
