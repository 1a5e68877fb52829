package dev.winnow.release.workingcopy.editing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes ids for new rows, of the pattern of the row beside them: {@code FIT-IND-07} beside {@code FIT-IND-03}. */
public final class RowIds {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");
    private static final int LONGEST = 40;
    private static final String START = "ROW-00";

    private final Set<String> taken;

    /** @param taken ids that rows of the policy have, or had */
    public RowIds(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A free id, above all of its pattern. */
    String next(@Nullable String neighbour) {
        String pattern = neighbour == null || neighbour.isEmpty() ? START : neighbour;
        Matcher numbered = NUMBERED.matcher(pattern);
        String prefix = numbered.matches() ? numbered.group(1) : pattern + "-";
        int width = numbered.matches() ? numbered.group(2).length() : 2;
        long highest = taken.stream()
                .filter(id -> id.startsWith(prefix) && id.length() <= LONGEST)
                .map(id -> id.substring(prefix.length()))
                .filter(rest -> rest.matches("\\d{1,9}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        String id = prefix + String.format(Locale.ROOT, "%0" + width + "d", highest + 1);
        taken.add(id);
        return id;
    }

    void take(String id) {
        taken.add(id);
    }
}
