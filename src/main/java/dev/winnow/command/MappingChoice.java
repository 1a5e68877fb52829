package dev.winnow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.intake.StrictJson;
import dev.winnow.intake.file.FileKind;
import dev.winnow.intake.file.LeadFile;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.file.LeadRows;
import dev.winnow.intake.file.UnreadableFileException;
import dev.winnow.intake.mapping.FieldSamples;
import dev.winnow.intake.mapping.LeadMapper;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingGuess;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.policy.vocabulary.Vocabulary;
import dev.winnow.problem.RequestProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mapping of a file's columns: from a file, or guessed from the header and the first rows. */
final class MappingChoice {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLED = 1_000;
    private static final String ID = "id";

    private final @Nullable LeadMapping mapping;
    private final @Nullable LeadMapper mapper;
    private final List<String> lines;
    private final boolean isRefused;

    private MappingChoice(
            @Nullable LeadMapping mapping, @Nullable LeadMapper mapper, List<String> lines, boolean isRefused) {
        this.mapping = mapping;
        this.mapper = mapper;
        this.lines = lines;
        this.isRefused = isRefused;
    }

    /** @param given null to guess; JSON lines are leads already, unless there is a mapping */
    static MappingChoice of(Vocabulary vocabulary, Path file, LeadRows rows, @Nullable Path given) throws IOException {
        if (given == null && rows.kind() == FileKind.NDJSON) {
            return new MappingChoice(null, null, List.of(), false);
        }
        List<RequestProblem> problems = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        LeadMapping mapping = given == null ? guessed(vocabulary, file, lines) : read(given, vocabulary, problems);
        if (mapping == null) {
            problems.forEach(problem -> lines.add(given + ": " + problem.sentence()));
            return new MappingChoice(null, null, lines, true);
        }
        if (mapping.fields().values().stream().noneMatch(field -> ID.equals(field.fact()))) {
            lines.add("expected a column with the ids of leads, found none; name it id, or pass a --mapping");
            return new MappingChoice(mapping, null, lines, true);
        }
        List<String> absent = rows.kind() == FileKind.NDJSON
                ? List.of()
                : mapping.mapped().stream()
                        .filter(source -> !rows.header().contains(source))
                        .toList();
        if (!absent.isEmpty()) {
            lines.add("expected the columns of the mapping, found no " + String.join(", ", absent));
        }
        return new MappingChoice(mapping, new LeadMapper(vocabulary, mapping), lines, !absent.isEmpty());
    }

    private static LeadMapping guessed(Vocabulary vocabulary, Path file, List<String> lines) throws IOException {
        MappingGuess guess = MappingGuess.of(vocabulary, samples(file));
        if (!guess.unmapped().isEmpty()) {
            lines.add("Columns left out: " + String.join(", ", guess.unmapped()));
        }
        return guess.mapping();
    }

    /** A row that can't be read ends the samples; it is reported later. */
    private static FieldSamples samples(Path file) throws IOException {
        try (LeadRows rows = LeadRows.open(LeadFile.of(file))) {
            FieldSamples samples = new FieldSamples(rows.header());
            try {
                LeadRow row = rows.next();
                for (int count = 0; row != null && count < SAMPLED; count++) {
                    if (row instanceof LeadRow.Cells cells) {
                        samples.add(cells.cells());
                    }
                    row = rows.next();
                }
            } catch (UnreadableFileException e) {
                return samples;
            }
            return samples;
        }
    }

    private static @Nullable LeadMapping read(Path given, Vocabulary vocabulary, List<RequestProblem> problems)
            throws IOException {
        JsonNode json = StrictJson.read(Files.readAllBytes(given), problems);
        return json == null ? null : MappingJson.read(json, vocabulary, problems);
    }

    /** Whether the leads can't be read by it. */
    boolean isRefused() {
        return isRefused;
    }

    /** Null if the lines of the file are leads already. */
    @Nullable
    LeadMapper mapper() {
        return mapper;
    }

    /** Writes what is left out, or why the mapping can't be used. */
    void report(PrintWriter err) {
        lines.forEach(err::println);
    }

    void save(Path to) throws IOException {
        LeadMapping saved = Objects.requireNonNullElse(mapping, new LeadMapping(Map.of(), List.of()));
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(MappingJson.write(saved));
        Files.write(to, json, StandardOpenOption.CREATE_NEW);
    }
}
