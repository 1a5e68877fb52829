package dev.winnow.console.definition;

import dev.winnow.console.PointText;
import dev.winnow.console.definition.DefinitionPicture.DimensionRange;
import dev.winnow.console.definition.DefinitionPicture.FactKind;
import dev.winnow.console.definition.DefinitionPicture.Label;
import dev.winnow.console.definition.DefinitionPicture.LimitBand;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Limit;
import dev.winnow.policy.definition.Measure;
import dev.winnow.policy.listing.SheetKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws definitions of compiled policies. */
@ApplicationScoped
public class DefinitionPictures {

    private static final int WHOLE = 100;
    private static final int BAND = 1_000;

    private final GateWords gates;

    DefinitionPictures(GateWords gates) {
        this.gates = gates;
    }

    /** Whether sheets of a kind have a picture. */
    public static boolean exist(SheetKind kind) {
        return switch (kind) {
            case VOCABULARY, DIMENSIONS, GRADES, LADDER, LIMITS -> true;
            case TABLE, CASES, READ_ME, UNKNOWN -> false;
        };
    }

    /** @param revision of the working copy, where that isn't the present one */
    public @Nullable DefinitionPicture of(SheetKind kind, Policy policy, @Nullable Integer revision) {
        return switch (kind) {
            case VOCABULARY -> picture(revision, facts(policy), List.of(), null, null, List.of(), List.of());
            case DIMENSIONS ->
                picture(
                        revision,
                        List.of(),
                        ranges(policy.dimensions()),
                        DecayChart.of(policy.dimensions()),
                        null,
                        List.of(),
                        List.of());
            case GRADES -> picture(revision, List.of(), List.of(), null, GradeMatrix.of(policy), List.of(), List.of());
            case LADDER -> picture(revision, List.of(), List.of(), null, null, gates.ladder(policy), List.of());
            case LIMITS ->
                picture(
                        revision,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        policy.limits().stream()
                                .map(limit -> band(limit, scale(policy.limits(), limit)))
                                .toList());
            case TABLE, CASES, READ_ME, UNKNOWN -> null;
        };
    }

    private static DefinitionPicture picture(
            @Nullable Integer revision,
            List<FactKind> facts,
            List<DimensionRange> ranges,
            @Nullable DecayChart decay,
            @Nullable GradeMatrix grades,
            List<LadderStep> ladder,
            List<LimitBand> limits) {
        return new DefinitionPicture(revision, facts, ranges, decay, grades, ladder, limits);
    }

    private static List<FactKind> facts(Policy policy) {
        Map<FactType.Kind, List<Fact>> kinds = policy.vocabulary().facts().stream()
                .filter(fact -> !fact.derived())
                .collect(Collectors.groupingBy(
                        fact -> fact.type().kind(), () -> new EnumMap<>(FactType.Kind.class), Collectors.toList()));
        int most = kinds.values().stream().mapToInt(List::size).max().orElse(1);
        return kinds.entrySet().stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
                .map(kind -> new FactKind(
                        kind.getKey().name(),
                        WHOLE * kind.getValue().size() / most,
                        kind.getValue().stream()
                                .map(fact ->
                                        new Label(fact.label(), fact.required(), fact.personal(), fact.changedBy()))
                                .toList()))
                .toList();
    }

    private static List<DimensionRange> ranges(List<Dimension> dimensions) {
        BigDecimal least = bound(dimensions.stream().map(Dimension::floor)).min(BigDecimal.ZERO);
        BigDecimal most = dimensions.stream()
                .map(Dimension::cap)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        BigDecimal all = most.subtract(least);
        return dimensions.stream()
                .map(dimension -> {
                    BigDecimal floor = dimension.floor() == null ? least : dimension.floor();
                    BigDecimal cap = dimension.cap() == null ? most : dimension.cap();
                    int from = share(floor.subtract(least), all, WHOLE);
                    return new DimensionRange(
                            dimension.label(),
                            text(dimension.floor()),
                            text(dimension.cap()),
                            from,
                            Math.max(1, share(cap.subtract(least), all, WHOLE) - from),
                            share(least.negate(), all, WHOLE),
                            dimension.halfLifeDays());
                })
                .toList();
    }

    private static BigDecimal bound(Stream<@Nullable BigDecimal> bounds) {
        return bounds.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : PointText.plain(number);
    }

    /** What limits of the same measure and stage share: half as far again as the farthest bound. */
    private static BigDecimal scale(List<Limit> limits, Limit limit) {
        return limits.stream()
                .filter(other -> other.measure() == limit.measure())
                .flatMap(other -> Stream.of(other.atLeast(), other.atMost()))
                .filter(Objects::nonNull)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .multiply(new BigDecimal("1.5"));
    }

    private static LimitBand band(Limit limit, BigDecimal scale) {
        boolean isSigned = limit.measure() == Measure.CHANGE;
        BigDecimal least = isSigned ? scale.negate() : BigDecimal.ZERO;
        BigDecimal all = scale.subtract(least);
        BigDecimal atLeast = limit.atLeast() == null ? least : limit.atLeast().max(least);
        BigDecimal atMost = limit.atMost() == null ? scale : limit.atMost();
        int from = share(atLeast.subtract(least), all, BAND);
        return new LimitBand(
                limit.id(),
                limit.measure().word(),
                limit.stage(),
                text(limit.atLeast()),
                text(limit.atMost()),
                from,
                Math.max(2, share(atMost.subtract(least), all, BAND) - from),
                share(least.negate(), all, BAND),
                limit.description());
    }

    private static int share(BigDecimal part, BigDecimal all, int of) {
        return part.multiply(BigDecimal.valueOf(of))
                .divide(all, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
