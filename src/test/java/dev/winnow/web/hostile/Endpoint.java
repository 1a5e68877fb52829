package dev.winnow.web.hostile;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An operation of the API that takes a body.
 *
 * @param path with examples in the place of its parameters
 * @param mediaType of the body
 * @param bodies that are good
 * @param parameters that its query may have, each with values that are good
 */
record Endpoint(
        String method, String path, String mediaType, List<JsonNode> bodies, Map<String, List<String>> parameters) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The smallest policy, because checks are slow. */
    private static final String POLICY = "roofing";

    /** Of files, and of lines. */
    private static final Set<String> OTHERS = Set.of(
            "application/gzip",
            "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/x-ndjson",
            "text/csv");

    private static final Path LEADS = Path.of("examples/leads.ndjson");

    /** All examples of the API's description except files and line-based bodies, which have their own tests. */
    static List<Endpoint> all() throws IOException {
        JsonNode api =
                JSON.readTree(given().accept(ContentType.JSON).get("/q/openapi").asString());
        List<Endpoint> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                for (Map.Entry<String, JsonNode> content :
                        method.getValue().at("/requestBody/content").properties()) {
                    if (!OTHERS.contains(content.getKey())) {
                        all.add(of(api, path.getKey(), method, content));
                    }
                }
            }
        }
        return all;
    }

    private static Endpoint of(
            JsonNode api, String path, Map.Entry<String, JsonNode> method, Map.Entry<String, JsonNode> content)
            throws IOException {
        List<JsonNode> bodies = new ArrayList<>();
        content.getValue()
                .path("examples")
                .forEach(example -> bodies.add(resolved(api, example).path("value")));
        if (path.equals("/evaluate")) {
            for (String line : Files.readAllLines(LEADS)) {
                bodies.add(JSON.readTree(line).path("request"));
            }
        }
        String filled = path;
        Map<String, List<String>> parameters = new TreeMap<>();
        for (JsonNode parameter : method.getValue().path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace(
                        "{" + name + "}",
                        name.equals("policy")
                                ? POLICY
                                : parameter.path("example").asText());
            } else if (parameter.path("in").asText().equals("query")) {
                parameters.put(name, values(parameter));
            }
        }
        return new Endpoint(method.getKey(), filled, content.getKey(), bodies, parameters);
    }

    private static List<String> values(JsonNode parameter) {
        List<String> values = new ArrayList<>();
        if (parameter.has("example")) {
            values.add(parameter.path("example").asText());
        }
        parameter.at("/schema/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }
}
