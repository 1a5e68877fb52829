package dev.winnow.console.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.winnow.http.workbook.Uploads;
import dev.winnow.intake.StrictJson;
import dev.winnow.intake.Times;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.problem.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A lead to make a case of.
 *
 * @param name of the case
 * @param lead its facts; missing if there are problems
 * @param asOf the moment of the evaluation, of which the day counts
 */
record CaseForm(String name, JsonNode lead, Instant asOf, List<RequestProblem> problems) {

    private static final int LONGEST = 200;

    CaseForm {
        problems = List.copyOf(problems);
    }

    /** The lead is JSON, alone or as in {@code POST /evaluate}, where {@code asOf} may be beside it. */
    static CaseForm read(Uploads form, Sheet sheet, Instant now) {
        List<RequestProblem> problems = new ArrayList<>(form.problems());
        String name = text(form, "name").strip();
        if (name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(RequestProblem.parameter(
                    "name",
                    "a name in one line of up to %s characters".formatted(LONGEST),
                    PrintableValue.text(name),
                    null));
        } else if (sheet.listing().rows().stream().anyMatch(row -> row.key().equals(name))) {
            problems.add(RequestProblem.parameter(
                    "name", "a name that no other case has", PrintableValue.text(name) + " again", null));
        }
        JsonNode sent = StrictJson.read(text(form, "lead").getBytes(StandardCharsets.UTF_8), problems);
        JsonNode lead = sent == null ? MissingNode.getInstance() : sent.has("lead") ? sent.path("lead") : sent;
        if (sent != null && !lead.isObject()) {
            problems.add(RequestProblem.parameter("lead", "a lead as a JSON object", PrintableValue.of(lead), null));
        }
        String beside = sent != null && sent.has("lead") ? sent.path("asOf").asText("") : "";
        String time = text(form, "asOf").isBlank() ? beside : text(form, "asOf").strip();
        Instant asOf = time.isEmpty() ? now : Times.read(time);
        if (asOf == null) {
            problems.add(RequestProblem.parameter("asOf", Times.EXPECTED, PrintableValue.text(time), null));
        }
        return new CaseForm(name, lead, asOf == null ? now : asOf, problems);
    }

    private static String text(Uploads form, String name) {
        List<String> texts = form.texts().getOrDefault(name, List.of());
        return texts.isEmpty() ? "" : texts.get(0);
    }
}
