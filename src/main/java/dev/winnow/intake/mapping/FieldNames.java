package dev.winnow.intake.mapping;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.winnow.policy.vocabulary.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names that facts have in the exports and interfaces of CRM systems, from {@code field-names.csv}. There a fact is
 * the path of a standard fact, or the last part of the path of an own one; preferred names come first.
 */
final class FieldNames {

    private static final Map<String, List<FieldName>> BY_FACT = read();

    private FieldNames() {}

    /** @param rank from 0, the preferred one */
    record FieldName(String system, String name, int rank) {}

    /** The name of the fact that a field's name is; null if it is none. */
    static @Nullable FieldName of(Fact fact, String field) {
        String key = LooseText.key(field);
        List<FieldName> names = BY_FACT.getOrDefault(fact.path(), BY_FACT.getOrDefault(lastStep(fact), List.of()));
        return names.stream()
                .filter(name -> LooseText.key(name.name()).equals(key))
                .findFirst()
                .orElse(null);
    }

    static String lastStep(Fact fact) {
        return fact.path().substring(fact.path().lastIndexOf('.') + 1);
    }

    private static Map<String, List<FieldName>> read() {
        Map<String, List<FieldName>> names = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(FieldNames.class.getResourceAsStream("field-names.csv"));
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            rows.stream().skip(1).forEach(row -> {
                List<FieldName> ofFact = names.computeIfAbsent(row.getField(0), fact -> new ArrayList<>());
                ofFact.add(new FieldName(row.getField(1), row.getField(2), ofFact.size()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
