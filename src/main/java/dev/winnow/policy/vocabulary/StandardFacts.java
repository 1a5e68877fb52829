package dev.winnow.policy.vocabulary;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Attributes;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts every policy may speak about, read off the records in {@code lead}. */
final class StandardFacts {

    private static final Set<String> DERIVED = Set.of("asOf", "contact.emailDomain", "activity.daysAgo");

    static final Map<String, Binding> BY_PATH = read();

    private StandardFacts() {}

    private static Map<String, Binding> read() {
        Map<String, Binding> facts = new TreeMap<>();
        record("", "", Lead.class, Function.identity(), facts);
        record("activity.", "", Activity.class, Function.identity(), facts);
        record("signal.", "", Signal.class, Function.identity(), facts);
        facts.put(
                "contact.emailDomain",
                binding("contact.emailDomain", "contact.emailDomain", String.class, lead -> ((Lead) lead)
                        .contact()
                        .emailDomain()));
        return Collections.unmodifiableMap(facts);
    }

    private static void record(
            String path,
            String expression,
            Class<?> type,
            Function<Object, @Nullable Object> owner,
            Map<String, Binding> facts) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Function<Object, @Nullable Object> value = owner.andThen(reader(component.getAccessor()));
            if (component.getType().isRecord() && component.getType() != Attributes.class) {
                record(path + name + ".", expression + name + ".", component.getType(), value, facts);
            } else if (component.getType() != Attributes.class && !name.equals("activities")) {
                facts.put(path + name, binding(path + name, expression + name, component.getType(), value));
            }
        }
    }

    private static Binding binding(
            String path, String expression, Class<?> type, Function<Object, @Nullable Object> accessor) {
        boolean derived = DERIVED.contains(path) || path.startsWith(Subject.SIGNAL.prefix());
        return new Binding(kinds(type), derived, kind -> expression, accessor);
    }

    private static Set<FactType.Kind> kinds(Class<?> type) {
        if (type == String.class) {
            return EnumSet.of(FactType.Kind.TEXT, FactType.Kind.CHOICE);
        }
        if (type == Long.class || type == long.class) {
            return EnumSet.of(FactType.Kind.WHOLE);
        }
        if (type == BigDecimal.class) {
            return EnumSet.of(FactType.Kind.DECIMAL);
        }
        if (type == Boolean.class) {
            return EnumSet.of(FactType.Kind.YES_NO);
        }
        if (type == LocalDate.class) {
            return EnumSet.of(FactType.Kind.DATE);
        }
        if (type == Instant.class) {
            return EnumSet.of(FactType.Kind.TIME);
        }
        if (type == List.class) {
            return EnumSet.of(FactType.Kind.CHOICES);
        }
        throw new IllegalStateException("no fact type for " + type);
    }

    private static Function<@Nullable Object, @Nullable Object> reader(Method accessor) {
        return record -> {
            try {
                return record == null ? null : accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessor can't be called: " + accessor, e);
            }
        };
    }
}
