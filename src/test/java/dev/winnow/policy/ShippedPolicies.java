package dev.winnow.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The policies in {@code decision-tables} and {@code rules}, and the leads in {@code examples}. */
public final class ShippedPolicies {

    public static final List<String> NAMES = List.of("b2b", "education", "roofing");

    private static final Map<String, Policy> COMPILED = new ConcurrentHashMap<>();

    private ShippedPolicies() {}

    /** A line of {@code examples/leads.ndjson}. */
    public record Example(String name, String policy, Instant asOf, JsonNode lead, JsonNode expect) {

        @Override
        public String toString() {
            return policy + ": " + name;
        }
    }

    public static PolicyFiles files(String policy) {
        try {
            return new PolicyFolder(Path.of("decision-tables"), Path.of("rules"), policy).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The policy as it is shipped, shared by all tests: not to be closed. */
    public static Policy compiled(String policy) {
        return COMPILED.computeIfAbsent(policy, name -> TestPolicy.compiled(files(name)));
    }

    public static List<Example> examples() {
        try {
            return Files.readAllLines(Path.of("examples", "leads.ndjson")).stream()
                    .filter(line -> !line.isBlank())
                    .map(TestPolicy::json)
                    .map(ShippedPolicies::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a server that serves this policy alone, from a copy: it starts sooner. */
    public static Map<String, String> only(String policy) {
        Path folder = Path.of("target", "only-" + policy);
        for (String kind : List.of("decision-tables", "rules")) {
            copy(Path.of(kind, policy), folder.resolve(kind).resolve(policy));
        }
        return Map.of(
                "winnow.decision-tables", folder.resolve("decision-tables").toString(),
                "winnow.rules", folder.resolve("rules").toString());
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.list(from)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(JsonNode line) {
        JsonNode request = line.path("request");
        return new Example(
                line.path("name").asText(),
                request.path("policy").asText(),
                Instant.parse(request.path("asOf").asText()),
                request.path("lead"),
                line.path("expect"));
    }
}
