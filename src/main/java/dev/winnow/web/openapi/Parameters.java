package dev.winnow.web.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The parameters of operations. */
final class Parameters {

    private Parameters() {}

    /** Empty where the model has none. */
    static List<Parameter> of(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters == null ? List.of() : parameters;
    }
}
