package dev.winnow.console.lead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a rep entered about a lead.
 *
 * @param event the id of the outcome's event, so that a form that is sent twice counts once
 * @param kind of the outcome; empty for none
 * @param status of the response
 * @param problems why it wasn't recorded
 */
public record OutcomeForm(String event, String kind, String reason, String text, int status, List<String> problems) {

    private static final int OK = 200;

    public OutcomeForm {
        problems = List.copyOf(problems);
    }

    static OutcomeForm blank() {
        return new OutcomeForm(newEvent(), "", "", "", OK, List.of());
    }

    static OutcomeForm of(MultivaluedMap<String, String> fields) {
        return new OutcomeForm(
                text(fields, "eventId"),
                text(fields, "kind"),
                text(fields, "reason"),
                text(fields, "text"),
                OK,
                List.of());
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    private static String newEvent() {
        return "console-" + UUID.randomUUID();
    }

    /** Empty fields are left out. */
    ObjectNode fields(String policy) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("policy", policy);
        put(fields, "eventId", event);
        put(fields, "kind", kind);
        put(fields, "reason", reason);
        put(fields, "text", text);
        return fields;
    }

    private static void put(ObjectNode fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /** What was entered, to be sent again once it is mended. */
    OutcomeForm refused(int status, List<String> problems) {
        return new OutcomeForm(newEvent(), kind, reason, text, status, problems);
    }

    /** Whether this is about an outcome of the kind. */
    public boolean isAbout(String word) {
        return kind.equals(word);
    }

    /** The reason that was entered for an outcome of the kind. */
    public String reasonOf(String word) {
        return isAbout(word) ? reason : "";
    }

    /** The text that was entered for an outcome of the kind. */
    public String textOf(String word) {
        return isAbout(word) ? text : "";
    }
}
