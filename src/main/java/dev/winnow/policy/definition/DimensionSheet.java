package dev.winnow.policy.definition;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.Entry;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Dimensions} sheet. */
public final class DimensionSheet {

    public static final String NAME = "Dimensions";

    public static final List<String> LABELS =
            List.of("Dimension", "Label", "Cap", "Floor", "Half-life (days)", "Decimals", "Description");
    private static final Pattern DIMENSION_NAME = Pattern.compile("(?!total$)[a-z][A-Za-z0-9]{0,39}");
    private static final int LONGEST_HALF_LIFE = 10_000;
    private static final int MAX_DECIMALS = 4;

    private final Problems problems;

    public DimensionSheet(Problems problems) {
        this.problems = problems;
    }

    public List<Dimension> read(SheetGrid sheet) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Entry entry : new ListSheet(sheet, LABELS, problems).entries()) {
            Dimension dimension = dimension(entry);
            if (dimension != null && dimensions.putIfAbsent(dimension.name(), dimension) != null) {
                problems.add(
                        ProblemKind.DUPLICATE,
                        entry.source("Dimension"),
                        "each dimension once",
                        '"' + dimension.name() + "\" again");
            }
        }
        if (dimensions.isEmpty() && problems.noErrors()) {
            problems.add(ProblemKind.MISSING, sheet.whole(), "at least one dimension", "none");
        }
        return List.copyOf(dimensions.values());
    }

    private @Nullable Dimension dimension(Entry entry) {
        String name = entry.requiredText("Dimension");
        String label = entry.requiredText("Label");
        Integer halfLife = entry.whole("Half-life (days)", 1, LONGEST_HALF_LIFE);
        Integer decimals = entry.whole("Decimals", 0, MAX_DECIMALS);
        if (name == null || label == null) {
            return null;
        }
        if (!DIMENSION_NAME.matcher(name).matches()) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source("Dimension"),
                    "a name of letters and digits that starts with a lower-case letter and isn't total",
                    '"' + name + '"');
            return null;
        }
        int scale = decimals == null ? 0 : decimals;
        BigDecimal cap = points(entry, "Cap", scale);
        BigDecimal floor = points(entry, "Floor", scale);
        if (cap != null && floor != null && cap.compareTo(floor) < 0) {
            problems.add(ProblemKind.VALUE, entry.source("Cap"), "a cap above the floor " + floor, cap.toPlainString());
        }
        return new Dimension(name, label, cap, floor, halfLife, scale, entry.source("Dimension"));
    }

    private @Nullable BigDecimal points(Entry entry, String label, int decimals) {
        BigDecimal points = entry.number(label);
        if (points == null) {
            return null;
        }
        if (points.scale() > decimals) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source(label),
                    "a number with at most " + decimals + " decimals",
                    points.toPlainString());
            return null;
        }
        return points.setScale(decimals);
    }
}
