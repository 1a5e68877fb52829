package dev.winnow.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders of policies to try things on: copies of shipped ones. */
record Folders(Path root) {

    private static final Path SHIPPED = Path.of("decision-tables");

    PolicyFolders policyFolders() {
        return new PolicyFolders(decisionTables(), root.resolve("rules"));
    }

    Path decisionTables() {
        return root.resolve("decision-tables");
    }

    /** Copies a shipped policy that has no rule files. */
    Folders withPolicy(String name) {
        Path folder = decisionTables().resolve(name);
        try (Stream<Path> workbooks = Files.list(SHIPPED.resolve(name))) {
            Files.createDirectories(folder);
            for (Path workbook : workbooks.toList()) {
                Files.copy(workbook, folder.resolve(workbook.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Makes a policy's files differ from what they were, and still be right: a rule file without rules. */
    Folders withOtherFiles(String policy, String comment) {
        return write(
                root.resolve("rules").resolve(policy).resolve("none.drl"),
                "package dev.winnow." + policy + "\n// " + comment + "\n");
    }

    Folders withoutPolicy(String policy) {
        try (Stream<Path> files = Files.walk(decisionTables().resolve(policy))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Makes a policy's files unusable. */
    Folders withBrokenWorkbook(String policy) {
        return write(decisionTables().resolve(policy).resolve("policy.xlsx"), "not a workbook");
    }

    private Folders write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
