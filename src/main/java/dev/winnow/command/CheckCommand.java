package dev.winnow.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.winnow.check.PolicyCheck;
import dev.winnow.check.Report;
import dev.winnow.check.ReportText;
import dev.winnow.policy.PolicyFolder;
import dev.winnow.policy.problem.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks policies in the same way as the server. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the workbooks and DRL files of policies and runs their cases.",
        footer =
                "Exit code 0: no errors, all cases pass; 1: errors or failing cases; 2: the command is invalid or failed.")
final class CheckCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "a policy's folder of workbooks, such as decision-tables/b2b, or a folder of policies")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "the folder with a folder of DRL files per policy (default: rules, beside decision-tables)")
    private @Nullable Path rules;

    @Option(names = "--json", description = "print the report as JSON")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "also write the results as JUnit XML")
    private @Nullable Path junit;

    @Option(names = "--strict", description = "also exit with 1 on warnings")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        List<PolicyCheck> checks = new ArrayList<>();
        for (Path folder : policyFolders()) {
            checks.add(PolicyCheck.of(new PolicyFolder(parent(folder), rules(folder), name(folder)).read()));
        }
        PrintWriter out = command.commandLine().getOut();
        out.print(json ? JSON.writeValueAsString(Report.of(checks)) + "\n" : ReportText.of(checks));
        out.flush();
        if (junit != null) {
            try (OutputStream file = Files.newOutputStream(junit)) {
                JunitReport.write(checks, file);
            }
        }
        return checks.stream().anyMatch(this::isBad) ? 1 : 0;
    }

    private boolean isBad(PolicyCheck check) {
        return check.hasErrors() || (strict && check.count(Severity.WARNING) > 0);
    }

    private List<Path> policyFolders() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path given : folders) {
            Path folder = given.toAbsolutePath().normalize();
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(
                        command.commandLine(),
                        "expected a folder of workbooks, found " + given + ", which isn't a folder");
            }
            List<Path> nested = PolicyFolder.hasWorkbooks(folder) ? List.of() : PolicyFolder.all(folder);
            found.addAll(nested.isEmpty() ? List.of(folder) : nested);
        }
        return found;
    }

    private Path rules(Path folder) {
        return rules == null ? parent(parent(folder)).resolve("rules") : rules;
    }

    private static Path parent(Path folder) {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    private static String name(Path folder) {
        Path name = folder.getFileName();
        return name == null ? "" : name.toString();
    }
}
