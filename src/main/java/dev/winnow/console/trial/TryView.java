package dev.winnow.console.trial;

import dev.winnow.console.decision.AnswerView;
import dev.winnow.console.policy.CopyLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead, and what a policy decides about it.
 *
 * @param json the lead as JSON
 * @param jsonProblem why what was entered as JSON couldn't be read; null if it could
 * @param copies the working copies that can be beside the active release
 * @param chosen the number of the working copy that is beside it; null for none
 * @param isKept whether a case can be made of the lead: for an analyst, with a working copy
 * @param tried by version, the active release first
 */
public record TryView(
        String policy,
        LeadForm form,
        String json,
        @Nullable String jsonProblem,
        List<CopyLine> copies,
        @Nullable Integer chosen,
        boolean isKept,
        List<Tried> tried) {

    public TryView {
        copies = List.copyOf(copies);
        tried = List.copyOf(tried);
    }

    /**
     * What a version decides.
     *
     * @param title of the version
     * @param sheets the path of its tables; null for callers who may not read them
     * @param answer null if there is none
     * @param problems why there is no answer, in words
     */
    public record Tried(
            String title, @Nullable String sheets, @Nullable AnswerView answer, List<String> problems) {

        public Tried {
            problems = List.copyOf(problems);
        }
    }

    public boolean isBeside(int number) {
        return chosen != null && chosen == number;
    }
}
