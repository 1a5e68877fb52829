package dev.winnow.web.hostile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.TestSize;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every request is answered, and invalid ones get a problem that reveals no internals. */
@QuarkusTest
class GeneratedRequestsTest {

    private static final String PROBLEM = "application/problem+json";
    private static final List<String> MEMBERS = List.of("type", "title", "status", "detail");

    /** Stack traces and names of classes. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception\\b|\\bat [\\w.$]+\\(\\w+\\.java|com\\.fasterxml|org\\.jboss|io\\.(quarkus|vertx|netty)|org\\.apache");

    @Test
    void generatedRequestsOfEachKindAreAnswered() throws IOException {
        answered(TestSize.of(250, 10_000), 1);
    }

    /** @param count for each kind of body, shared by the endpoints that take it */
    private static void answered(int count, long seed) throws IOException {
        Map<String, List<Endpoint>> kinds =
                Endpoint.all().stream().collect(groupingBy(Endpoint::mediaType, TreeMap::new, toList()));
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(2);
        kinds.forEach((kind, endpoints) -> {
            Set<Integer> statuses = new TreeSet<>();
            long ofEndpoint = seed;
            for (Endpoint endpoint : endpoints) {
                statuses.addAll(answered(endpoint, count / endpoints.size(), ofEndpoint++));
            }
            assertThat(statuses).as("answers to %s", kind).contains(200, 400, 415);
        });
    }

    /** @return the answers' status codes */
    private static Set<Integer> answered(Endpoint endpoint, int count, long seed) {
        GeneratedRequests requests = new GeneratedRequests(endpoint, seed);
        List<String> wrong = new ArrayList<>();
        Set<Integer> statuses = new TreeSet<>();
        for (int number = 0; number < count; number++) {
            Response answer = requests.next();
            statuses.add(answer.statusCode());
            String found = wrong(answer);
            if (!found.isEmpty()) {
                wrong.add("request " + number + ": " + found);
            }
        }
        assertThat(wrong).as(endpoint.method() + " " + endpoint.path()).isEmpty();
        return statuses;
    }

    /** The flaws of an answer; empty for none. */
    private static String wrong(Response answer) {
        String body = answer.asString();
        String shown = answer.statusCode() + " " + answer.contentType() + " "
                + body.substring(0, Math.min(500, body.length()));
        if (answer.statusCode() >= 500) {
            return shown;
        }
        if (answer.statusCode() < 400) {
            return "";
        }
        return !answer.contentType().startsWith(PROBLEM)
                        || !isProblem(body, answer.statusCode())
                        || INSIDE.matcher(body).find()
                ? shown
                : "";
    }

    private static boolean isProblem(String body, int status) {
        try {
            JsonNode problem = new ObjectMapper().readTree(body);
            return MEMBERS.stream().allMatch(problem::has)
                    && (problem.has("problems") || problem.has("conflicts"))
                    && problem.path("type").asText().startsWith("urn:winnow:problem:")
                    && problem.path("status").asInt() == status
                    && !problem.path("detail").asText().isEmpty()
                    && StreamSupport.stream(problem.path("problems").spliterator(), false)
                            .allMatch(each -> each.has("expected") && each.has("found"));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
