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
 * What came of making a decision again.
 *
 * @param identical whether the answer is the same, byte for byte
 * @param differences in the order of the answer; the first hundred if there are more
 * @param reason why it can't be made again; null where it can
 */
public record Replay(
        UUID decisionId,
        boolean identical,
        List<Difference> differences,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    private static final int MOST = 100;

    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * @param pointer to a part of the answer, as a JSON pointer
     * @param was what was answered; null where it wasn't there
     * @param is what would be answered now; null where it wouldn't be there
     */
    public record Difference(String pointer, JsonNode was, JsonNode is) {}

    static Replay of(UUID id, String was, String is) {
        if (was.equals(is)) {
            return new Replay(id, true, List.of(), null);
        }
        List<Difference> differences = new ArrayList<>();
        compare("", DecisionJson.read(was), DecisionJson.read(is), differences);
        return new Replay(id, false, differences.subList(0, Math.min(MOST, differences.size())), null);
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
