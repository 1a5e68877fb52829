package dev.winnow.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.policy.facts.FactProblem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One problem of a request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One problem of a request")
public record RequestProblem(
        @Schema(
                description = "Where in the body, as a JSON pointer; empty for the whole body",
                examples = "/lead/company/employees")
        @Nullable
        String pointer,

        @Schema(
                description = "The parameter of the path, query or header; absent for problems in the body",
                examples = "explain")
        @Nullable
        String parameter,

        @Schema(examples = "a whole number") String expected,

        @Schema(examples = "\"many\"") String found,

        @Schema(description = "A similar valid value", examples = "employees") @Nullable
        String suggestion) {

    /** How many problems a document lists at most. */
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

    /** Whether there are more than a document lists, so that reading can stop. */
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
