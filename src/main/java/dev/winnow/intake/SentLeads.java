package dev.winnow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.impact.SeenLead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads leads from newline-delimited JSON: each line has the facts of a lead, or an object with {@code lead} and
 * {@code asOf}. Doesn't validate the facts.
 */
public final class SentLeads {

    public static final String MEDIA_TYPE = "application/x-ndjson";
    static final int MOST = 100_000;

    private static final int MOST_PROBLEMS = 100;

    private final List<SeenLead> leads = new ArrayList<>();
    private final List<RequestProblem> problems = new ArrayList<>();
    private final Instant now;

    private SentLeads(Instant now) {
        this.now = now;
    }

    /**
     * The leads that could be read.
     *
     * @param now the time to evaluate leads for that have no {@code asOf}
     */
    public static List<SeenLead> read(byte[] body, Instant now, List<RequestProblem> problems) {
        SentLeads sent = new SentLeads(now);
        sent.read(body);
        problems.addAll(sent.problems);
        return sent.leads;
    }

    private void read(byte[] body) {
        int line = 1;
        int start = 0;
        while (start < body.length && problems.size() < MOST_PROBLEMS && leads.size() <= MOST) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            add(line, Arrays.copyOfRange(body, start, end));
            start = end + 1;
            line++;
        }
        if (leads.isEmpty() && problems.isEmpty()) {
            problems.add(RequestProblem.at("", "at least one lead", "none"));
        }
        if (leads.size() > MOST) {
            problems.add(RequestProblem.at("", "at most " + MOST + " leads", "more"));
        }
    }

    private void add(int line, byte[] bytes) {
        if (LeadLine.isBlank(bytes)) {
            return;
        }
        List<RequestProblem> found = new ArrayList<>();
        LeadLine read = LeadLine.read(bytes, found);
        if (read != null) {
            add(line, read.lead(), read.asOf() == null ? now : read.asOf());
        }
        found.forEach(problem -> problems.add(inLine(line, problem)));
    }

    private void add(int line, JsonNode lead, Instant asOf) {
        String id = lead.path("id").isTextual() ? lead.path("id").textValue() : "line " + line;
        leads.add(new SeenLead(id, lead, asOf, asOf));
    }

    private static RequestProblem inLine(int line, RequestProblem problem) {
        return new RequestProblem(
                problem.pointer(),
                problem.parameter(),
                "in line " + line + " " + problem.expected(),
                problem.found(),
                problem.suggestion());
    }
}
