package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.DimensionPoints;
import dev.winnow.evaluation.Evaluated;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The points of each row in an evaluation, and those that each dimension's cap removes or its floor adds. */
record RowPoints(Evaluated evaluated, Map<Place, Contribution> contributions, Map<String, BigDecimal> bounds) {

    record Place(String dimension, String row) {}

    static RowPoints of(Evaluated evaluated) {
        Map<Place, Contribution> contributions = new LinkedHashMap<>();
        Map<String, BigDecimal> bounds = new LinkedHashMap<>();
        for (DimensionPoints dimension : evaluated.evaluation().score().dimensions()) {
            bounds.put(dimension.name(), dimension.points());
        }
        for (Contribution contribution : evaluated.evaluation().contributions()) {
            String dimension = contribution.dimension();
            contributions.put(new Place(dimension, contribution.finding().row().id()), contribution);
            bounds.merge(dimension, contribution.counted().negate(), BigDecimal::add);
        }
        return new RowPoints(evaluated, contributions, bounds);
    }

    BigDecimal points(Place place) {
        Contribution contribution = contributions.get(place);
        return contribution == null ? BigDecimal.ZERO : contribution.counted();
    }

    /** How often a row holds; 0 if it doesn't. */
    int times(Place place) {
        Contribution contribution = contributions.get(place);
        return contribution == null
                ? 0
                : Math.max(1, contribution.finding().occurrences().size());
    }

    /** The points removed by the cap: zero or less. */
    BigDecimal cap(String dimension) {
        return bounds.getOrDefault(dimension, BigDecimal.ZERO).min(BigDecimal.ZERO);
    }

    /** The points added by the floor: zero or more. */
    BigDecimal floor(String dimension) {
        return bounds.getOrDefault(dimension, BigDecimal.ZERO).max(BigDecimal.ZERO);
    }
}
