package dev.winnow.intake.job;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Explain;
import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.batch.LineAnswers;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.mapping.MappedLead;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.job.InterruptedJobException;
import dev.winnow.policy.Policy;
import dev.winnow.policy.facts.NormalText;
import dev.winnow.problem.Problem;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.problem.outcome.Failures;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.QualificationRequest;
import dev.winnow.storage.DatabaseFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Evaluates the rows of a job as lines of a batch. Confined to one thread. */
final class RowEvaluation {

    private final String policy;
    private final String caller;
    private final Policy rules;
    private final RowReader reader;
    private final DecisionLog log;
    private final Batch batch;

    /**
     * @param caller who uploaded the file
     * @param rules of the policy
     */
    RowEvaluation(String policy, String caller, Policy rules, RowReader reader, DecisionLog log, Batch batch) {
        this.policy = policy;
        this.caller = caller;
        this.rules = rules;
        this.reader = reader;
        this.log = log;
        this.batch = batch;
    }

    /**
     * The results of some rows, each stored when this returns.
     *
     * @throws InterruptedJobException if decisions can't be stored at the moment
     */
    List<LeadResult> evaluate(List<LeadRow> rows) throws InterruptedJobException, InterruptedException {
        Map<LeadRow, MappedLead> leads = new LinkedHashMap<>();
        rows.forEach(row -> leads.put(row, reader.read(row)));
        KnownStages known = KnownStages.of(log, ids(leads), policy, rules.ladder());
        Results results = new Results();
        LineAnswers answers = new LineAnswers(batch, results);
        try {
            for (Map.Entry<LeadRow, MappedLead> each : leads.entrySet()) {
                long number = each.getKey().number();
                MappedLead mapped = each.getValue();
                if (mapped.problems().isEmpty()) {
                    known.keep(id(mapped), mapped.lead());
                    answers.add(number, 0, request(number, mapped));
                } else {
                    answers.refuse(number, mapped.problems());
                }
            }
            answers.finish();
        } catch (InterruptedJobException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("Results in memory can be written", e);
        }
        return results.all;
    }

    private static Set<String> ids(Map<LeadRow, MappedLead> leads) {
        Set<String> ids = new TreeSet<>();
        leads.values().forEach(lead -> {
            String id = id(lead);
            if (id != null) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static @Nullable String id(MappedLead lead) {
        String id = lead.lead().path("id").textValue();
        String normal = id == null ? "" : NormalText.of(id);
        return normal.isEmpty() ? null : normal;
    }

    /** Keyed by its number alone: a row is evaluated once, whatever its lead is known as by then. */
    private QualificationRequest request(long number, MappedLead mapped) {
        return new QualificationRequest(
                policy,
                Set.of(),
                mapped.asOf(),
                mapped.lead(),
                Explain.SUMMARY,
                null,
                new Requester(caller, batch.key(number, List.of())),
                false,
                batch.id(),
                null);
    }

    /** Collects results, with problems in words. */
    private final class Results implements LineAnswers.Sink {

        private final List<LeadResult> all = new ArrayList<>();

        @Override
        public void answered(long line, QualificationRequest request, Answer answer) throws IOException {
            if (answer instanceof Answer.NotLogged) {
                throw new InterruptedJobException();
            }
            all.add(
                    answer instanceof Answer.Refused refused
                            ? LeadResult.refused(
                                    line,
                                    request.leadId(),
                                    refused.problems().stream()
                                            .map(reader::inColumn)
                                            .toList())
                            : AnswerOutcome.of(answer)
                                    .fold(
                                            decision -> LeadResult.ofAnswer(
                                                    line, request.leadId(), DecisionJson.read(decision)),
                                            problem -> LeadResult.refused(line, request.leadId(), problem.detail())));
        }

        @Override
        public void refused(long line, List<RequestProblem> problems) {
            all.add(LeadResult.refused(line, null, problems));
        }

        @Override
        public void failed(long line, QualificationRequest request, Throwable failure) throws IOException {
            if (DatabaseFailure.isIn(failure)) {
                throw new InterruptedJobException();
            }
            Problem problem = Failures.of(failure);
            all.add(LeadResult.refused(line, request.leadId(), problem.title() + ": " + problem.detail()));
        }
    }
}
