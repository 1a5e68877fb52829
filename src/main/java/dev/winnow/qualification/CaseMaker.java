package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.cases.CaseFacts;
import dev.winnow.policy.cases.CaseRow;
import dev.winnow.policy.cases.CaseSheet;
import dev.winnow.policy.facts.FactProblem;
import dev.winnow.policy.facts.LeadReading;
import dev.winnow.policy.rule.RuleLimitException;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.policy.sheets.SheetColumn;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a case of a lead: what its evaluation finds now is what the case expects. */
public final class CaseMaker {

    private CaseMaker() {}

    /** A case, or why there is none. */
    public sealed interface Result {

        /** Applies the function for this variant. */
        <T> T match(Functions<T> functions);

        /** One function for each variant. */
        record Functions<T>(
                Function<Made, T> made, Function<Refused, T> refused, Function<TooMuchWork, T> tooMuchWork) {}

        /** @param edit inserts the case below the others */
        record Made(RequestedEdit edit) implements Result {

            @Override
            public <T> T match(Functions<T> functions) {
                return functions.made.apply(this);
            }
        }

        record Refused(List<FactProblem> problems) implements Result {

            public Refused {
                problems = List.copyOf(problems);
            }

            @Override
            public <T> T match(Functions<T> functions) {
                return functions.refused.apply(this);
            }
        }

        /** @param expected what a lead may have at most */
        record TooMuchWork(String expected, int activities) implements Result {

            @Override
            public <T> T match(Functions<T> functions) {
                return functions.tooMuchWork.apply(this);
            }
        }
    }

    /**
     * @param sheet with the cases
     * @param name of the case
     * @param facts as sent under {@code /lead}
     */
    public static Result of(Policy policy, Sheet sheet, String name, JsonNode facts, Instant asOf) {
        return policy.leadReader()
                .read(facts, asOf)
                .match(
                        read -> of(policy, sheet, name, read.lead(), asOf),
                        refused -> new Result.Refused(refused.problems()));
    }

    private static Result of(Policy policy, Sheet sheet, String name, Lead lead, Instant asOf) {
        List<String> labels = sheet.columns().stream().map(SheetColumn::label).toList();
        CaseRow row = CaseRow.of(
                name,
                lead,
                asOf,
                policy.vocabulary(),
                CaseFacts.of(sheet.listing().sheet(), policy.vocabulary()),
                labels);
        LeadReading reading = policy.leadReader().read(row.lead(), row.asOf());
        return reading.match(
                read -> expecting(policy, row, read.lead(), labels), refused -> new Result.Refused(refused.problems()));
    }

    private static Result expecting(Policy policy, CaseRow row, Lead lead, List<String> labels) {
        try {
            Evaluation evaluation = Evaluated.of(policy, lead, row.asOf()).evaluation();
            Map<String, @Nullable Object> cells = new LinkedHashMap<>(row.cells());
            cells.put(CaseSheet.STAGE, evaluation.stage().recommended());
            cells.put(CaseSheet.POINTS, evaluation.score().total());
            cells.put(CaseSheet.DESCRIPTION, description(row.omitted()));
            cells.keySet().retainAll(labels);
            return new Result.Made(new RequestedEdit.Insert(RequestedEdit.Place.END, cells));
        } catch (RuleLimitException e) {
            return new Result.TooMuchWork(e.expected(), lead.activities().size());
        }
    }

    private static String description(Set<String> omitted) {
        return omitted.isEmpty()
                ? "From a tried lead"
                : "From a tried lead, without " + String.join(", ", omitted) + ", which this sheet has no column for";
    }
}
