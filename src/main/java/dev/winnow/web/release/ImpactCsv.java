package dev.winnow.web.release;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.winnow.intake.csv.CsvCell;
import dev.winnow.release.impact.MovedLead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the leads that a release would move as CSV (RFC 4180). */
final class ImpactCsv {

    static final List<String> HEADER = List.of(
            "id",
            "asOf",
            "stageBefore",
            "stageAfter",
            "pointsBefore",
            "pointsAfter",
            "settledByBefore",
            "settledByAfter",
            "rowsOnlyBefore",
            "rowsOnlyAfter",
            "rowsWithOtherPoints");

    private ImpactCsv() {}

    static void write(List<MovedLead> moved, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(HEADER);
        for (MovedLead lead : moved) {
            csv.writeRecord(Stream.of(
                            lead.id(),
                            lead.asOf().toString(),
                            lead.stage().before(),
                            lead.stage().after(),
                            lead.points().before().toPlainString(),
                            lead.points().after().toPlainString(),
                            Objects.requireNonNullElse(lead.settledBy().before(), ""),
                            Objects.requireNonNullElse(lead.settledBy().after(), ""),
                            String.join("; ", lead.rows().onlyBefore()),
                            String.join("; ", lead.rows().onlyAfter()),
                            String.join("; ", lead.rows().otherPoints()))
                    .map(CsvCell::harmless)
                    .toList());
        }
        csv.flush();
    }
}
