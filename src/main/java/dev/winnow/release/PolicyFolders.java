package dev.winnow.release;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders that policies' files are kept in.
 *
 * @param decisionTables holds one folder of workbooks for each policy
 * @param rules holds one folder of DRL files for each policy that has any
 */
public record PolicyFolders(Path decisionTables, Path rules) {

    /** The names of the policies there are, sorted; hidden folders are passed over. */
    public List<String> policies() throws IOException {
        return PolicyFolder.all(decisionTables).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** Tells, without reading them, whether a policy's files may have changed: their names, sizes and times. */
    public String fingerprint(String policy) throws IOException {
        return folder(policy).fingerprint();
    }

    /** The folder of a policy's workbooks. */
    public Path workbooks(String policy) {
        return decisionTables.toAbsolutePath().normalize().resolve(policy);
    }

    public PolicyFiles read(String policy) throws IOException {
        return folder(policy).read();
    }

    public PolicyFolder folder(String policy) {
        return new PolicyFolder(decisionTables, rules, policy);
    }
}
