package dev.winnow.console.imports;

import dev.winnow.intake.result.RepeatedProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file hold, and what the first rows are like by it.
 *
 * @param columns empty for a file of JSON
 * @param mapped how many hold a fact
 * @param groups the facts to choose from
 * @param check a sentence
 * @param isUsable whether all of the first rows can be evaluated
 * @param whyNot why the file can't be evaluated yet; null if it can
 * @param counted of how many rows the problems are; empty for all
 * @param problems those of the most rows first
 */
public record MappingView(
        List<Column> columns,
        int mapped,
        List<Group> groups,
        String check,
        boolean isUsable,
        @Nullable String whyNot,
        String counted,
        List<RepeatedProblem> problems) {

    public MappingView {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    /**
     * @param place in the form, from 0
     * @param fact a path; empty if the column is left out
     * @param mark the symbol of what is known of it
     * @param why in words
     * @param unknown values that aren't in the policy
     * @param more how many other unknown ones there are
     * @param mapped values that stand for others
     * @param meanings of these, a summary
     * @param allowed what values can stand for
     * @param undecided what becomes of a value that stands for nothing
     */
    public record Column(
            int place,
            String name,
            List<String> examples,
            String fact,
            String mark,
            String why,
            List<Value> unknown,
            int more,
            List<Value> mapped,
            String meanings,
            List<String> allowed,
            String undecided) {

        public Column {
            examples = List.copyOf(examples);
            unknown = List.copyOf(unknown);
            mapped = List.copyOf(mapped);
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * @param name of its field in the form
     * @param isMissing whether it means that the fact is missing
     * @param meant what else it stands for; empty for nothing
     * @param isListed whether that is one of the column's allowed values
     */
    public record Value(String name, String text, boolean isMissing, String meant, boolean isListed) {}

    /** Facts with the same beginning of their paths. */
    public record Group(String name, List<Choice> facts) {

        public Group {
            facts = List.copyOf(facts);
        }
    }

    public record Choice(String path, String label) {}
}
