package dev.winnow.command;

import dev.winnow.audit.chain.Checkpoint;
import dev.winnow.audit.chain.CheckpointFile;
import dev.winnow.audit.proof.ChainProof;
import dev.winnow.audit.proof.Flaw;
import dev.winnow.audit.proof.LogExport;
import dev.winnow.audit.proof.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
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

/** Verifies an exported decision log without the server that wrote it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies a decision log exported with GET /audit/log, or the evidence for one decision.",
        footer = "Exit code 0: intact; 1: not intact; 2: the command is invalid or failed.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "the exported log, or proof.json from a decision's evidence")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "signed checkpoints that you kept apart from the log")
    private @Nullable Path checkpoints;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the public key, in Base64, that must verify every checkpoint (default: any key)")
    private @Nullable String key;

    @Override
    public Integer call() throws IOException {
        List<Checkpoint> kept =
                checkpoints == null ? new ArrayList<>() : CheckpointFile.read(Files.readAllLines(checkpoints));
        PrintWriter out = command.commandLine().getOut();
        if (!Files.isReadable(file)) {
            throw new ParameterException(command.commandLine(), "expected a readable file, found " + file);
        }
        ChainProof proof = LogExport.proof(file);
        if (proof != null) {
            String flaw = proof.flaw(key);
            out.println(flaw == null ? "intact: decision " + proof.record().id() : "NOT INTACT: " + flaw);
            return flaw == null ? 0 : 1;
        }
        Verification verification;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            verification = LogExport.verify(lines, kept, key);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            out.println("NOT INTACT: " + e.getMessage());
            return 1;
        }
        out.printf(
                "%s: %s records in %s chains, %s checkpoints%n",
                verification.intact() ? "intact" : "NOT INTACT",
                verification.records(),
                verification.chains(),
                verification.checkpoints());
        verification.flaws().forEach(flaw -> out.println("  " + line(flaw)));
        return verification.intact() ? 0 : 1;
    }

    private static String line(Flaw flaw) {
        String decision = flaw.decisionId() == null ? "" : " (decision " + flaw.decisionId() + ")";
        return "chain %s, record %s%s: %s".formatted(flaw.chain(), flaw.position(), decision, flaw.text());
    }
}
