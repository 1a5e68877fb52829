package dev.winnow.console.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.explanation.Messages;
import dev.winnow.policy.sheets.Slug;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was when the decision was made, with the verdict on each of its cells.
 *
 * @param text the result as a sentence
 * @param sheet the id of its table in addresses; null for rules
 * @param cells those with conditions
 * @param demanded the texts that cells demand
 * @param rules those that raise a signal that a cell demands; empty for callers who may not read rules
 */
public record WhyView(
        String row,
        String table,
        @Nullable String sheet,
        String text,
        boolean holds,
        List<Cell> cells,
        Set<String> demanded,
        List<SignalRule> rules) {

    public WhyView {
        cells = List.copyOf(cells);
        demanded = Set.copyOf(demanded);
        rules = List.copyOf(rules);
    }

    WhyView with(List<SignalRule> raising) {
        return new WhyView(row, table, sheet, text, holds, cells, demanded, raising);
    }

    /**
     * @param look {@code holds}, {@code fails} or {@code unknown}
     * @param kind the verdict in words
     * @param found the lead's value in words
     * @param place such as {@code D14}
     */
    public record Cell(String look, String kind, String text, String found, String place) {}

    static WhyView of(JsonNode why, Messages messages) {
        String table = why.path("table").asText();
        return new WhyView(
                why.path("row").asText(),
                table,
                why.at("/source/sheet").asText("").isEmpty() ? null : Slug.of(table),
                why.path("text").asText(),
                why.path("holds").asBoolean(),
                StreamSupport.stream(why.path("conditions").spliterator(), false)
                        .map(condition -> cell(condition, messages))
                        .toList(),
                StreamSupport.stream(why.path("conditions").spliterator(), false)
                        .flatMap(condition -> texts(condition.path("demanded")))
                        .collect(Collectors.toSet()),
                List.of());
    }

    private static Stream<String> texts(JsonNode demanded) {
        return demanded.isArray()
                ? StreamSupport.stream(demanded.spliterator(), false).flatMap(WhyView::texts)
                : Stream.ofNullable(demanded.textValue());
    }

    private static Cell cell(JsonNode condition, Messages messages) {
        String verdict = condition.path("verdict").asText();
        return new Cell(
                switch (verdict) {
                    case "true" -> "holds";
                    case "missing" -> "unknown";
                    default -> "fails";
                },
                messages.text("page.kind." + verdict),
                condition.path("text").asText(),
                ValueText.of(condition.path("found"), messages),
                condition.at("/source/cell").asText());
    }
}
