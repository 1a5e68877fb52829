package dev.winnow.web.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import dev.winnow.policy.ShippedPolicies.Example;
import dev.winnow.policy.TestPolicy;
import dev.winnow.web.page.ExplanationPage;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The displayed points add up, for every line of {@code examples/leads.ndjson}. */
@QuarkusTest
class ExplanationFiguresTest {

    private static final int MOST_LINES = 22;
    private static final Pattern FIGURE = Pattern.compile(
            "<tr role=\"row\"(?: class=\"(\\w+)\")?>.*?<td role=\"cell\" class=\"figure\">([^<]+)</td>");

    @ParameterizedTest
    @MethodSource("dev.winnow.policy.ShippedPolicies#examples")
    void displayedPointsAddUp(Example example) {
        JsonNode answer = TestPolicy.json(evaluated(example));

        Figures figures = figures(
                ExplanationPage.of(answer, Messages.ENGLISH, Labels.NONE, false).html());

        assertThat(figures.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(figures.lines().isEmpty())
                .isEqualTo(answer.at("/receipt/lines").isEmpty());
        assertThat(sum(figures.dimensions()))
                .isEqualByComparingTo(figures.total())
                .isEqualByComparingTo(answer.at("/score/total").decimalValue());
        assertThat(sum(figures.lines())).isEqualByComparingTo(figures.total());
        assertThat(figures.sums()).usingElementComparator(BigDecimal::compareTo).isEqualTo(figures.dimensions());
    }

    /**
     * What stands on a page.
     *
     * @param dimensions the subtotal of each
     * @param sums what the lines of each come to
     */
    private record Figures(
            List<BigDecimal> dimensions, List<BigDecimal> sums, List<BigDecimal> lines, BigDecimal total) {}

    private static Figures figures(String page) {
        List<BigDecimal> dimensions = new ArrayList<>();
        List<BigDecimal> sums = new ArrayList<>();
        List<BigDecimal> lines = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        Matcher figure = FIGURE.matcher(page);
        while (figure.find()) {
            BigDecimal value = new BigDecimal(figure.group(2).replace('\u2212', '-'));
            if ("dimension".equals(figure.group(1))) {
                dimensions.add(value);
                sums.add(BigDecimal.ZERO);
            } else if ("total".equals(figure.group(1))) {
                total = value;
            } else {
                lines.add(value);
                int last = sums.size() - 1;
                sums.set(last, sums.get(last).add(value));
            }
        }
        return new Figures(dimensions, sums, lines, total);
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String evaluated(Example example) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("policy", example.policy())
                .put("asOf", example.asOf().toString())
                .set("lead", example.lead());
        return given().contentType("application/json")
                .body(body.toString())
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
