package dev.winnow.policy.vocabulary;

import dev.winnow.lead.Activity;
import dev.winnow.lead.Attributes;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

/** The facts that every vocabulary can list, derived from the records in {@code lead}. */
final class StandardFacts {

    private static final Set<String> DERIVED = Set.of("asOf", "contact.emailDomain", "activity.daysAgo");

    static final Map<String, FactBinding> BY_PATH = read();

    private StandardFacts() {}

    private static Map<String, FactBinding> read() {
        Map<String, FactBinding> facts = new TreeMap<>();
        record("", "", Lead.class, null, facts);
        record("activity.", "", Activity.class, null, facts);
        record("signal.", "", Signal.class, null, facts);
        facts.put(
                "contact.emailDomain",
                binding("contact.emailDomain", "contact.emailDomain", String.class, lead -> ((Lead) lead)
                        .contact()
                        .emailDomain()));
        return Collections.unmodifiableMap(facts);
    }

    /** @param owner reads a nested record from its owner; null: the record itself */
    private static void record(
            String path,
            String expression,
            Class<?> type,
            @Nullable Function<Object, Object> owner,
            Map<String, FactBinding> facts) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (component.getType().isRecord() && component.getType() != Attributes.class) {
                record(path + name + ".", expression + name + ".", component.getType(), read(owner, component), facts);
            } else if (component.getType() != Attributes.class && !name.equals("activities")) {
                facts.put(
                        path + name,
                        binding(path + name, expression + name, component.getType(), read(owner, component)));
            }
        }
    }

    private static <T extends @Nullable Object> Function<Object, T> read(
            @Nullable Function<Object, Object> owner, RecordComponent component) {
        Function<Object, T> reader = reader(component.getAccessor());
        return owner == null ? reader : owner.andThen(reader);
    }

    private static FactBinding binding(
            String path, String expression, Class<?> type, Function<Object, @Nullable Object> accessor) {
        boolean derived = DERIVED.contains(path) || path.startsWith(RecordType.SIGNAL.prefix());
        return new FactBinding(kinds(type), derived, kind -> expression, accessor);
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

    /** As fast as a hand-written call: leads are read more often than anything else. */
    @SuppressWarnings("unchecked")
    private static <T extends @Nullable Object> Function<Object, T> reader(Method accessor) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle handle = lookup.unreflect(accessor);
            return (Function<Object, T>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("a record's accessor can't be called: " + accessor, e);
        }
    }
}
