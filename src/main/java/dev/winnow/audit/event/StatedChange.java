package dev.winnow.audit.event;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The change of a row, as its event states it.
 *
 * @param before hash of the row's state; null if the row is new
 * @param after hash of the row's state
 */
public record StatedChange(
        String table, String row, @Nullable String before, String after) {

    private static final String NONE = "-";
    private static final Pattern LINE = Pattern.compile("(\\S+) (.+) (-|[0-9a-f]{64}) ([0-9a-f]{64})");

    String line() {
        return String.join(" ", table, row, before == null ? NONE : before, after);
    }

    /** The changes that an event states, one a line; lines that aren't one are left out. */
    public static List<StatedChange> of(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(StatedChange::read)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<StatedChange> read(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new StatedChange(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3).equals(NONE) ? null : matcher.group(3),
                        matcher.group(4)))
                : Optional.empty();
    }
}
