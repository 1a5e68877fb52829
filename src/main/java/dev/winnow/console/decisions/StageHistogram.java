package dev.winnow.console.decisions;

import dev.winnow.console.SearchAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The decisions of a search by time and recommended stage, as a picture and a table.
 *
 * @param columns in the order of time
 * @param keys the stages, lowest first
 * @param counted how many decisions there are in it
 * @param isCut whether the search finds more than are counted, which are the latest
 */
public record StageHistogram(List<Column> columns, List<Key> keys, int counted, boolean isCut) {

    static final int WIDTH = 720;
    static final int HEIGHT = 96;

    private static final int MOST_COLUMNS = 60;
    private static final int GAP = 2;
    private static final int WIDEST = 40;

    private static final List<Duration> UNITS = List.of(
            Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(28));

    public StageHistogram {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** @param look {@code 0} for a stage off the ladder, else {@code 1} to {@code 6} up the ladder */
    public record Key(String stage, int look) {}

    /**
     * A period.
     *
     * @param href the search for the decisions in it
     * @param counts of the stages, in their order
     */
    public record Column(Instant from, String href, int total, List<Integer> counts, List<Bar> bars) {

        public Column {
            counts = List.copyOf(counts);
            bars = List.copyOf(bars);
        }
    }

    /** In the units of the picture. */
    public record Bar(int look, int x, int y, int width, int height) {}

    /** When a decision was made, and the stage it recommended. */
    record Decided(Instant at, String stage) {}

    /** @param decided at least one */
    static StageHistogram of(List<Decided> decided, List<Key> ladder, SearchAddress address, boolean isCut) {
        List<Key> keys = ladder.stream()
                .filter(key -> decided.stream().anyMatch(each -> each.stage().equals(key.stage())))
                .toList();
        Instant first =
                decided.stream().map(Decided::at).min(Instant::compareTo).orElseThrow();
        Instant last = decided.stream().map(Decided::at).max(Instant::compareTo).orElseThrow();
        long unit = unit(first, last);
        long start = Math.floorDiv(first.getEpochSecond(), unit);
        int size = Math.toIntExact(Math.floorDiv(last.getEpochSecond(), unit) - start + 1);
        int[][] counts = new int[size][keys.size()];
        for (Decided each : decided) {
            int column = Math.toIntExact(Math.floorDiv(each.at().getEpochSecond(), unit) - start);
            for (int key = 0; key < keys.size(); key++) {
                counts[column][key] += keys.get(key).stage().equals(each.stage()) ? 1 : 0;
            }
        }
        int most = Arrays.stream(counts)
                .mapToInt(each -> Arrays.stream(each).sum())
                .max()
                .orElse(1);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            Instant from = Instant.ofEpochSecond((start + column) * unit);
            columns.add(new Column(
                    from,
                    address.during(from, from.plusSeconds(unit)).href(),
                    Arrays.stream(counts[column]).sum(),
                    Arrays.stream(counts[column]).boxed().toList(),
                    bars(counts[column], keys, column, size, most)));
        }
        return new StageHistogram(columns, keys, decided.size(), isCut);
    }

    private static long unit(Instant first, Instant last) {
        return UNITS.stream()
                .mapToLong(Duration::toSeconds)
                .filter(unit -> Duration.between(first, last).toSeconds() / unit < MOST_COLUMNS)
                .findFirst()
                .orElse(Duration.between(first, last).toSeconds() / MOST_COLUMNS + 1);
    }

    /** The lowest stage at the bottom. */
    private static List<Bar> bars(int[] counts, List<Key> keys, int column, int columns, int most) {
        List<Bar> bars = new ArrayList<>();
        int below = 0;
        for (int key = 0; key < counts.length; key++) {
            int bottom = scaled(below, most);
            below += counts[key];
            int top = scaled(below, most);
            if (top > bottom) {
                int x = column * WIDTH / columns;
                int width = Math.min(WIDEST, (column + 1) * WIDTH / columns - x);
                bars.add(new Bar(
                        keys.get(key).look(), x, HEIGHT - top, width > 3 * GAP ? width - GAP : width, top - bottom));
            }
        }
        return bars;
    }

    private static int scaled(int count, int most) {
        return (int) ((long) count * HEIGHT / most);
    }
}
