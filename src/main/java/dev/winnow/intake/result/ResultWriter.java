package dev.winnow.intake.result;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes results one after another. */
public interface ResultWriter extends Closeable {

    /** The names of the columns. */
    List<String> COLUMNS = List.of("row", "id", "stage", "change", "score", "grade", "reasons", "problem", "decision");

    void add(LeadResult result) throws IOException;

    /** Writes the rest. */
    void end() throws IOException;

    /** Frees what writing took, whether or not it ended. */
    @Override
    default void close() throws IOException {}
}
