package dev.winnow.explanation;

import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Grades;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.vocabulary.Fact;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy's stages, dimensions and grades are called in its analysts' words. An unknown name is its own label. */
public final class Labels {

    /** For a policy that isn't at hand: every name is its own label. */
    public static final Labels NONE = new Labels(null);

    private final @Nullable Policy policy;

    private Labels(@Nullable Policy policy) {
        this.policy = policy;
    }

    public static Labels of(Policy policy) {
        return new Labels(policy);
    }

    public String stage(String name) {
        return policy == null
                ? name
                : policy.ladder().stages().stream()
                        .filter(stage -> stage.name().equals(name))
                        .map(Stage::label)
                        .findFirst()
                        .orElse(name);
    }

    /** @param path of a fact */
    public String fact(String path) {
        Fact fact = policy == null ? null : policy.vocabulary().fact(path);
        return fact == null ? path : fact.label();
    }

    public String dimension(String name) {
        return policy == null
                ? name
                : policy.dimensions().stream()
                        .filter(dimension -> dimension.name().equals(name))
                        .map(Dimension::label)
                        .findFirst()
                        .orElse(name);
    }

    /** What the marks of a grade mean: {@code Good, with something missing. Very active now.}; empty if nobody says. */
    public String grade(String grade) {
        return policy == null
                ? ""
                : marks(policy.grades())
                        .filter(mark -> grade.contains(mark.mark()))
                        .map(Grades.Mark::description)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static Stream<Grades.Mark> marks(Grades grades) {
        return Stream.concat(grades.letters().stream(), grades.numbers().stream());
    }
}
