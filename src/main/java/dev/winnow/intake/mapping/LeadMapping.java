package dev.winnow.intake.mapping;

import dev.winnow.policy.facts.NormalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which fields become which facts of a lead.
 *
 * @param fields by the name of their source: a column, a property, or a JSON pointer such as {@code /properties/email}
 * @param missing words that mean, in any case and in all fields, that a fact is missing
 */
public record LeadMapping(Map<String, FieldMapping> fields, List<String> missing) {

    /** Leaves all fields out. */
    public static final LeadMapping NONE = new LeadMapping(Map.of(), List.of());

    public LeadMapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        missing = List.copyOf(missing);
    }

    /** The sources that hold a fact, in order. */
    public List<String> mapped() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().fact() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same for files with the same columns, in any order and case: by it an edited mapping is found again. */
    public static String fingerprint(Collection<String> header) {
        String names = header.stream()
                .map(name -> NormalText.of(name).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
