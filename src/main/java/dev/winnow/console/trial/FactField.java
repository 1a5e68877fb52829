package dev.winnow.console.trial;

import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.FactType.Kind;
import dev.winnow.problem.RequestProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field for a fact.
 *
 * @param name in the form
 * @param value what was entered; empty for nothing
 * @param choices of a choice, of choices, and of yes or no; otherwise values to propose
 * @param problem in words; null for none
 */
public record FactField(
        String name,
        String label,
        Kind kind,
        @Nullable String unit,
        String description,
        String value,
        List<Choice> choices,
        @Nullable String problem) {

    public FactField {
        choices = List.copyOf(choices);
    }

    /** @param isChosen whether it was entered */
    public record Choice(String value, boolean isChosen) {}

    static FactField of(Fact fact, List<String> values, List<RequestProblem> problems) {
        return of(fact, fact.name(), values, problems);
    }

    /** @param index of the activity */
    static FactField ofActivity(Fact fact, int index, List<String> values, List<RequestProblem> problems) {
        return of(fact, EnteredLead.ACTIVITIES + "." + index + "." + fact.name(), values, problems);
    }

    private static FactField of(Fact fact, String name, List<String> values, List<RequestProblem> problems) {
        List<String> listed = fact.type().kind() == Kind.YES_NO
                ? List.of("true", "false")
                : fact.allowed().listed();
        return new FactField(
                name,
                fact.label(),
                fact.type().kind(),
                fact.unit(),
                fact.description(),
                String.join(", ", values),
                listed.stream()
                        .map(value -> new Choice(value, values.contains(value)))
                        .toList(),
                problem("/lead/" + name.replace('.', '/'), problems));
    }

    private static @Nullable String problem(String pointer, List<RequestProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.pointer() != null && (problem.pointer() + "/").startsWith(pointer + "/"))
                .map(problem -> Objects.requireNonNull(problem.sentence())
                        .substring(Objects.requireNonNull(problem.pointer()).length() + 2))
                .findFirst()
                .orElse(null);
    }

    public boolean isYesNo() {
        return kind == Kind.YES_NO;
    }

    /** Whether it is one of a list that has no other values. */
    public boolean isChoice() {
        return kind == Kind.CHOICE;
    }

    public boolean isChoices() {
        return kind == Kind.CHOICES;
    }

    public boolean isNumber() {
        return kind == Kind.WHOLE || kind == Kind.DECIMAL;
    }

    public boolean isDate() {
        return kind == Kind.DATE;
    }

    public boolean isTime() {
        return kind == Kind.TIME;
    }

    /** Values that were entered but aren't among the choices. */
    public boolean isOther() {
        return !value.isEmpty() && choices.stream().noneMatch(Choice::isChosen);
    }

    List<String> chosen() {
        return choices.stream().filter(Choice::isChosen).map(Choice::value).toList();
    }
}
