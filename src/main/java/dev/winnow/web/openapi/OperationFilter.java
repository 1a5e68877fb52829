package dev.winnow.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Completes the API's description: each operation's file, and what all operations of its kind have in common. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        PathParameters.complete(path, operation);
        OperationFile.read(operation.getOperationId()).addTo(operation);
        ProblemRules.apply(path, operation);
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }
}
