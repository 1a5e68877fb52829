package dev.winnow.bench;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Occurrence;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.match.HoldingRows;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.Row;
import dev.winnow.policy.table.RowEffect;
import dev.winnow.policy.table.TableKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that Winnow finds, without decay, receipts and whatever else an evaluation is made of. */
final class WinnowMatching implements Engine {

    private final Policy policy;
    private final String[] ids;
    private final long[] points;

    WinnowMatching(Policy policy) {
        this.policy = policy;
        this.ids = policy.rows().stream().map(placed -> placed.row().id()).toArray(String[]::new);
        this.points = policy.rows().stream()
                .map(PlacedRow::row)
                .mapToLong(WinnowMatching::points)
                .toArray();
    }

    private static long points(Row row) {
        return row.effect() instanceof RowEffect.Points effect ? effect.points().longValueExact() : 0;
    }

    @Override
    public Result evaluate(Lead lead) {
        HoldingRows rows = policy.rules().rows(lead, lead.activities(), List.of());
        Finding finding = new Finding();
        rows.of(TableKind.SCORE, finding::score);
        rows.know(new Score(BigDecimal.valueOf(finding.total), Map.of()));
        rows.of(TableKind.PHASE, finding::stage);
        return new Result(finding.found, finding.total, finding.stage);
    }

    private final class Finding {

        private final List<Found> found = new ArrayList<>();
        private long total;
        private @Nullable String stage;

        private void score(int place, List<Occurrence> occurrences) {
            found.add(new Found(ids[place], occurrences));
            total += points[place] * Math.max(1, occurrences.size());
        }

        private void stage(int place, List<Occurrence> occurrences) {
            found.add(new Found(ids[place], occurrences));
            stage = stage == null ? ids[place] : stage;
        }
    }
}
