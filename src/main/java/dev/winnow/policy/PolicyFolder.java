package dev.winnow.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the files of one policy are: workbooks in {@code <decisionTables>/<policy>}, DRL files in
 * {@code <rules>/<policy>}. Lock and temporary files of spreadsheet programs are ignored.
 */
public record PolicyFolder(Path decisionTables, Path rules, String policy) {

    /** All spreadsheet formats, so that a workbook saved in another format is reported instead of ignored. */
    private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(xls[xmb]?|xlt[xm]?|f?ods|ots)");

    /** To read all files without one of them changing meanwhile. */
    private static final int ATTEMPTS = 5;

    private static final Pattern RULES = Pattern.compile("(?i).*\\.drl");

    /** The subfolders of a folder of policies, sorted; without hidden folders. */
    public static List<Path> all(Path decisionTables) throws IOException {
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

    /** Whether a folder itself contains workbooks, so that it is one policy's folder. */
    public static boolean hasWorkbooks(Path folder) throws IOException {
        return !paths(folder, WORKBOOK).isEmpty();
    }

    /** All files as they were at one moment, if that can be had. */
    public PolicyFiles read() throws IOException {
        PolicyFiles files = PolicyFiles.none(policy);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String before = fingerprint();
            files = new PolicyFiles(policy, read(workbooks()), read(ruleFiles()));
            if (before.equals(fingerprint())) {
                break;
            }
        }
        return files;
    }

    /** Writes workbooks beside those that they are to replace. */
    public WorkbookReplacement replacement(Map<String, byte[]> workbooks) throws IOException {
        return WorkbookReplacement.written(folder(), workbooks);
    }

    /** Those of the workbooks that somebody has open. */
    public List<OpenWorkbook> open(Collection<String> workbooks) {
        return OpenWorkbook.among(folder(), workbooks);
    }

    /** The paths, sizes and modification times of the files, in one line: changes whenever a file does. */
    public String fingerprint() throws IOException {
        WorkbookReplacement.completePending(folder());
        List<Path> files = new ArrayList<>(workbooks());
        files.addAll(ruleFiles());
        StringBuilder fingerprint = new StringBuilder();
        for (Path file : files) {
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

    private Path folder() {
        return decisionTables.resolve(policy);
    }

    private List<Path> workbooks() throws IOException {
        return paths(folder(), WORKBOOK);
    }

    private List<Path> ruleFiles() throws IOException {
        return paths(rules.resolve(policy), RULES);
    }

    private static SortedMap<String, byte[]> read(List<Path> paths) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path path : paths) {
            files.put(path.getFileName().toString(), Files.readAllBytes(path));
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
}
