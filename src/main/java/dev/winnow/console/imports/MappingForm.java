package dev.winnow.console.imports;

import dev.winnow.intake.mapping.FieldMapping;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.SampledField;
import dev.winnow.intake.mapping.SampledFields;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.qute.i18n.MessageBundles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people say of the columns of a file: {@code fact-3} is the fact of the fourth column, and {@code means-3-0} what the
 * first of its values stands for: nothing, {@code missing}, or a value after {@code =}.
 */
final class MappingForm {

    private static final String MISSING = "missing";

    private static final int MOST_OFFERED = 10;
    private static final int MOST_MAPPED = 30;
    private static final int LONGEST_OFFERED = 200;
    private static final int MOST_FIELDS = 20_000;

    private final Map<String, List<String>> sent;

    /** @param body as browsers send forms; the usual reader of forms takes fewer fields than files have columns */
    MappingForm(byte[] body) {
        this.sent = new QueryStringDecoder(
                        new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS)
                .parameters();
    }

    /** The values of a field that people can say something of: unknown ones, then mapped ones. */
    static List<String> values(SampledField field) {
        return Stream.concat(
                        field.unknown().stream()
                                .filter(value -> value.length() <= LONGEST_OFFERED)
                                .limit(MOST_OFFERED),
                        field.mapping().values().keySet().stream()
                                .filter(value -> value.length() <= LONGEST_OFFERED)
                                .limit(MOST_MAPPED))
                .toList();
    }

    /** The field of the form for a value of a column. */
    static String nameOf(int place, int value) {
        return "means-%s-%s".formatted(place, value);
    }

    /** The mapping as it was sent; columns that weren't stay as they are. */
    LeadMapping mapping(SampledFields fields, LeadMapping current) {
        Map<String, FieldMapping> mapped = new LinkedHashMap<>();
        int place = 0;
        for (SampledField field : fields.by(current)) {
            mapped.put(field.source(), mapping(fields, field, place++));
        }
        return new LeadMapping(mapped, current.missing());
    }

    private FieldMapping mapping(SampledFields fields, SampledField field, int place) {
        FieldMapping current = field.mapping();
        String fact = value("fact-" + place);
        if (fact == null) {
            return current;
        } else if (fact.isEmpty()) {
            return FieldMapping.LEFT_OUT;
        } else if (!fact.equals(current.fact())) {
            return fields.mapping(field.source(), fact);
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>(current.values());
        List<String> offered = values(field);
        for (int index = 0; index < offered.size(); index++) {
            String meaning = value(nameOf(place, index));
            if (meaning != null && meaning.isEmpty()) {
                values.remove(offered.get(index));
            } else if (meaning != null) {
                values.put(offered.get(index), meaning.equals(MISSING) ? null : meaning.substring(1));
            }
        }
        return new FieldMapping(fact, values);
    }

    private @Nullable String value(String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** Sentences about facts that several columns would hold. */
    static List<String> conflicts(LeadMapping mapping) {
        ImportText text = MessageBundles.get(ImportText.class);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        mapping.fields().forEach((column, field) -> {
            if (field.fact() != null) {
                columns.computeIfAbsent(field.fact(), fact -> new ArrayList<>()).add(column);
            }
        });
        return columns.entrySet().stream()
                .filter(fact -> fact.getValue().size() > 1)
                .map(fact ->
                        text.fact_twice(fact.getKey(), fact.getValue().stream().collect(Collectors.joining(", "))))
                .toList();
    }
}
