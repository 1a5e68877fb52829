package dev.winnow.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of an H2 database file, and its durable form.
 *
 * @param path of the database, without the ending of its file
 * @param options as {@code CACHE_SIZE=8192}, in their order
 */
record EmbeddedUrl(Path path, List<String> options) {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;:]+)((?:;[^;]*)*)");
    private static final String ENDING = ".mv.db";

    /** Options set by the durable form; other values are ignored. */
    private static final Set<String> OVERRIDDEN =
            Set.of("WRITE_DELAY", "RETENTION_TIME", "DB_CLOSE_ON_EXIT", "DATABASE_EVENT_LISTENER", "FILE_LOCK");

    private static final Set<String> SAFE = Set.of("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE");

    EmbeddedUrl {
        options = List.copyOf(options);
    }

    /** Empty for a URL of anything but a plain file, such as an in-memory database. */
    static Optional<EmbeddedUrl> of(String url) {
        Matcher matcher = FILE.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        for (String option : matcher.group(2).split(";", -1)) {
            if (!option.isBlank()) {
                options.add(option);
            }
        }
        return Optional.of(new EmbeddedUrl(Path.of(home(matcher.group(1))), options));
    }

    private static String home(String path) {
        return path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /** The database file. */
    Path file() {
        return Path.of(absolute() + ENDING);
    }

    /** The folder of that file. */
    Path folder() {
        return file().resolveSibling("");
    }

    /** The ignored options, which could lose committed data. */
    List<String> unsafe() {
        return options.stream()
                .filter(option -> OVERRIDDEN.contains(key(option)) && !SAFE.contains(option.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** The durable form: commits are on disk before they return, and a failure ends the process. */
    String safe() {
        return "jdbc:h2:" + DurableFiles.SCHEME + ":retry:" + absolute() + others()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DATABASE_EVENT_LISTENER='"
                + EmbeddedFailures.class.getName() + "'";
    }

    /** The form that opens the file without changing it. */
    String readOnly() {
        return "jdbc:h2:file:" + absolute() + others() + ";ACCESS_MODE_DATA=r";
    }

    private String absolute() {
        return path.toAbsolutePath().normalize().toString();
    }

    private String others() {
        StringBuilder others = new StringBuilder();
        options.stream().filter(option -> !OVERRIDDEN.contains(key(option))).forEach(option -> others.append(';')
                .append(option));
        return others.toString();
    }

    private static String key(String option) {
        return option.split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
    }
}
