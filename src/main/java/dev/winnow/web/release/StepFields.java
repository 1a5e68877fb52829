package dev.winnow.web.release;

import dev.winnow.identity.Access;
import dev.winnow.identity.Role;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.governed.ApprovalSide;
import dev.winnow.release.governed.StepReason;
import dev.winnow.web.request.JsonFields;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a step with a release.
 *
 * @param side of an approval; null for other steps
 * @param at when the step takes effect; null for now
 * @param waivers reasons to waive limits, by limit id
 */
record StepFields(
        String reason,
        @Nullable ApprovalSide side,
        @Nullable Instant at,
        Map<String, String> waivers,
        List<RequestProblem> problems) {

    private static final List<String> PROPOSAL = List.of("reason", "waive");
    private static final List<String> REASON = List.of("reason");
    private static final List<String> ACTIVATION = List.of("reason", "at");
    private static final List<String> APPROVAL = List.of("reason", "for");

    static StepFields read(InputStream body) {
        return read(body, REASON, Set.of());
    }

    static StepFields readProposal(InputStream body) {
        return read(body, PROPOSAL, Set.of());
    }

    static StepFields readActivation(InputStream body) {
        return read(body, ACTIVATION, Set.of());
    }

    /** @param access of the caller, who approves for the side of its role, or for the named one if it has both roles */
    static StepFields readApproval(InputStream body, Access access) {
        Set<ApprovalSide> sides = EnumSet.noneOf(ApprovalSide.class);
        if (access.roles().contains(Role.MARKETING_APPROVER)) {
            sides.add(ApprovalSide.MARKETING);
        }
        if (access.roles().contains(Role.SALES_APPROVER)) {
            sides.add(ApprovalSide.SALES);
        }
        return read(body, APPROVAL, sides);
    }

    private static StepFields read(InputStream body, List<String> names, Set<ApprovalSide> sides) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, names, problems);
        if (fields == null) {
            return new StepFields("", null, null, Map.of(), problems);
        }
        String reason = fields.text("reason", StepReason.EXPECTED, true, StepReason::read);
        return new StepFields(
                reason == null ? "" : reason,
                names.equals(APPROVAL) ? side(fields, sides) : null,
                names.equals(ACTIVATION) ? fields.time("at") : null,
                names.equals(PROPOSAL) ? fields.textsByName("waive", StepReason.EXPECTED, StepReason::read) : Map.of(),
                problems);
    }

    private static @Nullable ApprovalSide side(JsonFields fields, Set<ApprovalSide> sides) {
        String expected = "one of the sides that the caller may approve for: "
                + String.join(", ", sides.stream().map(ApprovalSide::word).toList());
        ApprovalSide named = fields.text("for", expected, sides.size() > 1, word -> ApprovalSide.ofWord(word)
                .filter(sides::contains)
                .orElse(null));
        return named == null && sides.size() == 1 ? sides.iterator().next() : named;
    }
}
