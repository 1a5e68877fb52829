package dev.winnow.policy.workbook.reading;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The parts that a part refers to. */
final class Relationships extends PartHandler {

    private final URI base;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private Relationships(String owner) {
        super("http://schemas.openxmlformats.org/package/2006/relationships");
        this.base = URI.create("/" + owner);
    }

    /** @param owner the part's path; empty for the package itself */
    static Relationships of(Parts parts, String owner) throws IOException {
        Relationships relationships = new Relationships(owner);
        relationships.read(parts.part(path(owner)));
        return relationships;
    }

    /** Like {@link #of}; none if the part refers to nothing. */
    static Relationships ofAny(Parts parts, String owner) throws IOException {
        return parts.has(path(owner)) ? of(parts, owner) : new Relationships(owner);
    }

    /** The path of the part that holds a part's relationships. */
    static String path(String owner) {
        int slash = owner.lastIndexOf('/') + 1;
        return owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels";
    }

    /** The path of the part with an id; fails if the package has none of that type. */
    String target(String id, String type) throws IOException {
        String target = targets.get(id);
        if (target == null || !leadsTo(type, id)) {
            throw new IOException("no " + type + " " + id);
        }
        return target;
    }

    /** Whether the relationship with an id leads to a part of a type. */
    boolean leadsTo(String type, String id) {
        return (RELATIONSHIPS + '/' + type).equals(types.get(id));
    }

    /** The paths of the parts whose type ends with a word, in no particular order. */
    List<String> all(String word) {
        return types.keySet().stream()
                .filter(id -> String.valueOf(types.get(id)).endsWith('/' + word))
                .flatMap(id -> Stream.ofNullable(targets.get(id)))
                .toList();
    }

    /** The path of the only part of a type; null if there is none; fails if there are several. */
    @Nullable
    String only(String type) throws IOException {
        String found = null;
        for (Map.Entry<String, String> entry : types.entrySet()) {
            if (entry.getValue().equals(RELATIONSHIPS + '/' + type)) {
                if (found != null) {
                    throw new IOException("two parts of type " + type);
                }
                found = targets.get(entry.getKey());
            }
        }
        return found;
    }

    @Override
    void begin(String element, Attributes attributes) throws SAXException {
        String id = value(attributes, "Id");
        String type = value(attributes, "Type");
        String target = value(attributes, "Target");
        if (!element.equals("Relationship") || id == null || "External".equals(value(attributes, "TargetMode"))) {
            return;
        }
        if (type == null || target == null || targets.containsKey(id)) {
            throw new SAXException("a relationship without type or target, or twice");
        }
        try {
            types.put(id, StrictNames.transitional(type));
            targets.put(id, base.resolve(target).getPath().substring(1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new SAXException("a target that is no path", e);
        }
    }
}
