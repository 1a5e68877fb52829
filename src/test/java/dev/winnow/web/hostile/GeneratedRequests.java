package dev.winnow.web.hostile;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sends random bodies, parameters and headers to an endpoint. The same seed makes the same requests. */
final class GeneratedRequests {

    private static final List<String> CONTENT_TYPES = List.of(
            "application/json; charset=UTF-16",
            "application/json; charset=nothing",
            "application/xml",
            "text/plain",
            "multipart/form-data",
            "*/*",
            "application/",
            "application/json; charset",
            "application/json;=",
            "multipart/form-data; boundary=\"x",
            "multipart/form-data; boundary",
            "/",
            ";",
            "nonsense");
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "application/problem+json",
            "text/html",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/json;q=0",
            "*/*;q=nothing",
            "nonsense",
            "");
    private static final RestAssuredConfig AS_GIVEN = config().encoderConfig(asGiven());

    private final Endpoint endpoint;
    private final Random random;
    private final GeneratedJson json;
    private final GeneratedForms forms;

    GeneratedRequests(Endpoint endpoint, long seed) {
        this.endpoint = endpoint;
        this.random = new Random(seed);
        this.json = new GeneratedJson(endpoint.bodies(), random);
        this.forms = new GeneratedForms(random);
    }

    Response next() {
        GeneratedForms.Form body =
                switch (endpoint.mediaType()) {
                    case "application/json" -> new GeneratedForms.Form(endpoint.mediaType(), json.next());
                    case "multipart/form-data" -> forms.next();
                    default -> throw new IllegalStateException("no bodies are made for " + endpoint);
                };
        String contentType = oneIn(20) ? pick(CONTENT_TYPES) : body.contentType();
        RequestSpecification request = given().config(AS_GIVEN)
                .header("Content-Type", contentType)
                .header("Accept", oneIn(10) ? pick(ACCEPTED) : "*/*")
                .body(body.body());
        if (oneIn(10)) {
            request.header("Idempotency-Key", pick(OddTexts.inHeaders()));
        }
        if (oneIn(10)) {
            request.header("X-Forwarded-For", pick(OddTexts.inHeaders()))
                    .header("Accept-Language", pick(OddTexts.inHeaders()));
        }
        parameters().forEach(request::queryParam);
        return request.request(endpoint.method().toUpperCase(Locale.ROOT), endpoint.path());
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> chosen = new TreeMap<>();
        endpoint.parameters().forEach((name, good) -> {
            if (oneIn(12)) {
                List<String> values = new ArrayList<>();
                for (int count = oneIn(10) ? 2 : 1; count > 0; count--) {
                    values.add(oneIn(2) || good.isEmpty() ? shortened(pick(OddTexts.ALL)) : pick(good));
                }
                chosen.put(name, values);
            }
        });
        if (oneIn(20)) {
            chosen.put(shortened(pick(OddTexts.ALL)), List.of("1"));
        }
        return chosen;
    }

    /** To the limit of a request line. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    /** Sends bytes unchanged, whatever the header declares. */
    private static EncoderConfig asGiven() {
        EncoderConfig encoding = encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        List<String> types = new ArrayList<>(CONTENT_TYPES);
        types.addAll(List.of("application/json", "multipart/mixed", "application/x-www-form-urlencoded"));
        for (String type : types) {
            encoding = encoding.encodeContentTypeAs(type.split(";", 2)[0], ContentType.BINARY);
        }
        return encoding;
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
