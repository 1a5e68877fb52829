package dev.winnow.policy.vocabulary;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Attributes;
import dev.winnow.lead.Lead;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds a path of the vocabulary to the records in {@code lead}: its possible types, its expression in rules and its
 * accessor.
 */
record FactBinding(
        Set<FactType.Kind> kinds,
        boolean derived,
        Function<FactType.Kind, String> expression,
        Function<Object, @Nullable Object> accessor) {

    private static final Map<FactType.Kind, String> ATTRIBUTE_READER = Map.of(
            FactType.Kind.TEXT, "text",
            FactType.Kind.CHOICE, "text",
            FactType.Kind.WHOLE, "whole",
            FactType.Kind.DECIMAL, "decimal",
            FactType.Kind.YES_NO, "flag",
            FactType.Kind.DATE, "date",
            FactType.Kind.CHOICES, "texts");

    /** The binding of a standard fact or of one of the organisation's own; null if the path is neither. */
    static @Nullable FactBinding of(String path) {
        FactBinding standard = StandardFacts.BY_PATH.get(path);
        if (standard != null) {
            return standard;
        }
        OwnFact own = OwnFact.of(path);
        return own == null ? null : own(own.part(), own.name());
    }

    private static FactBinding own(@Nullable String part, String name) {
        String read = "company".equals(part) ? "company.attributes." : "attributes.";
        return new FactBinding(
                EnumSet.complementOf(EnumSet.of(FactType.Kind.TIME)),
                false,
                kind -> read + ATTRIBUTE_READER.get(kind) + "(\"" + name + "\")",
                record -> attributes(part, record).values().get(name));
    }

    private static Attributes attributes(@Nullable String part, Object record) {
        if (record instanceof Activity activity) {
            return activity.attributes();
        }
        Lead lead = (Lead) record;
        return part == null ? lead.attributes() : lead.company().attributes();
    }
}
