package dev.winnow.explanation;

import dev.winnow.evaluation.Contribution;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Finding;
import dev.winnow.lead.Activity;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects the reasons of an evaluation: score rows by points, then the rows that decided stage, phase, level and
 * action.
 */
final class Reasons {

    private static final Comparator<Reason> LARGEST_EFFECT_FIRST =
            Comparator.comparing((Reason reason) -> reason.points().abs()).reversed();

    private final EvaluatedRecords records;
    private final Wording wording;
    private final Map<Finding, String> sentences = new IdentityHashMap<>();

    Reasons(EvaluatedRecords records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    List<Reason> all() {
        Evaluation evaluation = records.evaluation();
        List<Reason> reasons = new ArrayList<>();
        for (Contribution contribution : evaluation.contributions()) {
            reasons.add(reason(contribution.finding(), contribution.dimension(), contribution.counted()));
        }
        reasons.sort(LARGEST_EFFECT_FIRST);
        evaluation.decided().forEach(finding -> reasons.add(reason(finding, null, BigDecimal.ZERO)));
        return reasons;
    }

    private Reason reason(Finding finding, @Nullable String dimension, BigDecimal points) {
        return new Reason(
                finding.row().id(),
                finding.table().name(),
                dimension,
                points,
                text(finding),
                finding.row().source(),
                facts(finding));
    }

    /** The row's own sentence or one made from its conditions, and how often the row holds. */
    String text(Finding finding) {
        int times = finding.occurrences().size();
        String sentence = sentences.computeIfAbsent(finding, this::sentence);
        if (times <= 1) {
            return sentence;
        }
        int repeats = repeats(finding);
        return repeats == 0
                ? wording.messages().text("reason.several-times", sentence, Integer.toString(times))
                : wording.messages().text("reason.sent-twice", sentence, Integer.toString(times), repeats);
    }

    /** How many activities say the same as another one, and were probably sent twice. */
    private int repeats(Finding finding) {
        return wording.sentences() == Sentences.BY_NAME || finding.row().repeatedType() != RecordType.ACTIVITY
                ? 0
                : finding.occurrences().size() - new HashSet<>(finding.occurrences()).size();
    }

    String sentence(Finding finding) {
        String text = finding.row().reason();
        if (text == null) {
            Map<Fact, List<Condition>> byFact = finding.row().conditions().stream()
                    .collect(Collectors.groupingBy(Condition::fact, LinkedHashMap::new, Collectors.toList()));
            text = byFact.values().stream()
                    .map(conditions -> wording.held(conditions, value(conditions.get(0), finding)))
                    .collect(Collectors.joining("; "));
        }
        return text.isEmpty() ? wording.messages().text("reason.always") : text;
    }

    private Map<String, Object> facts(Finding finding) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Condition condition : finding.row().conditions()) {
            Object value = value(condition, finding);
            if (value != null) {
                facts.put(condition.fact().path(), value);
            }
        }
        List<String> times = finding.occurrences().stream()
                .filter(Activity.class::isInstance)
                .map(activity -> ((Activity) activity).occurredAt().toString())
                .toList();
        if (!times.isEmpty()) {
            facts.put("activity.occurredAt", times);
        }
        return facts;
    }

    /** The value; of several activities, that of the most recent. */
    private @Nullable Object value(Condition condition, Finding finding) {
        if (condition.fact().recordType().isRepeated()) {
            return finding.occurrences().isEmpty()
                    ? null
                    : condition.fact().in(finding.occurrences().get(0));
        }
        return records.value(condition.fact());
    }
}
