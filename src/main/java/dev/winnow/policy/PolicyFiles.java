package dev.winnow.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files a policy is made of, as bytes, by file name.
 *
 * @param policy the policy's name
 * @param workbooks the decision-table workbooks, {@code *.xlsx}
 * @param rules the DRL files, {@code *.drl}
 */
public record PolicyFiles(String policy, SortedMap<String, byte[]> workbooks, SortedMap<String, byte[]> rules) {

    public PolicyFiles {
        workbooks = Collections.unmodifiableSortedMap(new TreeMap<>(workbooks));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /**
     * Reads {@code <decisionTables>/<policy>/*.xlsx} and {@code <rules>/<policy>/*.drl}; lock and temporary files of
     * spreadsheet programs are passed over.
     */
    public static PolicyFiles read(Path decisionTables, Path rules, String policy) throws IOException {
        return new PolicyFiles(
                policy, files(decisionTables.resolve(policy), ".xlsx"), files(rules.resolve(policy), ".drl"));
    }

    /** Those of a policy that isn't there yet. */
    public static PolicyFiles none(String policy) {
        return new PolicyFiles(policy, new TreeMap<>(), new TreeMap<>());
    }

    /** These files, with workbooks added or put in the place of those of the same name. */
    public PolicyFiles with(Map<String, byte[]> others) {
        SortedMap<String, byte[]> all = new TreeMap<>(workbooks);
        all.putAll(others);
        return new PolicyFiles(policy, all, rules);
    }

    /** These files but some workbooks. */
    public PolicyFiles without(Collection<String> others) {
        SortedMap<String, byte[]> rest = new TreeMap<>(workbooks);
        rest.keySet().removeAll(others);
        return new PolicyFiles(policy, rest, rules);
    }

    /** The folders of policies below one, sorted; hidden ones are passed over. */
    public static List<Path> policies(Path decisionTables) throws IOException {
        if (!Files.isDirectory(decisionTables)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(decisionTables)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Whether workbooks stand in a folder itself, so that it is a policy's. */
    public static boolean hasWorkbooks(Path folder) throws IOException {
        return !paths(folder, ".xlsx").isEmpty();
    }

    /** What changes whenever one of these files does: the names, sizes and times of change, in one line. */
    public static String fingerprint(Path decisionTables, Path rules, String policy) throws IOException {
        StringBuilder fingerprint = new StringBuilder();
        List<Path> all = new ArrayList<>(paths(decisionTables.resolve(policy), ".xlsx"));
        all.addAll(paths(rules.resolve(policy), ".drl"));
        for (Path file : all) {
            fingerprint
                    .append(file)
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file))
                    .append(';');
        }
        return fingerprint.toString();
    }

    /** SHA-256 over every file's name, length and bytes, in order: {@code sha256:…}. */
    public String digest() {
        MessageDigest digest = sha256();
        workbooks.forEach((name, bytes) -> update(digest, "decision-tables/" + name, bytes));
        rules.forEach((name, bytes) -> update(digest, "rules/" + name, bytes));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static SortedMap<String, byte[]> files(Path folder, String ending) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : paths(folder, ending)) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
    }

    private static List<Path> paths(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> isPolicyFile(file, ending)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isPolicyFile(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.endsWith(ending) && !isTemporary(name) && Files.isRegularFile(file);
    }

    private static boolean isTemporary(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static void update(MessageDigest digest, String name, byte[] bytes) {
        digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All files by their path below the project, for storage. */
    public Map<String, byte[]> byPath() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        workbooks.forEach((name, bytes) -> files.put("decision-tables/" + policy + "/" + name, bytes));
        rules.forEach((name, bytes) -> files.put("rules/" + policy + "/" + name, bytes));
        return files;
    }
}
