package dev.winnow.intake.result;

import dev.winnow.problem.RequestProblem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem that rows of a file share, such as a value that isn't allowed.
 *
 * @param sentence with its column
 * @param rows how many have it
 * @param first the number of the first of them
 */
public record RepeatedProblem(String sentence, long rows, long first) {

    /** Counts the same problems of different rows. Holds only so many different ones. */
    public static final class Counter {

        private static final int MOST = 1_000;

        private final Map<String, RepeatedProblem> bySentence = new LinkedHashMap<>();

        public void add(long row, List<RequestProblem> problems) {
            problems.stream().map(LeadResult::sentence).distinct().forEach(sentence -> add(row, sentence));
        }

        /** @param sentence all problems of the row */
        public void add(long row, String sentence) {
            RepeatedProblem known = bySentence.get(sentence);
            if (known != null) {
                bySentence.put(sentence, new RepeatedProblem(sentence, known.rows + 1, known.first));
            } else if (bySentence.size() < MOST) {
                bySentence.put(sentence, new RepeatedProblem(sentence, 1, row));
            }
        }

        /** Those of the most rows first. */
        public List<RepeatedProblem> most(int limit) {
            return bySentence.values().stream()
                    .sorted(Comparator.comparingLong(RepeatedProblem::rows)
                            .reversed()
                            .thenComparing(RepeatedProblem::first))
                    .limit(limit)
                    .toList();
        }
    }
}
