package dev.winnow.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one kind of file. */
interface RowSource extends Closeable {

    /** The names of the columns, each different; empty for JSON. */
    List<String> header();

    /** The next row that isn't blank; null after the last one. */
    @Nullable
    LeadRow next() throws IOException;

    /** The share of the file that was read, from 0 to 1; negative if the bytes read from it say so. */
    default double share() {
        return -1;
    }
}
