package dev.winnow.web.evaluate;

import dev.winnow.audit.log.Requester;
import dev.winnow.http.ProblemResponse;
import dev.winnow.intake.EvaluateOptions;
import dev.winnow.intake.inbound.InboundBody;
import dev.winnow.intake.inbound.InboundMapping;
import dev.winnow.intake.inbound.InboundMappings;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.problem.OneOf;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/** Evaluates the leads that inbound mappings make of bodies. Finds the mapping on a worker thread. */
@ApplicationScoped
class MappedEvaluation {

    private final InboundMappings mappings;
    private final ActivePolicies policies;
    private final Qualification qualification;
    private final ExecutorService workers;

    MappedEvaluation(
            InboundMappings mappings, ActivePolicies policies, Qualification qualification, ExecutorService workers) {
        this.mappings = mappings;
        this.policies = policies;
        this.qualification = qualification;
        this.workers = workers;
    }

    /**
     * @param name of the mapping
     * @param allowed policies that the caller is limited to; empty for no limit
     */
    CompletableFuture<Response> evaluate(
            String name,
            byte[] body,
            EvaluateOptions options,
            Function<Supplier<List<String>>, Requester> requester,
            Set<String> allowed) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            Optional<InboundMapping> mapping = mappings.find(name)
                                    .filter(found -> allowed.isEmpty() || allowed.contains(found.policy()));
                            return mapping.isPresent()
                                    ? evaluate(mapping.get(), body, options, requester)
                                    : answered(unknown(name, allowed));
                        },
                        workers)
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Response> evaluate(
            InboundMapping mapping,
            byte[] bytes,
            EvaluateOptions options,
            Function<Supplier<List<String>>, Requester> requester) {
        Optional<ActivePolicy> active = policies.find(mapping.policy());
        if (active.isEmpty()) {
            RequestProblem problem = RequestProblem.parameter(
                    "mapping",
                    "a mapping of an active policy",
                    "one of policy " + PrintableValue.text(mapping.policy()),
                    null);
            return answered(ProblemDetails.of(ProblemType.UNKNOWN_POLICY, List.of(problem)));
        }
        InboundBody body = new InboundBody(mapping, active.get().policy().vocabulary());
        List<RequestProblem> problems = new ArrayList<>();
        QualificationRequest request = body.read(bytes, options, requester, problems);
        return request == null
                ? answered(ProblemDetails.malformed(problems))
                : qualification.qualify(request).thenApply(answer -> response(answer, body));
    }

    /** Problems name the fields of the body, not the facts they become. */
    private static Response response(Answer answer, InboundBody body) {
        Outcome<String> outcome = answer instanceof Answer.Refused refused
                ? Outcome.failed(ProblemDetails.of(
                        ProblemType.UNUSABLE_FACTS,
                        refused.problems().stream().map(body::inField).toList()))
                : AnswerOutcome.of(answer);
        return ProblemResponse.of(outcome, decision -> Response.ok(decision).build());
    }

    private Problem unknown(String name, Set<String> allowed) {
        List<String> known = mappings.all().stream()
                .filter(mapping -> allowed.isEmpty() || allowed.contains(mapping.policy()))
                .map(InboundMapping::name)
                .toList();
        RequestProblem problem = RequestProblem.parameter(
                "mapping",
                known.isEmpty() ? "the name of a mapping; none is set" : OneOf.of(known),
                PrintableValue.text(name),
                Suggestion.closest(name, known));
        return ProblemDetails.of(ProblemType.UNKNOWN_MAPPING, List.of(problem));
    }

    private static CompletableFuture<Response> answered(Problem problem) {
        return CompletableFuture.completedFuture(ProblemResponse.of(problem));
    }
}
