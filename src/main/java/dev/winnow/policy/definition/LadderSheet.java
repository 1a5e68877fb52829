package dev.winnow.policy.definition;

import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.Entry;
import dev.winnow.policy.workbook.ListSheet;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the {@code Ladder} sheet. */
public final class LadderSheet {

    public static final String NAME = "Ladder";

    public static final List<String> LABELS = List.of("Stage", "Label", "Owner", "Gate", "Falls back", "Description");
    public static final List<String> ENTRANCES = Arrays.stream(Stage.Entrance.values())
            .map(entrance -> entrance.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Pattern STAGE_NAME = Pattern.compile("[A-Z][A-Z0-9_-]{0,39}");

    private final Problems problems;

    public LadderSheet(Problems problems) {
        this.problems = problems;
    }

    public Ladder read(SheetGrid sheet) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (Entry entry : new ListSheet(sheet, LABELS, problems).entries()) {
            String name = entry.requiredText("Stage");
            String label = entry.requiredText("Label");
            String owner = entry.requiredText("Owner");
            String entrance = entry.oneOf("Gate", ENTRANCES);
            boolean fallsBack = entry.flag("Falls back");
            if (name == null || label == null || owner == null || entrance == null) {
                continue;
            }
            if (!STAGE_NAME.matcher(name).matches()) {
                problems.add(
                        ProblemKind.VALUE, entry.source("Stage"), "a name in capitals such as MQL", '"' + name + '"');
                continue;
            }
            Stage stage =
                    new Stage(name, label, owner, Stage.Entrance.valueOf(entrance.toUpperCase(Locale.ROOT)), fallsBack);
            if (stages.putIfAbsent(name, stage) != null) {
                problems.add(ProblemKind.DUPLICATE, entry.source("Stage"), "each stage once", '"' + name + "\" again");
            }
        }
        Ladder ladder = new Ladder(List.copyOf(stages.values()));
        if (problems.noErrors() && (ladder.steps().isEmpty() || ladder.first().entrance() != Stage.Entrance.OPEN)) {
            problems.add(ProblemKind.VALUE, sheet.whole(), "a lowest stage with the gate open", "none");
        }
        return ladder;
    }
}
