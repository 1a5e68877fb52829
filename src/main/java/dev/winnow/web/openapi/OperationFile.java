package dev.winnow.web.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The texts, parameters, bodies and examples of an operation, as an OpenAPI operation without what the code declares. */
final class OperationFile {

    private static final String DOCUMENT = "{\"openapi\": \"3.1.0\", \"paths\": {\"/\": {\"get\": %s}}}";

    private final Operation content;

    private OperationFile(Operation content) {
        this.content = content;
    }

    /** @throws IllegalStateException if there is no file for this operation */
    static OperationFile read(String operationId) {
        String path = "/openapi/" + operationId + ".json";
        try (InputStream file = OperationFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("Operation %s has no file %s".formatted(operationId, path));
            }
            return new OperationFile(parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation parse(String json) {
        byte[] document = DOCUMENT.formatted(json).getBytes(StandardCharsets.UTF_8);
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(document))
                .build()
                .model()
                .getPaths()
                .getPathItem("/")
                .getGET();
    }

    /** Replaces bodies and responses; keeps what the code declares about parameters and the file doesn't. */
    void addTo(Operation operation) {
        operation
                .summary(content.getSummary())
                .description(content.getDescription())
                .requestBody(content.getRequestBody())
                .responses(content.getResponses());
        Parameters.of(content).forEach(parameter -> Parameters.of(operation).stream()
                .filter(declared -> isSame(declared, parameter))
                .findFirst()
                .ifPresentOrElse(declared -> describe(declared, parameter), () -> operation.addParameter(parameter)));
    }

    private static boolean isSame(Parameter one, Parameter other) {
        return one.getIn() == other.getIn() && one.getName().equals(other.getName());
    }

    private static void describe(Parameter declared, Parameter described) {
        declared.description(described.getDescription()).example(described.getExample());
        if (described.getSchema() != null) {
            declared.setSchema(described.getSchema());
        }
    }
}
