package dev.winnow.console.imports;

import dev.winnow.console.WholeNumber;
import dev.winnow.console.imports.MappingView.Choice;
import dev.winnow.console.imports.MappingView.Column;
import dev.winnow.console.imports.MappingView.Group;
import dev.winnow.console.imports.MappingView.Value;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.JobCheck;
import dev.winnow.intake.mapping.FieldMapping;
import dev.winnow.intake.mapping.GuessReason;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.SampledField;
import dev.winnow.intake.mapping.SampledFields;
import dev.winnow.policy.vocabulary.Fact;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what the columns of a file hold. */
final class MappingViews {

    private static final int MOST_MEANINGS = 3;

    /** A longer value is shortened. */
    private static final int LONGEST_EXAMPLE = 60;

    private final SampledFields fields;
    private final ImportText text = MessageBundles.get(ImportText.class);

    MappingViews(SampledFields fields) {
        this.fields = fields;
    }

    /** @param mapping the stored one, or one that was refused */
    MappingView of(Job job, LeadMapping mapping, JobCheck check) {
        List<Column> columns = new ArrayList<>();
        for (SampledField field : fields.by(mapping)) {
            columns.add(column(columns.size(), field));
        }
        return new MappingView(
                columns,
                mapping.mapped().size(),
                groups(),
                text.usable_of(
                        check.usable(), check.rows(), check.usable() == check.rows(), check.rows() == job.rows()),
                check.usable() == check.rows(),
                whyNot(job, check),
                check.rows() == job.rows() ? "" : text.of_first(WholeNumber.text(check.rows())),
                check.repeated());
    }

    private @Nullable String whyNot(Job job, JobCheck check) {
        boolean hasId = job.header().isEmpty()
                || job.mapping().fields().values().stream().anyMatch(field -> "id".equals(field.fact()));
        return !hasId ? text.needs_id() : check.usable() == 0 ? text.needs_usable() : null;
    }

    private Column column(int place, SampledField field) {
        FieldMapping mapping = field.mapping();
        List<Value> unknown = new ArrayList<>();
        List<Value> mapped = new ArrayList<>();
        for (String value : MappingForm.values(field)) {
            String name = MappingForm.nameOf(place, unknown.size() + mapped.size());
            if (mapping.values().containsKey(value)) {
                String meant = mapping.values().get(value);
                mapped.add(new Value(
                        name,
                        value,
                        meant == null,
                        Objects.requireNonNullElse(meant, ""),
                        meant == null || fields.allowed(mapping).contains(meant)));
            } else {
                unknown.add(new Value(name, value, false, "", true));
            }
        }
        return new Column(
                place,
                field.source(),
                field.examples().stream().map(MappingViews::shortened).toList(),
                Objects.requireNonNullElse(mapping.fact(), ""),
                mark(field),
                why(field),
                unknown,
                field.unknown().size() - unknown.size(),
                mapped,
                meanings(mapping),
                fields.allowed(mapping),
                undecided(mapping));
    }

    private String undecided(FieldMapping mapping) {
        return fields.allowed(mapping).isEmpty()
                ? text.stays()
                : text.undecided(Objects.requireNonNullElse(fields.otherwise(mapping), ""));
    }

    private static boolean isAsGuessed(SampledField field) {
        return Objects.equals(field.mapping().fact(), field.guess().mapping().fact());
    }

    private static String mark(SampledField field) {
        return !isAsGuessed(field) ? "human" : field.guess().isUnderstood() ? "holds" : "unknown";
    }

    private String why(SampledField field) {
        GuessReason reason = field.guess().reason();
        if (!isAsGuessed(field)) {
            return text.set_by_person();
        }
        return reason == null
                ? text.not_understood()
                : text.reason(reason.kind().name(), reason.detail());
    }

    private String meanings(FieldMapping mapping) {
        String first = mapping.values().entrySet().stream()
                .limit(MOST_MEANINGS)
                .map(value -> value.getValue() == null
                        ? text.is_missing(shortened(value.getKey()))
                        : text.stands_for(shortened(value.getKey()), value.getValue()))
                .collect(Collectors.joining("; "));
        return mapping.values().size() > MOST_MEANINGS ? first + "…" : first;
    }

    private List<Group> groups() {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (Fact fact : fields.facts()) {
            int dot = fact.path().indexOf('.');
            String group = dot < 0 ? text.of_lead() : fact.path().substring(0, dot);
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(new Choice(fact.path(), label(fact)));
        }
        groups.computeIfAbsent(text.of_lead(), name -> new ArrayList<>())
                .add(new Choice(FieldMapping.AS_OF, text.as_of()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static String label(Fact fact) {
        return fact.unit() == null ? fact.label() : "%s (%s)".formatted(fact.label(), fact.unit());
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_EXAMPLE ? value : value.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
