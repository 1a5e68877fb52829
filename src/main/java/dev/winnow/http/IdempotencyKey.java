package dev.winnow.http;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header that identifies repeated requests. */
public final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** Null where absent or invalid. */
    public static @Nullable String read(HttpHeaders headers, List<RequestProblem> problems) {
        List<String> values = headers.getRequestHeader(HEADER);
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !KEY.matcher(values.get(0)).matches()) {
            String found = values.size() > 1 ? values.size() + " values" : PrintableValue.text(values.get(0));
            problems.add(RequestProblem.parameter(HEADER, "one text of 1 to 255 printable characters", found, null));
            return null;
        }
        return values.get(0);
    }
}
