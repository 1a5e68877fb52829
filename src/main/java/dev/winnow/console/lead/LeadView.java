package dev.winnow.console.lead;

import dev.winnow.console.decision.AnswerView;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead, as its decisions by one policy show it.
 *
 * @param policies the others whose decisions on it the caller may see
 * @param decision the id of the latest decision
 * @param answer of the latest decision
 * @param dimensions of the latest decision
 * @param facts of the latest decision; empty for callers who may not read them
 * @param wide null where there are not two decisions at different times
 * @param narrow the same for a small screen
 * @param moves the latest first
 * @param isMore whether there are earlier decisions than are shown
 * @param tried the path with some of its steps taken; null before that
 */
public record LeadView(
        String id,
        String policy,
        List<String> policies,
        String decision,
        Instant asOf,
        AnswerView answer,
        List<Dimension> dimensions,
        List<KnownFact> facts,
        @Nullable ScoreChart wide,
        @Nullable ScoreChart narrow,
        List<MoveLine> moves,
        boolean isMore,
        List<PathStep> path,
        @Nullable Tried tried,
        boolean isErasable) {

    public LeadView {
        policies = List.copyOf(policies);
        dimensions = List.copyOf(dimensions);
        facts = List.copyOf(facts);
        moves = List.copyOf(moves);
        path = List.copyOf(path);
    }

    /** @param cap null for none */
    public record Dimension(
            String label, String points, @Nullable String cap) {}

    public record KnownFact(String label, String value) {}

    /** @param isTaken whether it was ticked */
    public record PathStep(int index, String text, String by, boolean isTaken) {}

    /**
     * The answer with steps taken.
     *
     * @param steps how many
     * @param answer null if it can't be computed
     */
    public record Tried(int steps, @Nullable AnswerView answer) {}

    /** The page's path. */
    public String href() {
        return href(id);
    }

    static String href(String id) {
        return UriBuilder.fromPath("/console/leads/{lead}").build(id).toString();
    }

    /** Where its outcomes are reported. */
    public String outcomesHref() {
        return href() + "/outcomes?policy=" + policy;
    }

    /** All decisions on the lead. */
    public String search() {
        return UriBuilder.fromPath("/console/decisions")
                .queryParam("lead", "{lead}")
                .build(id)
                .toString();
    }

    /** The score of the earliest decision shown. */
    public String firstPoints() {
        return moves.isEmpty() ? "" : moves.get(moves.size() - 1).score();
    }

    /** The same lead by another policy. */
    public String by(String other) {
        return href() + "?policy=" + other;
    }
}
