package dev.winnow.command;

import dev.winnow.intake.Times;
import dev.winnow.intake.file.FileLimits;
import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.LeadRows;
import dev.winnow.intake.file.UnreadableFileException;
import dev.winnow.intake.result.ResultFormat;
import dev.winnow.policy.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates the leads of a file by the files of a policy, or by a server. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Evaluates the leads of a CSV file, an .xlsx workbook or newline-delimited JSON, also compressed (.gz).",
            "Without --server nothing is stored. Never overwrites a file."
        },
        footer =
                "Exit code 0: all leads were evaluated; 1: rows have problems; 2: the command is invalid, or nothing could be read.")
final class EvaluateCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String KEY = "WINNOW_API_KEY";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "the leads: a row or line each")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the results: .csv, .xlsx or .ndjson (default: CSV to standard output)")
    private @Nullable Path out;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "which columns hold which facts, as JSON (default: guessed)")
    private @Nullable Path mapping;

    @Option(
            names = "--save-mapping",
            paramLabel = "FILE",
            description = "write the mapping that is used, to change it and pass it to --mapping")
    private @Nullable Path savedMapping;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "evaluate leads that don't say otherwise for this time, such as 2026-01-31T00:00:00Z (default: now)")
    private @Nullable String asOf;

    @ArgGroup
    private Place place = new Place();

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "a file whose first line is the server's key (default: WINNOW_API_KEY)")
    private @Nullable Path keyFile;

    @Option(names = "--progress", description = "show progress even if standard error isn't a terminal")
    private boolean progress;

    /** Where leads are evaluated. */
    private static final class Place {

        @Option(names = "--offline", description = "evaluate here, by the policy's files (default)")
        private boolean offline;

        @Option(
                names = "--server",
                paramLabel = "URL",
                description = "have a server evaluate the leads, which keeps the decisions")
        private @Nullable URI server;
    }

    @Override
    public Integer call() throws IOException {
        @Nullable Instant moment = moment();
        if (out != null && ResultFormat.ofName(out.toString()) == null) {
            throw invalid("--out with a name that ends with .csv, .xlsx or .ndjson", out.toString());
        }
        Policy compiled = policy.compiled(command.commandLine());
        if (compiled == null) {
            return 2;
        }
        try (LeadRows rows = LeadRows.open(LeadFile.of(readable(file)), FileLimits.STANDARD, List::size)) {
            MappingChoice choice = MappingChoice.of(compiled.vocabulary(), file, rows, mapping);
            choice.report(err());
            if (choice.isRefused()) {
                return 2;
            }
            if (savedMapping != null) {
                choice.save(savedMapping);
            }
            RowLeads leads = new RowLeads(choice.mapper(), rows.columns());
            RowEvaluation evaluation = place.offline || place.server == null
                    ? new OfflineEvaluation(compiled, leads, moment == null ? now() : moment)
                    : new ServerEvaluation(new BatchClient(place.server, policy.name(), key(), PAUSE), leads, moment);
            try (ResultFile results = ResultFile.open(out, command.commandLine().getOut());
                    Progress shown = Progress.of(progress)) {
                return new FileRun(file, rows, evaluation, results).run(shown, err());
            }
        } catch (UnreadableFileException e) {
            err().println(file + ": " + e.problem().sentence());
            return 2;
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private String key() throws IOException {
        String key = keyFile == null
                ? System.getenv(KEY)
                : Files.readAllLines(keyFile).stream().findFirst().orElse(null);
        if (key == null || key.isBlank()) {
            throw invalid("a key in --key-file or " + KEY, "none");
        }
        return key.strip();
    }

    /** Null if it isn't given. */
    private @Nullable Instant moment() {
        if (asOf == null) {
            return null;
        }
        Instant time = Times.read(asOf);
        if (time == null) {
            throw invalid("--as-of as " + Times.EXPECTED, asOf);
        }
        return time;
    }

    private Path readable(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw invalid("a readable file", path.toString());
        }
        return path;
    }

    private ParameterException invalid(String expected, String found) {
        return new ParameterException(command.commandLine(), "expected " + expected + ", found " + found);
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
