package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.decision.DecisionJson;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Movement;
import dev.winnow.policy.facts.LeadChange;
import dev.winnow.qualification.LeadCourse.Moment;
import dev.winnow.qualification.LeadCourse.Sample;
import dev.winnow.release.CompiledReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the score of a lead through its decisions. */
@ApplicationScoped
public class LeadCourses {

    /** Between all decisions together. */
    private static final int SAMPLES = 40;

    private final DecisionLog log;
    private final DecisionReplayer replayer;
    private final CompiledReleases releases;

    LeadCourses(DecisionLog log, DecisionReplayer replayer, CompiledReleases releases) {
        this.log = log;
        this.replayer = replayer;
        this.releases = releases;
    }

    /** @param evaluated null if it can't be reproduced without compiling its release first */
    private record Step(LoggedDecision decision, @Nullable Evaluated evaluated) {}

    /**
     * @param size how many of the latest decisions
     * @return without decisions that can't be read
     */
    public LeadCourse of(String leadId, String policy, int size) {
        List<Step> steps = log.latest(leadId, Set.of(policy), null, size).stream()
                .flatMap(LeadCourses::readable)
                .sorted(Comparator.comparing(LoggedDecision::asOf).thenComparing(LoggedDecision::id))
                .map(this::step)
                .toList();
        List<Moment> moments = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        Duration every = every(steps);
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            Moment moment = moment(step, index == 0 ? null : steps.get(index - 1));
            moments.add(moment);
            samples.add(new Sample(moment.asOf(), moment.points()));
            if (index + 1 < steps.size()) {
                samples.addAll(between(step, steps.get(index + 1).decision().asOf(), every));
            }
        }
        return new LeadCourse(moments, samples);
    }

    private static Stream<LoggedDecision> readable(DecisionRecord record) {
        return record.match(Stream::of, unreadable -> Stream.empty());
    }

    private Step step(LoggedDecision decision) {
        boolean isCompiled =
                releases.known(decision.policy(), decision.release().number()).isPresent();
        return new Step(
                decision,
                isCompiled
                        ? replayer.confirm(decision)
                                .<@Nullable Evaluated>match(ReplayedEvaluation.Done::evaluated, impossible -> null)
                        : null);
    }

    private static Duration every(List<Step> steps) {
        return steps.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                                steps.get(0).decision().asOf(),
                                steps.get(steps.size() - 1).decision().asOf())
                        .dividedBy(SAMPLES);
    }

    private Moment moment(Step step, @Nullable Step before) {
        LoggedDecision decision = step.decision();
        JsonNode answer = DecisionJson.read(decision.answer());
        return new Moment(
                decision.id(),
                decision.asOf(),
                decision.evaluatedAt(),
                decision.release().number(),
                answer.at("/score/total").decimalValue(),
                answer.at("/stage/recommended").asText(),
                before == null ? null : moved(before, step));
    }

    private @Nullable Movement moved(Step before, Step after) {
        Evaluated first = before.evaluated();
        Evaluated last = after.evaluated();
        return first == null || last == null
                ? null
                : PersonalFacts.masked(
                        first,
                        () -> PersonalFacts.masked(last, () -> replayer.movement(first, last, after.decision())));
    }

    /** The score of the step's facts at later times, up to the end. */
    private static List<Sample> between(Step step, Instant end, Duration every) {
        Evaluated evaluated = step.evaluated();
        List<Sample> samples = new ArrayList<>();
        if (evaluated == null || every.isZero()) {
            return samples;
        }
        Instant start = step.decision().asOf();
        for (Instant at = start.plus(every); at.isBefore(end); at = at.plus(every)) {
            samples.add(new Sample(at, points(evaluated, at)));
        }
        samples.add(new Sample(end, points(evaluated, end)));
        return samples;
    }

    private static BigDecimal points(Evaluated evaluated, Instant at) {
        return PersonalFacts.masked(evaluated, () -> Evaluated.of(
                        evaluated.policy(), LeadChange.seenAt(evaluated.lead(), at), at, evaluated.limit())
                .evaluation()
                .score()
                .total());
    }
}
