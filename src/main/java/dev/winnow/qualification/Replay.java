package dev.winnow.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.winnow.decision.DecisionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of reproducing a decision.
 *
 * @param identical whether the answer is the same, byte for byte
 * @param differences in the order of the answer; at most a hundred
 * @param reason why the decision can't be reproduced; null if it can
 */
public record Replay(
        UUID decisionId,
        boolean identical,
        List<Difference> differences,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    private static final int MAX_DIFFERENCES = 100;

    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * @param pointer JSON pointer into the answer
     * @param was the answered value; null if absent
     * @param is the value now; null if absent
     */
    public record Difference(String pointer, JsonNode was, JsonNode is) {}

    static Replay of(UUID id, String was, String is) {
        if (was.equals(is)) {
            return new Replay(id, true, List.of(), null);
        }
        List<Difference> differences = new ArrayList<>();
        compare("", DecisionJson.read(was), DecisionJson.read(is), differences);
        return new Replay(id, false, differences.subList(0, Math.min(MAX_DIFFERENCES, differences.size())), null);
    }

    static Replay impossible(UUID id, String reason) {
        return new Replay(id, false, List.of(), reason);
    }

    private static void compare(String pointer, JsonNode was, JsonNode is, List<Difference> differences) {
        if (was.isObject() && is.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            was.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, was.path(name), is.path(name), differences));
        } else if (was.isArray() && is.isArray()) {
            for (int index = 0; index < Math.max(was.size(), is.size()); index++) {
                compare(pointer + "/" + index, was.path(index), is.path(index), differences);
            }
        } else if (!was.equals(is)) {
            differences.add(new Difference(pointer, shown(was), shown(is)));
        }
    }

    private static JsonNode shown(JsonNode value) {
        return value instanceof MissingNode ? NullNode.instance : value;
    }
}
