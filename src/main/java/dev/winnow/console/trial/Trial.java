package dev.winnow.console.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.console.decision.AnswerView;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.console.trial.TryView.Tried;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import dev.winnow.policy.Policy;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.qualification.SimulationRequest;
import dev.winnow.qualification.SimulationRequest.WorkingCopyReference;
import dev.winnow.qualification.Simulator;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import dev.winnow.release.workingcopy.CompiledCopies;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates a lead by the versions of a policy. Nothing is stored. */
@ApplicationScoped
class Trial {

    private final VisibleWorkingCopies copies;
    private final CopyLines lines;
    private final CompiledCopies compiled;
    private final Simulator simulator;
    private final Messages messages;
    private final ObjectReader reader;

    Trial(
            VisibleWorkingCopies copies,
            CopyLines lines,
            CompiledCopies compiled,
            Simulator simulator,
            Messages messages,
            ObjectMapper mapper) {
        this.copies = copies;
        this.lines = lines;
        this.compiled = compiled;
        this.simulator = simulator;
        this.messages = messages;
        this.reader = mapper.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** @param problems of the lead, as the active release finds them */
    record Result(Tried tried, List<RequestProblem> problems) {}

    Result byRelease(ActivePolicy active, JsonNode lead) {
        Release release = active.release();
        Outcome<String> answer =
                simulate(active.policy(), new ReleaseReference(release.number(), release.digest()), null, lead);
        Tried tried = tried(
                MessageBundles.get(TryText.class).active_release(release.number()),
                lines.areReadable()
                        ? "/console/policies/%s/releases/%s/sheets".formatted(active.name(), release.number())
                        : null,
                active.policy(),
                answer);
        return new Result(tried, answer.fold(json -> List.of(), Trial::problems));
    }

    /** Empty if the caller sees no such working copy. */
    Optional<Tried> byCopy(String policy, int number, JsonNode lead) throws InterruptedException {
        Optional<OpenCopy> found =
                lines.areReadable() ? copies.find(policy, Integer.toString(number)) : Optional.empty();
        return found.isEmpty() ? Optional.empty() : Optional.of(byCopy(found.get(), lead));
    }

    private Tried byCopy(OpenCopy copy, JsonNode lead) throws InterruptedException {
        WorkingCopy about = copy.copy();
        String sheets = CopyLine.of(about, null).href() + "/sheets";
        Optional<Policy> kept = compiled.find(copy);
        Outcome<Policy> policy = kept.isPresent() ? Outcome.of(kept.get()) : compile(copy);
        return policy.fold(
                of -> tried(
                        about.title(),
                        sheets,
                        of,
                        simulate(of, null, new WorkingCopyReference(about.number(), about.revision()), lead)),
                problem -> new Tried(about.title(), sheets, null, List.of(sentence(problem))));
    }

    private Outcome<Policy> compile(OpenCopy copy) throws InterruptedException {
        return CheckOutcome.of(compiled.check(copy))
                .fold(
                        check -> check.policy() == null
                                ? Outcome.failed(FileProblems.of(check))
                                : Outcome.of(check.policy()),
                        Outcome::failed);
    }

    private Outcome<String> simulate(
            Policy policy,
            @Nullable ReleaseReference release,
            @Nullable WorkingCopyReference workingCopy,
            JsonNode lead) {
        return AnswerOutcome.of(simulator
                .simulate(new SimulationRequest(policy, release, workingCopy, null, lead, List.of()))
                .join());
    }

    private Tried tried(String title, @Nullable String sheets, Policy policy, Outcome<String> answer) {
        return answer.fold(
                json -> new Tried(title, sheets, AnswerView.of(read(json), messages, Labels.of(policy)), List.of()),
                problem -> new Tried(title, sheets, null, sentences(problem)));
    }

    private JsonNode read(String answer) {
        try {
            return reader.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are JSON", e);
        }
    }

    private static List<RequestProblem> problems(Problem problem) {
        return problem instanceof ProblemDetails details ? details.problems() : List.of();
    }

    /** Every problem of the lead, or else what the document says. */
    private static List<String> sentences(Problem problem) {
        List<RequestProblem> all = problems(problem);
        return all.isEmpty()
                ? List.of(sentence(problem))
                : all.stream().map(RequestProblem::sentence).toList();
    }

    private static String sentence(Problem problem) {
        return problem instanceof ProblemDetails details
                ? details.detail()
                : problem instanceof FileProblems files ? files.detail() : problem.toString();
    }
}
