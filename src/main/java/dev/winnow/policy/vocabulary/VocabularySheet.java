package dev.winnow.policy.vocabulary;

import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.Entry;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Vocabulary} sheet. */
public final class VocabularySheet {

    public static final String NAME = "Vocabulary";

    public static final List<String> LABELS = List.of(
            "Fact",
            "Label",
            "Type",
            "Unit",
            ListSheet.LISTS,
            "Required",
            "Personal",
            "If missing",
            "Changed by",
            "Example",
            "Description");

    public static final List<String> CHANGERS = List.of("lead", "marketing", "sales");

    private final List<String> stages;
    private final Problems problems;
    private final LiteralReader literal;
    private final AllowedCell allowedCell;

    /** @param stages the allowed values of the fact {@code stage} */
    public VocabularySheet(List<String> stages, Problems problems) {
        this.stages = List.copyOf(stages);
        this.problems = problems;
        this.literal = new LiteralReader(problems);
        this.allowedCell = new AllowedCell(problems);
    }

    public Vocabulary read(SheetGrid sheet) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        Set<String> paths = new HashSet<>();
        for (Entry entry : new ListSheet(sheet, LABELS, problems).entries()) {
            Interruption.check();
            String written = entry.requiredText("Fact");
            String path = written == null ? null : Normalizer.normalize(written, Normalizer.Form.NFC);
            if (path != null && !paths.add(path)) {
                problems.add(ProblemKind.DUPLICATE, entry.source("Fact"), "each fact once", '"' + path + "\" again");
            } else if (path != null) {
                Fact fact = fact(path, entry);
                if (fact != null) {
                    facts.put(path, fact);
                }
            }
        }
        addAlwaysThere(facts);
        return new Vocabulary(facts.values());
    }

    private @Nullable Fact fact(String path, Entry entry) {
        FactBinding binding = FactBinding.of(path);
        if (binding == null) {
            problems.add(
                    ProblemKind.UNKNOWN_NAME,
                    entry.source("Fact"),
                    "a standard fact, or one of your own "
                            + (OwnFact.isMeant(path)
                                    ? "whose name has only " + OwnFact.EXPECTED
                                    : "under attributes, company.attributes or activity.attributes"),
                    '"' + path + '"',
                    OwnFact.suggested(path, StandardFacts.BY_PATH.keySet()));
            return null;
        }
        String label = entry.requiredText("Label");
        FactType type = type(entry, binding);
        if (label == null || type == null) {
            return null;
        }
        Allowed allowed = path.equals("stage") ? new Allowed.Values(stages) : allowedCell.read(entry, type);
        if (binding.derived() && allowed.otherwise() != null) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source(ListSheet.LISTS),
                    "only values, as the server computes the fact",
                    AllowedCell.OTHERWISE + allowed.otherwise());
        }
        return new Fact(
                path,
                label,
                type,
                entry.text("Unit"),
                allowed,
                entry.flag("Required") || isAlwaysRequired(path),
                entry.flag("Personal"),
                binding.derived(),
                value(entry, "If missing", type, allowed),
                entry.cell("Changed by") == null ? null : entry.oneOf("Changed by", CHANGERS),
                example(entry, path, type, allowed),
                Objects.requireNonNullElse(entry.text("Description"), ""),
                binding.expression().apply(type.kind()),
                binding.accessor());
    }

    private @Nullable FactType type(Entry entry, FactBinding binding) {
        String word = entry.requiredText("Type");
        if (word == null) {
            return null;
        }
        FactType type = FactType.parse(word);
        if (type == null) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source("Type"),
                    "text, whole number, decimal (2), yes/no, date, time, choice or choices",
                    '"' + word + '"');
        } else if (!binding.kinds().contains(type.kind())) {
            List<String> fitting = Arrays.stream(FactType.Kind.values())
                    .filter(binding.kinds()::contains)
                    .map(kind -> FactType.of(kind).toString())
                    .toList();
            problems.add(ProblemKind.VALUE, entry.source("Type"), String.join(" or ", fitting), '"' + word + '"');
            return null;
        }
        return type;
    }

    /** The example of a time is a text, as in a lead. */
    private @Nullable Object example(Entry entry, String path, FactType type, Allowed allowed) {
        if (type.kind() == FactType.Kind.TIME) {
            return time(entry, "Example");
        }
        return path.equals("id") ? entry.text("Example") : value(entry, "Example", type, allowed);
    }

    private @Nullable String time(Entry entry, String label) {
        String text = entry.text(label);
        if (text == null || isTime(text)) {
            return text;
        }
        problems.add(ProblemKind.VALUE, entry.source(label), "a time such as 2026-01-31T09:30:00Z", '"' + text + '"');
        return null;
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private @Nullable Object value(Entry entry, String label, FactType type, Allowed allowed) {
        CellValue cell = entry.cell(label);
        if (cell == null) {
            return null;
        }
        if (type.kind() == FactType.Kind.CHOICES && cell instanceof CellValue.Text text) {
            List<Object> values = new ArrayList<>();
            for (String item : text.text().split(";", -1)) {
                Object value = literal.read(new CellValue.Text(item.strip()), type, allowed, entry.source(label));
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }
        return literal.read(cell, type, allowed, entry.source(label));
    }

    private static boolean isAlwaysRequired(String path) {
        return path.equals("id") || path.equals("activity.occurredAt");
    }

    private void addAlwaysThere(Map<String, Fact> facts) {
        facts.computeIfAbsent("id", path -> standard(path, "Lead id", FactType.Kind.TEXT, new Allowed.Any()));
        facts.computeIfAbsent(
                "stage", path -> standard(path, "Stage", FactType.Kind.CHOICE, new Allowed.Values(stages)));
        if (facts.keySet().stream().anyMatch(path -> RecordType.ofPath(path) == RecordType.ACTIVITY)) {
            facts.computeIfAbsent(
                    "activity.occurredAt",
                    path -> standard(path, "Occurred at", FactType.Kind.TIME, new Allowed.Any()));
        }
    }

    private static Fact standard(String path, String label, FactType.Kind kind, Allowed allowed) {
        FactBinding binding = Objects.requireNonNull(FactBinding.of(path), path);
        return new Fact(
                path,
                label,
                FactType.of(kind),
                null,
                allowed,
                isAlwaysRequired(path),
                false,
                binding.derived(),
                null,
                null,
                null,
                "",
                binding.expression().apply(kind),
                binding.accessor());
    }
}
