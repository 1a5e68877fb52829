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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The files a policy is made of, as bytes, by file name.
 *
 * @param policy the policy's name
 * @param workbooks the decision-table workbooks, {@code *.xlsx}; those that were saved as something else, too
 * @param rules the DRL files, {@code *.drl}
 */
public record PolicyFiles(String policy, SortedMap<String, byte[]> workbooks, SortedMap<String, byte[]> rules) {

    /** What spreadsheet programs save: nothing of it is passed over in silence. */
    private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(xls[xmb]?|xlt[xm]?|f?ods|ots)");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,39}");
    private static final Pattern RULES = Pattern.compile("(?i).*\\.drl");

    public PolicyFiles {
        workbooks = Collections.unmodifiableSortedMap(new TreeMap<>(workbooks));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /**
     * Reads the workbooks in {@code <decisionTables>/<policy>} and the DRL files in {@code <rules>/<policy>}; lock and
     * temporary files of spreadsheet programs are passed over.
     */
    public static PolicyFiles read(Path decisionTables, Path rules, String policy) throws IOException {
        return new PolicyFiles(
                policy, files(decisionTables.resolve(policy), WORKBOOK), files(rules.resolve(policy), RULES));
    }

    /** Whether a policy can have this name, which is a part of the names of Java packages as well. */
    public static boolean isPolicyName(String name) {
        return NAME.matcher(name).matches() && !SourceVersion.isKeyword(name);
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
        return !paths(folder, WORKBOOK).isEmpty();
    }

    /** What changes whenever one of these files does: the names, sizes and times of change, in one line. */
    public static String fingerprint(Path decisionTables, Path rules, String policy) throws IOException {
        StringBuilder fingerprint = new StringBuilder();
        List<Path> all = new ArrayList<>(paths(decisionTables.resolve(policy), WORKBOOK));
        all.addAll(paths(rules.resolve(policy), RULES));
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

    private static SortedMap<String, byte[]> files(Path folder, Pattern name) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : paths(folder, name)) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
    }

    private static List<Path> paths(Path folder, Pattern name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> isPolicyFile(file, name)).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isPolicyFile(Path file, Pattern pattern) {
        String name = file.getFileName().toString();
        return pattern.matcher(name).matches() && !isTemporary(name) && Files.isRegularFile(file);
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
