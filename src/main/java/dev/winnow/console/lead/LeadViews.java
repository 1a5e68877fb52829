package dev.winnow.console.lead;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.console.PointText;
import dev.winnow.console.StageLook;
import dev.winnow.console.decision.AnswerView;
import dev.winnow.console.decision.ValueText;
import dev.winnow.console.lead.LeadView.Dimension;
import dev.winnow.console.lead.LeadView.KnownFact;
import dev.winnow.console.lead.LeadView.PathStep;
import dev.winnow.console.lead.LeadView.Tried;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.policy.Policy;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.facts.SentNames;
import dev.winnow.policy.vocabulary.RecordType;
import dev.winnow.problem.outcome.AnswerOutcome;
import dev.winnow.problem.outcome.PastAnswerOutcome;
import dev.winnow.qualification.AnswerLabels;
import dev.winnow.qualification.LeadCourse;
import dev.winnow.qualification.LeadCourses;
import dev.winnow.qualification.PastDecisions;
import dev.winnow.qualification.PathTrial;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes the content of a lead's page. */
@ApplicationScoped
class LeadViews {

    /** How many decisions the page shows. */
    private static final int MOST = 30;

    private static final int WIDE = 720;
    private static final int WIDE_HEIGHT = 220;
    private static final int NARROW = 318;
    private static final int NARROW_HEIGHT = 160;

    private final PastDecisions decisions;
    private final DecisionLog log;
    private final LeadCourses courses;
    private final PathTrial trial;
    private final VisiblePolicies policies;
    private final AnswerLabels labels;
    private final Messages messages;
    private final CurrentCaller caller;

    LeadViews(
            PastDecisions decisions,
            DecisionLog log,
            LeadCourses courses,
            PathTrial trial,
            VisiblePolicies policies,
            AnswerLabels labels,
            Messages messages,
            CurrentCaller caller) {
        this.decisions = decisions;
        this.log = log;
        this.courses = courses;
        this.trial = trial;
        this.policies = policies;
        this.labels = labels;
        this.messages = messages;
        this.caller = caller;
    }

    /**
     * Empty if the latest decision can't be read.
     *
     * @param taken the steps of the path to try; null for no trial
     */
    Optional<LeadView> of(String id, String policy, UUID latest, List<String> others, @Nullable Set<Integer> taken) {
        return PastAnswerOutcome.of(decisions.find(latest, null))
                .fold(
                        json -> Optional.of(view(id, policy, latest, others, taken, DecisionJson.read(json))),
                        problem -> Optional.empty());
    }

    private LeadView view(
            String id, String policy, UUID latest, List<String> others, @Nullable Set<Integer> taken, JsonNode answer) {
        LeadCourse course = courses.of(id, policy, MOST + 1);
        boolean isMore = course.moments().size() > MOST;
        Labels words = labels.of(answer);
        Optional<Policy> active = policies.find(policy).map(ActivePolicy::policy);
        Map<String, String> stages = active.map(LeadViews::labels).orElse(Map.of());
        Map<String, Integer> looks = active.map(LeadViews::looks).orElse(Map.of());
        AnswerView view = AnswerView.of(answer, messages, words);
        return new LeadView(
                id,
                policy,
                others,
                latest.toString(),
                Instant.parse(answer.path("asOf").asText()),
                view,
                dimensions(answer, words),
                active.map(known -> facts(known, latest)).orElse(List.of()),
                ScoreChart.of(course, WIDE, WIDE_HEIGHT, looks, stages),
                ScoreChart.of(course, NARROW, NARROW_HEIGHT, looks, stages),
                moves(course, stages).subList(0, Math.min(MOST, course.moments().size())),
                isMore,
                path(view, taken == null ? Set.of() : taken),
                taken == null ? null : tried(latest, taken, words),
                caller.get().access().isAdministration());
    }

    private static Map<String, String> labels(Policy policy) {
        return policy.ladder().stages().stream().collect(Collectors.toMap(Stage::name, Stage::label));
    }

    private static Map<String, Integer> looks(Policy policy) {
        return policy.ladder().stages().stream()
                .collect(Collectors.toMap(Stage::name, stage -> StageLook.of(policy.ladder(), stage)));
    }

    private static List<Dimension> dimensions(JsonNode answer, Labels words) {
        return StreamSupport.stream(answer.at("/score/dimensions").spliterator(), false)
                .map(dimension -> new Dimension(
                        words.dimension(dimension.path("name").asText()),
                        PointText.plain(dimension.path("points").decimalValue()),
                        dimension.hasNonNull("cap")
                                ? PointText.plain(dimension.path("cap").decimalValue())
                                : null))
                .toList();
    }

    /** What is known of the lead, without its activities. */
    private List<KnownFact> facts(Policy policy, UUID decision) {
        JsonNode sent = log.find(decision)
                .map(record -> record.match(LoggedDecision::facts, unreadable -> DecisionJson.read("{}")))
                .orElseThrow();
        return policy.vocabulary().facts(RecordType.LEAD).stream()
                .filter(fact -> !fact.derived())
                .flatMap(fact -> {
                    JsonNode value = SentNames.at(sent, fact.path());
                    return value.isMissingNode() || value.isNull()
                            ? Stream.empty()
                            : Stream.of(new KnownFact(fact.label(), ValueText.of(value, messages)));
                })
                .toList();
    }

    private static List<MoveLine> moves(LeadCourse course, Map<String, String> stages) {
        List<MoveLine> moves = new ArrayList<>();
        LeadCourse.Moment before = null;
        for (LeadCourse.Moment moment : course.moments()) {
            moves.add(MoveLine.of(moment, before, stages));
            before = moment;
        }
        Collections.reverse(moves);
        return moves;
    }

    private static List<PathStep> path(AnswerView answer, Set<Integer> taken) {
        List<PathStep> steps = new ArrayList<>();
        for (AnswerView.Step step : answer.path()) {
            steps.add(new PathStep(steps.size(), step.text(), step.by(), taken.contains(steps.size())));
        }
        return steps;
    }

    private Tried tried(UUID decision, Set<Integer> taken, Labels words) {
        return new Tried(
                taken.size(),
                trial.with(decision, taken)
                        .flatMap(answer -> AnswerOutcome.of(answer)
                                .fold(json -> Optional.of(DecisionJson.read(json)), problem -> Optional.empty()))
                        .map(json -> AnswerView.of(json, messages, words))
                        .orElse(null));
    }
}
