package dev.winnow.intake.file;

import java.util.List;
import java.util.Locale;

/** The kinds of files with leads. */
public enum FileKind {
    CSV,
    XLSX,
    NDJSON;

    private static final int ZIP = 0x504B0304;
    private static final int OLE = 0xD0CF11E0;
    private static final List<String> JSON_NAMES = List.of(".ndjson", ".jsonl", ".json");

    /**
     * The kind of a file.
     *
     * @param name without {@code .gz}
     * @param start its first bytes, unpacked
     */
    static FileKind of(String name, byte[] start) throws UnreadableFileException {
        String lower = name.toLowerCase(Locale.ROOT);
        int magic = start.length < Integer.BYTES
                ? 0
                : (start[0] & 0xFF) << 24 | (start[1] & 0xFF) << 16 | (start[2] & 0xFF) << 8 | (start[3] & 0xFF);
        if (magic == ZIP) {
            return XLSX;
        }
        if (magic == OLE || lower.endsWith(".xls")) {
            throw new UnreadableFileException("CSV, .xlsx or newline-delimited JSON", "an old or encrypted workbook");
        }
        if (lower.endsWith(".xlsx")) {
            throw new UnreadableFileException("an .xlsx workbook", "a file that isn't one");
        }
        if (JSON_NAMES.stream().anyMatch(lower::endsWith)) {
            return NDJSON;
        }
        return !lower.endsWith(".csv") && startsWithBrace(start) ? NDJSON : CSV;
    }

    private static boolean startsWithBrace(byte[] start) {
        for (byte character : start) {
            if (character > ' ') {
                return character == '{';
            }
        }
        return false;
    }
}
