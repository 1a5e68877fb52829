package dev.winnow.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.policy.facts.FactProblem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing wrong with a request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing wrong with a request")
public record RequestProblem(
        @Schema(
                description = "Where in the body, as a JSON pointer; empty for the whole body",
                examples = "/lead/company/employees")
        @Nullable
        String pointer,

        @Schema(description = "Which parameter of the path or query, if it isn't in the body", examples = "explain")
        @Nullable
        String parameter,

        @Schema(examples = "a whole number") String expected,

        @Schema(examples = "\"many\"") String found,

        @Schema(description = "What might have been meant", examples = "employees") @Nullable
        String suggestion) {

    /** Of a request with more, the first are told. */
    public static final int MOST = 100;

    public static RequestProblem at(String pointer, String expected, String found) {
        return new RequestProblem(pointer, null, expected, found, null);
    }

    public static RequestProblem at(String pointer, String expected, String found, @Nullable String suggestion) {
        return new RequestProblem(pointer, null, expected, found, suggestion);
    }

    public static RequestProblem parameter(String name, String expected, String found, @Nullable String suggestion) {
        return new RequestProblem(null, name, expected, found, suggestion);
    }

    public static RequestProblem of(FactProblem problem) {
        return at(problem.pointer(), problem.expected(), problem.found(), problem.suggestion());
    }

    /** Whether there are more than anybody is told, so that there is no need to look for others. */
    public static boolean areEnough(List<RequestProblem> problems) {
        return problems.size() > MOST;
    }

    /** {@code /lead/company/employees: expected a whole number, found "many"}. */
    public String sentence() {
        String where = pointer == null ? String.valueOf(parameter) : pointer;
        String hint = suggestion == null ? "" : "; did you mean \"" + suggestion + "\"?";
        return (where.isEmpty() ? "" : where + ": ") + "expected " + expected + ", found " + found + hint;
    }
}
