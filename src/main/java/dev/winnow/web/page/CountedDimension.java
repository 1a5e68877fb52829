package dev.winnow.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of the receipt, with one line for each row.
 *
 * @param name its label
 * @param points the sum of the lines
 * @param cap null for none
 * @param lines rows by the size of their effect, then the cap or floor
 */
record CountedDimension(
        String name, BigDecimal points, @Nullable BigDecimal cap, List<Counted> lines) {

    private static final Comparator<Counted> LARGEST_FIRST = Comparator.comparing(
                    (Counted line) -> line.kind().isBound())
            .thenComparing(line -> line.kind() == Counted.Kind.MERGED)
            .thenComparing(line -> line.points().abs(), Comparator.reverseOrder());

    CountedDimension {
        lines = lines.stream().sorted(LARGEST_FIRST).toList();
    }

    static List<CountedDimension> all(JsonNode answer, PageText words) {
        List<CountedDimension> all = new ArrayList<>();
        for (JsonNode dimension : answer.at("/score/dimensions")) {
            all.add(of(dimension, answer.at("/receipt/lines"), words));
        }
        return all;
    }

    private static CountedDimension of(JsonNode dimension, JsonNode receipt, PageText words) {
        Map<String, List<JsonNode>> byRow = new LinkedHashMap<>();
        for (JsonNode line : receipt) {
            if (line.path("dimension").equals(dimension.path("name"))) {
                String key = line.path("row").asText(line.path("kind").asText());
                byRow.computeIfAbsent(key, row -> new ArrayList<>()).add(line);
            }
        }
        BigDecimal points = dimension.path("points").decimalValue();
        int decimals = byRow.values().stream()
                .map(lines -> sum(lines).stripTrailingZeros().scale())
                .reduce(points.scale(), Math::max);
        return new CountedDimension(
                words.labels().dimension(dimension.path("name").asText()),
                points.setScale(decimals),
                dimension.path("cap").isNumber() ? dimension.path("cap").decimalValue() : null,
                byRow.values().stream()
                        .map(lines -> counted(lines, decimals, words))
                        .toList());
    }

    private static Counted counted(List<JsonNode> lines, int decimals, PageText words) {
        JsonNode first = lines.get(0);
        BigDecimal points = sum(lines).setScale(decimals);
        return new Counted(
                Counted.Kind.valueOf(first.path("kind").asText().toUpperCase(Locale.ROOT)),
                first.path("text").asText(),
                points,
                points.subtract(first.path("points").decimalValue()),
                first.path("row").textValue(),
                Place.row(first.path("source"), words));
    }

    private static BigDecimal sum(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("points").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
