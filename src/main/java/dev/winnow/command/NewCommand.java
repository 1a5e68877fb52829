package dev.winnow.command;

import dev.winnow.check.ProblemLines;
import dev.winnow.policy.PolicyName;
import dev.winnow.policy.writer.Starter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a policy: first a vocabulary to fill in, then its workbooks with an example row in every table. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Creates a policy. Without --vocabulary, creates a vocabulary workbook to fill in;"
                    + " with it, creates a folder of valid workbooks.",
            "Never overwrites a file."
        })
final class NewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "POLICY", description = "the policy's name: lower-case letters and digits")
    private String policy = "";

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "a workbook with a Vocabulary sheet: the facts the policy uses")
    private @Nullable Path vocabulary;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "where to create the policy's folder (default: decision-tables)")
    private Path to = Path.of("decision-tables");

    @Override
    public Integer call() throws IOException {
        if (!PolicyName.isValid(policy)) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected a name of lower-case letters and digits that starts with a letter and isn't a Java keyword,"
                            + " found " + policy);
        }
        return vocabulary == null ? writeVocabulary() : writePolicy(vocabulary);
    }

    private int writeVocabulary() throws IOException {
        Path file = Path.of(policy + "-vocabulary.xlsx");
        Files.write(file, Starter.emptyVocabulary(), StandardOpenOption.CREATE_NEW);
        out().printf(
                        "Created %s. List your policy's facts in it, then run:%n  new %s --vocabulary %s%n",
                        file, policy, file);
        return 0;
    }

    private int writePolicy(Path from) throws IOException {
        Starter.Start start = Starter.of(policy, String.valueOf(from.getFileName()), Files.readAllBytes(from));
        if (start instanceof Starter.Start.Refused refused) {
            ProblemLines.of(refused.problems())
                    .forEach(line -> command.commandLine().getErr().println(line.text()));
            return 1;
        }
        Path folder = to.resolve(policy);
        Files.createDirectories(to);
        Files.createDirectory(folder);
        for (Map.Entry<String, byte[]> workbook :
                ((Starter.Start.Made) start).workbooks().entrySet()) {
            Files.write(folder.resolve(workbook.getKey()), workbook.getValue(), StandardOpenOption.CREATE_NEW);
            out().println(folder.resolve(workbook.getKey()));
        }
        return 0;
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }
}
