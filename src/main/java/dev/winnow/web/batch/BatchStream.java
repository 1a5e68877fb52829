package dev.winnow.web.batch;

import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.Lines;
import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.batch.LineAnswers;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.QualificationRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a batch of any length line by line, while it arrives. Reads no further as long as the client doesn't take the
 * answers.
 */
final class BatchStream implements StreamingOutput {

    private static final String END = "\n";

    private final Batch batch;
    private final BatchLineReader reader;
    private final Lines lines;
    private final BooleanSupplier isStopping;

    BatchStream(Batch batch, BatchLineReader reader, InputStream body, BooleanSupplier isStopping) {
        this.batch = batch;
        this.reader = reader;
        this.lines = new Lines(body);
        this.isStopping = isStopping;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        BatchWriter writer = new BatchWriter(out, END);
        BatchResults results = new BatchResults(writer);
        LineAnswers answers = new LineAnswers(batch, results);
        try (batch) {
            String reason = answerAll(answers, writer);
            answers.finish();
            writer.write("{\"summary\":" + DecisionJson.part(results.summary(batch, reason)) + "}");
            writer.text(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Why the rest wasn't read; null if everything was. */
    private @Nullable String answerAll(LineAnswers answers, BatchWriter writer)
            throws IOException, InterruptedException {
        while (!isStopping.getAsBoolean()) {
            if (!lines.isReady()) {
                answers.finish();
                writer.flush();
            }
            Lines.Line line = lines.next();
            if (line == null) {
                return null;
            }
            answer(line, answers);
        }
        return "the server is stopping; send the batch again";
    }

    private void answer(Lines.Line line, LineAnswers answers) throws IOException, InterruptedException {
        byte[] bytes = line.bytes();
        List<RequestProblem> problems = new ArrayList<>();
        if (bytes == null) {
            problems.add(RequestProblem.at("", "a line of at most %s bytes".formatted(Lines.LONGEST), "a longer one"));
            answers.refuse(line.number(), problems);
        } else if (!isBlank(bytes)) {
            QualificationRequest request = reader.read(line.number(), bytes, problems);
            if (request == null) {
                answers.refuse(line.number(), problems);
            } else {
                answers.add(line.number(), bytes.length, request);
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
