package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders that policies' files are kept in.
 *
 * @param decisionTables holds one folder of workbooks for each policy
 * @param rules holds one folder of DRL files for each policy that has any
 */
public record PolicyFolders(Path decisionTables, Path rules) {

    /** The names of the policies there are, sorted; hidden folders are passed over. */
    public List<String> policies() throws IOException {
        if (!Files.isDirectory(decisionTables)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(decisionTables)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    public PolicyFiles read(String policy) throws IOException {
        return PolicyFiles.read(decisionTables, rules, policy);
    }
}
