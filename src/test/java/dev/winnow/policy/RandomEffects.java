package dev.winnow.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of tables made by chance bring. */
final class RandomEffects {

    /** The tables whose rows may say from how many times on they count, and up to how many. */
    static final Set<String> COUNTED = Set.of("Visits", "Events", "Sequences");

    private final Random random;
    private final Map<String, Integer> decimals;

    /** @param decimals of points, by dimension; none where they aren't there */
    RandomEffects(Random random, Map<String, Integer> decimals) {
        this.random = random;
        this.decimals = decimals;
    }

    TestTable withColumns(TestTable table) {
        return switch (table.kind()) {
            case "score" -> {
                boolean isCounted = COUNTED.contains(table.name());
                TestTable counted =
                        isCounted ? table.number("atLeast", "At least").number("atMost", "At most") : table;
                yield counted.number("points", "Points");
            }
            case "gate" -> table.text("stage", "Stage");
            case "route" -> table.text("change", "Change").text("stage", "To");
            case "phase" -> table.text("phase", "Phase");
            case "level" -> table.number("level", "Level");
            default -> table.text("action", "Next action");
        };
    }

    List<@Nullable Object> cells(TestTable table, int row) {
        return switch (table.kind()) {
            case "score" ->
                COUNTED.contains(table.name())
                        ? Arrays.asList(times(1), times(2), points(table))
                        : Arrays.asList(points(table));
            case "gate" -> Arrays.asList(pick("LEAD", "MQL", "SAL", "CUSTOMER"));
            case "route" ->
                random.nextBoolean() ? Arrays.asList("disqualify", "OUT") : Arrays.asList("recycle", "LEAD");
            case "phase" -> Arrays.asList(pick("awareness", "evaluation"));
            case "level" -> Arrays.asList(random.nextInt(5));
            default -> Arrays.asList("Do number " + row);
        };
    }

    private @Nullable Object times(int least) {
        return random.nextInt(3) == 0 ? null : least + random.nextInt(2);
    }

    private Object points(TestTable table) {
        int scale = decimals.getOrDefault(table.dimension(), 0);
        BigDecimal points = BigDecimal.valueOf(random.nextInt(60) - 20L);
        return scale == 0
                ? points
                : points.add(BigDecimal.valueOf(random.nextInt(10_000), 4).setScale(scale, RoundingMode.DOWN));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
