package dev.winnow.console.release;

import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was entered in a form that wasn't accepted, and why it wasn't.
 *
 * @param form such as {@code approval-sales}; empty for none
 * @param waivers by the limits' ids
 * @param problems in the words of the API
 */
public record Entered(
        String form,
        String reason,
        String at,
        String share,
        Map<String, String> waivers,
        Map<String, String> choices,
        List<String> problems) {

    static final Entered NOTHING = new Entered("", "", "", "", Map.of(), Map.of(), List.of());

    static final String WAIVER = "waive-";
    static final String CHOICE = "choice-";

    public Entered {
        waivers = Map.copyOf(waivers);
        choices = Map.copyOf(choices);
        problems = List.copyOf(problems);
    }

    static Entered of(String form, MultivaluedMap<String, String> fields) {
        return new Entered(
                form,
                text(fields, "reason"),
                text(fields, "at"),
                text(fields, "share"),
                named(fields, WAIVER),
                named(fields, CHOICE),
                List.of());
    }

    private static Map<String, String> named(MultivaluedMap<String, String> fields, String prefix) {
        Map<String, String> named = new HashMap<>();
        for (String name : fields.keySet()) {
            String text = text(fields, name);
            if (name.startsWith(prefix) && !text.isEmpty()) {
                named.put(name.substring(prefix.length()), text);
            }
        }
        return named;
    }

    /** Reasons are kept in one line. */
    private static String text(MultivaluedMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    Entered refused(Problem problem) {
        boolean isDetailed =
                problem instanceof ProblemDetails details && !details.problems().isEmpty();
        return new Entered(
                form,
                reason,
                at,
                share,
                waivers,
                choices,
                isDetailed
                        ? ((ProblemDetails) problem)
                                .problems().stream()
                                        .map(RequestProblem::sentence)
                                        .toList()
                        : List.of(problem.detail()));
    }

    public boolean isIn(String name) {
        return form.equals(name);
    }

    public String reasonIn(String name) {
        return isIn(name) ? reason : "";
    }

    /** @param other if nothing was entered */
    public String shareOr(String other) {
        return share.isEmpty() ? other : share;
    }

    public String waiver(String limit) {
        return waivers.getOrDefault(limit, "");
    }

    public boolean isChosen(String key, String side) {
        return side.equals(choices.get(key));
    }
}
