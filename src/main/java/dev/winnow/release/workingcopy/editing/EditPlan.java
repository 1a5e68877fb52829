package dev.winnow.release.workingcopy.editing;

import java.util.List;

/**
 * What a requested edit comes to.
 *
 * @param operations that change something, in order
 * @param inverses what undoes them, in order
 * @param after the sheet with the operations
 * @param problems what can't be done
 * @param conflicts with what others changed
 */
public record EditPlan(
        List<Operation> operations,
        List<Operation> inverses,
        EditedSheet after,
        List<EditProblem> problems,
        List<EditConflict> conflicts) {

    public EditPlan {
        operations = List.copyOf(operations);
        inverses = List.copyOf(inverses);
        problems = List.copyOf(problems);
        conflicts = List.copyOf(conflicts);
    }
}
