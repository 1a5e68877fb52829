package dev.winnow.command;

import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.result.LeadResult;
import java.io.IOException;
import java.util.List;

/** Evaluates rows of a file. */
interface RowEvaluation {

    /** A result for each row, in their order. */
    List<LeadResult> of(List<LeadRow> rows) throws IOException;
}
