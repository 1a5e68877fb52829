package dev.winnow.policy.definition;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.Entry;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.StableId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Limits} sheet. */
public final class LimitSheet {

    public static final String NAME = "Limits";

    public static final List<String> LABELS =
            List.of("Limit", "Measure", "Stage", "At least", "At most", "Description");

    /** A proposal's record contains all limits, so their number is limited. */
    private static final int MAX = 20;

    private final List<String> stages;
    private final Problems problems;

    public LimitSheet(Ladder ladder, Problems problems) {
        this.stages = ladder.names();
        this.problems = problems;
    }

    public List<Limit> read(SheetGrid sheet) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        List<Entry> entries = new ListSheet(sheet, LABELS, problems).entries();
        if (entries.size() > MAX) {
            problems.add(ProblemKind.FILE, entries.get(MAX).source("Limit"), "at most " + MAX + " limits", "more");
        }
        for (Entry entry : entries) {
            Limit limit = limit(entry);
            if (limit != null && limits.putIfAbsent(limit.id(), limit) != null) {
                problems.add(
                        ProblemKind.DUPLICATE, entry.source("Limit"), "each limit once", '"' + limit.id() + "\" again");
            }
        }
        return List.copyOf(limits.values());
    }

    private @Nullable Limit limit(Entry entry) {
        String id = id(entry);
        String word = entry.oneOf("Measure", Measure.words());
        Measure measure = word == null ? null : Measure.ofWord(word).orElse(null);
        String stage = measure == null ? null : stage(entry, measure);
        BigDecimal atLeast = entry.number("At least");
        BigDecimal atMost = entry.number("At most");
        requireBounds(entry, atLeast, atMost);
        if (id == null || measure == null) {
            return null;
        }
        String description = Objects.requireNonNullElse(entry.text("Description"), "");
        return new Limit(id, measure, stage, atLeast, atMost, description, entry.source("Limit"));
    }

    private @Nullable String id(Entry entry) {
        String id = entry.requiredText("Limit");
        if (id == null || StableId.isValid(id)) {
            return id;
        }
        problems.add(
                ProblemKind.VALUE,
                entry.source("Limit"),
                "an id such as LIM-MQL: capital letters, digits and hyphens",
                '"' + id + '"');
        return null;
    }

    private @Nullable String stage(Entry entry, Measure measure) {
        if (measure.isOfStage()) {
            return entry.oneOf("Stage", stages);
        }
        CellValue stage = entry.cell("Stage");
        if (stage != null) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source("Stage"),
                    "an empty cell, as \"" + measure.word() + "\" applies to all leads",
                    stage.shown());
        }
        return null;
    }

    private void requireBounds(Entry entry, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
        if (entry.cell("At least") == null && entry.cell("At most") == null) {
            problems.add(ProblemKind.MISSING, entry.source("At most"), "a number here or in At least", "neither");
        } else if (atLeast != null && atMost != null && atMost.compareTo(atLeast) < 0) {
            problems.add(
                    ProblemKind.VALUE,
                    entry.source("At most"),
                    "at least " + atLeast.toPlainString() + ", the number in At least",
                    atMost.toPlainString());
        }
    }
}
