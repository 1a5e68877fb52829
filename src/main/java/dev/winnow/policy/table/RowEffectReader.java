package dev.winnow.policy.table;

import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the effect of a row from its ACTION cells. */
final class RowEffectReader {

    private static final int MAX_DECIMALS = 4;

    private final TableKind kind;
    private final @Nullable Dimension dimension;
    private final Ladder ladder;

    /** @param dimension of a score table; null for other tables, and if the sheet names an unknown dimension */
    RowEffectReader(TableKind kind, @Nullable Dimension dimension, Ladder ladder) {
        this.kind = kind;
        this.dimension = dimension;
        this.ladder = ladder;
    }

    /** The effect; null, with a problem, if a cell is wrong. */
    @Nullable
    RowEffect read(ActionCells cells) {
        return switch (kind) {
            case SCORE -> points(cells);
            case GATE -> gate(cells);
            case ROUTE -> route(cells);
            case PHASE -> phase(cells);
            case LEVEL -> level(cells);
            case ACTION -> action(cells);
        };
    }

    private @Nullable RowEffect points(ActionCells cells) {
        int decimals = dimension == null ? MAX_DECIMALS : dimension.decimals();
        BigDecimal points = cells.decimal(ActionTemplate.POINTS, decimals, RowEffect.Points.MAX);
        Integer atLeast = times(cells, ActionTemplate.AT_LEAST, 1);
        Integer atMost = times(cells, ActionTemplate.AT_MOST, Integer.MAX_VALUE);
        return points == null || atLeast == null || atMost == null
                ? null
                : new RowEffect.Points(points, atLeast, atMost);
    }

    private static @Nullable Integer times(ActionCells cells, ActionTemplate template, int ifEmpty) {
        return cells.isEmpty(template)
                ? Integer.valueOf(ifEmpty)
                : cells.whole(template, 1, RowEffect.Points.MAX_TIMES);
    }

    private @Nullable RowEffect gate(ActionCells cells) {
        List<String> gated = ladder.steps().stream()
                .filter(stage -> stage.entrance() != Stage.Entrance.OPEN)
                .map(Stage::name)
                .toList();
        String stage = cells.oneOf(ActionTemplate.STAGE, gated);
        return stage == null ? null : new RowEffect.Gate(stage);
    }

    private @Nullable RowEffect route(ActionCells cells) {
        String change = cells.oneOf(ActionTemplate.CHANGE, RowEffect.Route.CHANGES);
        String stage = cells.oneOf(ActionTemplate.STAGE, ladder.names());
        return change == null || stage == null ? null : new RowEffect.Route(change, stage);
    }

    private static @Nullable RowEffect phase(ActionCells cells) {
        String phase = cells.prose(ActionTemplate.PHASE);
        return phase == null ? null : new RowEffect.Phase(phase);
    }

    private static @Nullable RowEffect level(ActionCells cells) {
        Integer level = cells.whole(ActionTemplate.LEVEL, 0, RowEffect.Level.HIGHEST);
        return level == null ? null : new RowEffect.Level(level);
    }

    private static @Nullable RowEffect action(ActionCells cells) {
        String action = cells.prose(ActionTemplate.ACTION);
        return action == null ? null : new RowEffect.Action(action);
    }
}
