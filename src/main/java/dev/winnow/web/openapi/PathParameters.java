package dev.winnow.web.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The path parameters that many operations share. */
final class PathParameters {

    private static final Map<String, Description> SHARED = Map.of(
            "policy", new Description("The policy's name", "b2b"),
            "number", new Description("The release's number", "4"),
            "copy", new Description("The working copy's number", "3"),
            "comment", new Description("The comment's id", "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77"),
            "sheet", new Description("The sheet's id", "firmographic-fit"));

    private PathParameters() {}

    private record Description(String text, String example) {

        void addTo(Parameter parameter) {
            parameter.description(text).example(example);
        }
    }

    /** Describes and orders them. */
    static void complete(String path, Operation operation) {
        List<Parameter> parameters = Parameters.of(operation);
        for (Parameter parameter : parameters) {
            Description shared = SHARED.get(parameter.getName());
            if (shared != null) {
                shared.addTo(parameter);
            }
        }
        if (!parameters.isEmpty()) {
            // Generated clients take them in this order
            operation.setParameters(parameters.stream()
                    .sorted(Comparator.comparing(parameter -> path.indexOf('{' + parameter.getName() + '}')))
                    .toList());
        }
    }
}
