package dev.winnow.intake.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files of results. */
public enum ResultFormat {
    CSV,
    XLSX,
    NDJSON;

    /** The one that a file's name ends with; null if it is none. */
    public static @Nullable ResultFormat ofName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (ResultFormat format : values()) {
            if (name.endsWith('.' + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        return null;
    }

    /** Writes results to a stream, which the writer's end doesn't close. */
    public ResultWriter writer(OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvResults(out);
            case XLSX -> new XlsxResults(out);
            case NDJSON -> new NdjsonResults(out);
        };
    }
}
