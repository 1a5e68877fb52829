package dev.winnow.policy.sheets;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.DimensionSheet;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.LadderSheet;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.vocabulary.ResultFacts;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.policy.vocabulary.VocabularySheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a policy's definition sheets can be read, valid or not.
 *
 * @param vocabulary with the facts of results
 * @param stages names, lowest first
 * @param dimensions in workbook order
 */
record Definitions(Vocabulary vocabulary, List<String> stages, List<Dimension> dimensions) {

    Definitions {
        stages = List.copyOf(stages);
        dimensions = List.copyOf(dimensions);
    }

    static Definitions of(List<Listing> sheets) {
        Problems ignored = new Problems();
        Ladder ladder = sheet(sheets, SheetKind.LADDER)
                .map(new LadderSheet(ignored)::read)
                .orElseGet(() -> new Ladder(List.of()));
        List<Dimension> dimensions = sheet(sheets, SheetKind.DIMENSIONS)
                .map(new DimensionSheet(ignored)::read)
                .orElse(List.of());
        Vocabulary vocabulary = sheet(sheets, SheetKind.VOCABULARY)
                .map(new VocabularySheet(ladder.names(), ignored)::read)
                .orElseGet(() -> new Vocabulary(List.of()));
        Map<String, String> labels = new LinkedHashMap<>();
        dimensions.forEach(dimension -> labels.put(dimension.name(), dimension.label()));
        return new Definitions(vocabulary.with(ResultFacts.of(labels, ladder.names())), ladder.names(), dimensions);
    }

    /** The decimals that points of a dimension may have; the most of any where it isn't known. */
    int decimals(@Nullable String dimension) {
        return dimensions.stream()
                .filter(each -> each.name().equals(dimension))
                .findFirst()
                .map(Dimension::decimals)
                .orElseGet(() ->
                        dimensions.stream().mapToInt(Dimension::decimals).max().orElse(0));
    }

    private static Optional<SheetGrid> sheet(List<Listing> sheets, SheetKind kind) {
        return sheets.stream().filter(sheet -> sheet.kind() == kind).findFirst().map(Listing::sheet);
    }
}
