package dev.winnow.command;

import dev.winnow.check.ProblemLines;
import dev.winnow.policy.Compilation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.PolicyFolder;
import dev.winnow.policy.PolicyName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which policy a command uses, and where its files are. */
final class PolicyOptions {

    @Option(names = "--policy", paramLabel = "POLICY", required = true, description = "the policy's name, such as b2b")
    private String policy = "";

    @Option(
            names = "--tables",
            paramLabel = "FOLDER",
            description = "the folder with a folder of workbooks per policy (default: decision-tables)")
    private Path tables = Path.of("decision-tables");

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "the folder with a folder of DRL files per policy (default: rules, beside decision-tables)")
    private @Nullable Path rules;

    String name() {
        return policy;
    }

    /** The policy; null, with its problems on standard error, if its files have errors. */
    @Nullable
    Policy compiled(CommandLine command) throws IOException {
        Path folder = tables.toAbsolutePath().normalize();
        if (!PolicyName.isValid(policy) || !Files.isDirectory(folder.resolve(policy))) {
            throw new ParameterException(command, "expected a policy with a folder in " + tables + ", found " + policy);
        }
        Path drl = rules == null ? folder.resolveSibling("rules") : rules;
        Compilation compilation = PolicyCompiler.compile(new PolicyFolder(folder, drl, policy).read());
        return compilation.<@Nullable Policy>match(Compilation.Compiled::policy, rejected -> {
            ProblemLines.of(rejected.problems())
                    .forEach(line -> command.getErr().println(line.text()));
            return null;
        });
    }
}
