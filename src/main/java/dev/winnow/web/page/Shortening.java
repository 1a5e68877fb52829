package dev.winnow.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shortens a receipt to one page: merges the smallest rows of a dimension into one line with their sum. */
final class Shortening {

    private final List<CountedDimension> dimensions;
    private final PageText words;

    Shortening(List<CountedDimension> dimensions, PageText words) {
        this.dimensions = dimensions;
        this.words = words;
    }

    /** To at most this many lines, unless dimensions, caps and floors need more. */
    List<CountedDimension> to(int most) {
        Map<CountedDimension, Integer> merged = new HashMap<>();
        int lines = dimensions.stream()
                .mapToInt(dimension -> dimension.lines().size())
                .sum();
        for (CountedDimension dimension : smallestFirst()) {
            if (lines <= most) {
                break;
            }
            // The first row of a dimension is replaced by the line that it is merged into
            lines -= merged.merge(dimension, 1, Integer::sum) == 1 ? 0 : 1;
        }
        return dimensions.stream()
                .map(dimension -> shortened(dimension, merged.getOrDefault(dimension, 0)))
                .toList();
    }

    /** The dimension of each row, in the order that rows are merged. */
    private List<CountedDimension> smallestFirst() {
        record Candidate(CountedDimension dimension, BigDecimal size) {}
        List<Candidate> candidates = new ArrayList<>();
        for (CountedDimension dimension : dimensions) {
            dimension.lines().stream()
                    .filter(line -> !line.kind().isBound())
                    .forEach(line -> candidates.add(
                            new Candidate(dimension, line.points().abs())));
        }
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::size))
                .map(Candidate::dimension)
                .toList();
    }

    private CountedDimension shortened(CountedDimension dimension, int merged) {
        if (merged < 2) {
            return dimension;
        }
        List<Counted> rows = dimension.lines().stream()
                .filter(line -> !line.kind().isBound())
                .toList();
        List<Counted> small = rows.subList(rows.size() - merged, rows.size());
        List<Counted> lines = new ArrayList<>(rows.subList(0, rows.size() - merged));
        lines.add(new Counted(
                Counted.Kind.MERGED,
                words.of(small.size() == rows.size() ? "rows" : "more-rows", Integer.toString(small.size())),
                small.stream().map(Counted::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                BigDecimal.ZERO,
                null,
                null));
        lines.addAll(dimension.lines().subList(rows.size(), dimension.lines().size()));
        return new CountedDimension(dimension.name(), dimension.points(), dimension.cap(), lines);
    }
}
