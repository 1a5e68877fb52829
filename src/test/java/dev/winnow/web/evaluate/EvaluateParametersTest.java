package dev.winnow.web.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.explanation.Explain;
import dev.winnow.intake.EvaluateOptions;
import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluateParametersTest {

    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    private final List<RequestProblem> problems = new ArrayList<>();

    @Test
    void withoutParametersTheAnswerIsFullAndStored() {
        assertThat(read()).isEqualTo(new EvaluateOptions(Explain.FULL, null, false));
    }

    @Test
    void parametersAreRead() {
        query.add("explain", "summary");
        query.add("why", "FIT-IND-04");
        query.add("dryRun", "true");

        assertThat(read()).isEqualTo(new EvaluateOptions(Explain.SUMMARY, "FIT-IND-04", true));
        assertThat(problems).isEmpty();
    }

    @Test
    void misspeltNameIsSuggested() {
        query.add("dryrun", "true");

        read();

        assertThat(problems).extracting(RequestProblem::suggestion).containsExactly("dryRun");
    }

    @Test
    void misspeltValueIsSuggested() {
        query.add("explain", "Summary");

        read();

        assertThat(problems)
                .containsExactly(
                        RequestProblem.parameter("explain", "one of full, summary, none", "\"Summary\"", "summary"));
    }

    @Test
    void repeatedParameterIsAProblem() {
        query.add("dryRun", "true");
        query.add("dryRun", "true");

        read();

        assertThat(problems).extracting(RequestProblem::found).containsExactly("2 values");
    }

    @Test
    void emptyValueIsAProblem() {
        query.add("dryRun", "");

        read();

        assertThat(problems).extracting(RequestProblem::parameter).containsExactly("dryRun");
    }

    private EvaluateOptions read() {
        return EvaluateParameters.read(query, problems).options();
    }
}
