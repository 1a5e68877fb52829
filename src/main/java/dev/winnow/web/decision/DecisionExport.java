package dev.winnow.web.decision;

import dev.winnow.access.SearchTerms;
import dev.winnow.access.VisibleDecisions;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.PersonalFacts;
import dev.winnow.query.SearchOptions;
import dev.winnow.query.UnknownTerms;
import dev.winnow.web.decision.DecisionExport.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes all decisions of a search as a file. Each export is an event in the log. */
@ApplicationScoped
class DecisionExport {

    static final String CSV = "text/csv;charset=UTF-8";
    static final String LINES = "application/x-ndjson";

    private final DecisionSearch search;
    private final VisiblePolicies policies;
    private final VisibleDecisions visible;
    private final SearchTerms terms;
    private final CurrentCaller caller;
    private final EventLog events;

    DecisionExport(
            DecisionSearch search,
            VisiblePolicies policies,
            VisibleDecisions visible,
            SearchTerms terms,
            CurrentCaller caller,
            EventLog events) {
        this.search = search;
        this.policies = policies;
        this.visible = visible;
        this.terms = terms;
        this.caller = caller;
        this.events = events;
    }

    /** The kinds of files. */
    enum Format {
        CSV,
        NDJSON,
        XLSX;

        /** The end of the file's name. */
        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String mediaType() {
            return switch (this) {
                case CSV -> DecisionExport.CSV;
                case NDJSON -> LINES;
                case XLSX -> XlsxFiles.MEDIA_TYPE;
            };
        }
    }

    /** @param uri with the conditions of the search */
    Response response(UriInfo uri, Format format) {
        List<RequestProblem> problems = new ArrayList<>();
        DecisionFilter filter =
                SearchOptions.all(uri.getQueryParameters(), PersonalFacts.paths(policies.all()), visible, problems);
        if (problems.isEmpty() && search.page(filter, null, 1).isEmpty()) {
            problems.addAll(UnknownTerms.problems(terms.unknown(filter)));
        }
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        String file = "decisions." + format.extension();
        events.record(EventKind.EXPORTED, caller.get().shown(), file);
        StreamingOutput stream = out -> write(filter, format, out);
        return Response.ok(stream)
                .type(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    private void write(DecisionFilter filter, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> writeCsv(filter, out);
            case NDJSON ->
                search.each(filter, found -> {
                    write(out, found.answer() + "\n");
                    return true;
                });
            case XLSX -> {
                try (DecisionXlsx workbook = new DecisionXlsx()) {
                    search.each(filter, workbook::add);
                    workbook.write(out);
                }
            }
        }
    }

    private void writeCsv(DecisionFilter filter, OutputStream out) throws IOException {
        DecisionCsv csv = new DecisionCsv(out);
        search.each(filter, found -> {
            csv.add(found);
            return true;
        });
        csv.end();
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
