package dev.winnow.web.hostile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import dev.winnow.policy.TestPolicy;
import dev.winnow.web.page.AccessPages;
import dev.winnow.web.page.ExplanationPage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** No text becomes an element or attribute of a page, wherever it appears. */
@QuarkusTest
class PagePayloadTest {

    private static final String HARMLESS = "harmless";
    private static final String ASKED = "?why=FIT-PER-13";

    /** Fields that no request or workbook can set, and that the page uses as message keys. */
    private static final Set<String> WORDS_OF_THE_SERVER =
            Set.of("evaluatedAt", "asOf", "change", "verdict", "kind", "by");

    @Test
    void noTextOfALeadIsMarkup() {
        assertThat(PagePayloads.all()).hasSize(100).doesNotHaveDuplicates();
        List<String> expected = markup(page(decided(HARMLESS)));

        for (String payload : PagePayloads.all()) {
            String text = payload.replace("\u0000", "");
            Document page = page(decided(text));

            assertThat(markup(page)).as(payload).isEqualTo(expected);
            assertThat(page.selectFirst("main header p").text())
                    .as(payload)
                    .startsWith("Decision on lead " + read(text) + " by release");
            assertThat(page.select("#why td").text()).as(payload).contains(read(text));
        }
    }

    /** As if every name, label, reason, action, value and sentence of a policy were a payload. */
    @Test
    void noTextOfAnAnswerIsMarkup() {
        JsonNode answer = TestPolicy.json(answer("/decisions/" + decided(HARMLESS) + "/explanation", "application/json")
                .asString());
        Document harmless = rendered(filled(answer, HARMLESS));
        List<String> expected = markup(harmless);
        assertThat(harmless.text().split(HARMLESS)).as("places of texts").hasSizeGreaterThan(50);

        for (String payload : PagePayloads.all()) {
            Document page = rendered(filled(answer, payload));

            assertThat(markup(page)).as(payload).isEqualTo(expected);
        }
    }

    /** Problems repeat what was sent. */
    @Test
    void noQueryIsMarkup() {
        String id = decided(HARMLESS);
        List<String> expected = markup(failed(id, HARMLESS));

        for (String payload : PagePayloads.all()) {
            for (String name : List.of("why", payload)) {
                Response answer =
                        given().accept("text/plain").queryParam(name, payload).get("/decisions/{id}/explanation", id);

                assertThat(answer.statusCode()).as(payload).isIn(400, 404);
                assertThat(answer.contentType()).as(payload).startsWith("application/problem+json");
            }
            assertThat(markup(failed(id, payload))).as(payload).isEqualTo(expected);
        }
    }

    /** The page about a row that the policy doesn't have. */
    private static Document failed(String id, String row) {
        Response answer = given().accept("text/html").queryParam("why", row).get("/console/decisions/{id}", id);
        assertThat(answer.statusCode()).as(row).isIn(400, 404);
        return Jsoup.parse(answer.asString());
    }

    /** Names of users, roles and policies, and the parameters of the sign-in page. */
    @Test
    void noNameIsMarkup() {
        List<String> expected =
                markup(Jsoup.parse(AccessPages.home(HARMLESS, List.of(HARMLESS), List.of(HARMLESS, HARMLESS))));
        String signIn = AccessPages.signIn(true, false);

        for (String payload : PagePayloads.all()) {
            Document home = Jsoup.parse(AccessPages.home(payload, List.of(payload), List.of(payload, payload)));
            Response asked = given().queryParam("failed", payload)
                    .queryParam(payload, payload)
                    .get("/sign-in");

            assertThat(markup(home)).as(payload).isEqualTo(expected);
            if (asked.statusCode() == 200) {
                assertThat(asked.asString()).as(payload).isIn(signIn, AccessPages.signIn(false, false));
            } else {
                assertThat(asked.contentType()).as(payload).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void markupIsDetected() {
        String page =
                answer("/console/decisions/" + decided(HARMLESS), "text/html").asString();
        List<String> expected = markup(Jsoup.parse(page));

        assertThat(markup(Jsoup.parse(page.replace(HARMLESS, "<b>b</b>")))).isNotEqualTo(expected);
        assertThat(markup(Jsoup.parse(page.replace("<main", "<main onclick=alert(1)"))))
                .isNotEqualTo(expected);
    }

    /** Every element with its attributes, in the page's order. Links within the server may contain ids. */
    private static List<String> markup(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(PagePayloadTest::markup)
                                .toList())
                .toList();
    }

    private static String markup(Attribute attribute) {
        if (attribute.getKey().equals("datetime")) {
            return "datetime";
        }
        boolean isLink = Set.of("href", "action").contains(attribute.getKey());
        return isLink && attribute.getValue().matches("/[^\\s\"<>]*") ? attribute.getKey() : attribute.html();
    }

    private static Document rendered(JsonNode answer) {
        return Jsoup.parse(
                ExplanationPage.of(answer, Messages.ENGLISH, Labels.NONE, false).html());
    }

    private static Document page(String id) {
        return Jsoup.parse(answer("/console/decisions/" + id, "text/html").asString());
    }

    private static Response answer(String path, String accept) {
        Response answer = given().accept(accept).get(path + ASKED);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String decided(String text) {
        Map<String, Object> lead = Map.of(
                "id",
                text,
                "stage",
                "LEAD",
                "company",
                Map.of("industry", "fintech", "employees", 420),
                "contact",
                Map.of("title", text, "name", text, "function", "sales"));
        return given().contentType(ContentType.JSON)
                .body(Map.of("policy", "b2b", "asOf", "2026-03-02T09:00:00Z", "lead", lead))
                .post("/evaluate")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    /** A copy with every text replaced. */
    private static JsonNode filled(JsonNode node, String text) {
        JsonNode copy = node.deepCopy();
        fill(copy, TextNode.valueOf(text));
        return copy;
    }

    private static void fill(JsonNode node, JsonNode text) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (property.getValue().isTextual() && !WORDS_OF_THE_SERVER.contains(property.getKey())) {
                    property.setValue(text);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                if (array.get(index).isTextual()) {
                    array.set(index, text);
                }
            }
        }
        node.forEach(child -> fill(child, text));
    }

    /** As a browser shows it, with collapsed blanks. */
    private static String read(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
