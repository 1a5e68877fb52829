package dev.winnow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.command.RowLeads.RowLead;
import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.problem.RequestProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has a server evaluate rows of a file. */
final class ServerEvaluation implements RowEvaluation {

    /** A request has at most 8 MB. */
    private static final int MOST_BYTES = 6 << 20;

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final BatchClient server;
    private final RowLeads leads;
    private final @Nullable Instant asOf;

    /** @param asOf of leads that don't say otherwise; null: the time at the server */
    ServerEvaluation(BatchClient server, RowLeads leads, @Nullable Instant asOf) {
        this.server = server;
        this.leads = leads;
        this.asOf = asOf;
    }

    @Override
    public List<LeadResult> of(List<LeadRow> rows) throws IOException {
        List<RowLead> read = rows.stream().map(leads::of).toList();
        List<RowLead> sent = read.stream().filter(row -> row.refused() == null).toList();
        Map<Long, LeadResult> answered = answers(sent);
        List<LeadResult> results = new ArrayList<>();
        for (RowLead row : read) {
            LeadResult answer = row.refused() == null ? answered.get(row.row()) : row.refused();
            if (answer == null) {
                throw new IOException("expected a result for row " + row.row() + ", found none in the server's answer");
            }
            results.add(answer);
        }
        return results;
    }

    /** By row. What is too large for one request is halved. */
    private Map<Long, LeadResult> answers(List<RowLead> sent) throws IOException {
        Map<Long, LeadResult> answers = new HashMap<>();
        byte[] body = DecisionJson.part(items(sent)).getBytes(StandardCharsets.UTF_8);
        if (body.length > MOST_BYTES && sent.size() > 1) {
            answers.putAll(answers(sent.subList(0, sent.size() / 2)));
            answers.putAll(answers(sent.subList(sent.size() / 2, sent.size())));
        } else if (!sent.isEmpty()) {
            for (JsonNode answer : server.evaluate(body)) {
                int place = answer.path("line").asInt() - 1;
                if (place >= 0 && place < sent.size()) {
                    RowLead row = sent.get(place);
                    answers.put(row.row(), result(row, answer));
                }
            }
        }
        return answers;
    }

    private ArrayNode items(List<RowLead> sent) {
        ArrayNode items = JSON.arrayNode();
        for (RowLead row : sent) {
            ObjectNode item = items.addObject();
            item.set("lead", row.lead());
            Instant moment = row.asOf() == null ? asOf : row.asOf();
            if (moment != null) {
                item.put("asOf", moment.toString());
            }
        }
        return items;
    }

    private LeadResult result(RowLead row, JsonNode answer) {
        return answer.has("decision")
                ? LeadResult.ofAnswer(row.row(), row.id(), answer.path("decision"))
                : LeadResult.refused(row.row(), row.id(), problems(answer.path("problem")));
    }

    private List<RequestProblem> problems(JsonNode problem) {
        List<RequestProblem> problems = new ArrayList<>();
        for (JsonNode each : problem.path("problems")) {
            problems.add(leads.named(RequestProblem.at(
                    each.path("pointer").asText(""),
                    each.path("expected").asText(),
                    each.path("found").asText(),
                    each.path("suggestion").textValue())));
        }
        if (problems.isEmpty()) {
            String detail = problem.path("detail").asText(problem.path("title").asText("a problem"));
            problems.add(RequestProblem.at("", "an answer", detail));
        }
        return problems;
    }
}
