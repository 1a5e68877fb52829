package dev.winnow.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists of erased leads: one pseudonym a line. */
final class ErasedSubjects {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ErasedSubjects() {}

    /** Adds the missing entries of another list, in its order. */
    static void add(Path other, Path list) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        if (Files.exists(list)) {
            all.addAll(read(list));
            Files.delete(list);
        }
        all.addAll(read(other));
        try (OutputStream out = OwnerOnly.create(list)) {
            out.write(
                    String.join("", all.stream().map(id -> id + "\n").toList()).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Ignores a last line cut short by a crash or a copy. */
    private static Set<String> read(Path list) throws IOException {
        String text = Files.readString(list, StandardCharsets.ISO_8859_1);
        Set<String> ids = new LinkedHashSet<>();
        int number = 0;
        int last = Math.toIntExact(text.lines().count());
        for (String line : text.lines().toList()) {
            number++;
            if (ID.matcher(line).matches()) {
                ids.add(line);
            } else if (number < last || text.endsWith("\n")) {
                throw new BackupException(
                        "Expected an id on line %s of the list %s, found something else; nothing was restored."
                                .formatted(number, list.getFileName()));
            }
        }
        return ids;
    }
}
