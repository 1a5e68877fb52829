package dev.winnow.web.batch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.batch.LineAnswers;
import dev.winnow.problem.RequestProblem;
import dev.winnow.qualification.QualificationRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Answers a batch that was sent as one JSON array. */
final class BatchArray implements StreamingOutput {

    private final Batch batch;
    private final BatchLineReader reader;
    private final JsonNode items;

    BatchArray(Batch batch, BatchLineReader reader, JsonNode items) {
        this.batch = batch;
        this.reader = reader;
        this.items = items;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        BatchWriter writer = new BatchWriter(out, ",");
        BatchResults results = new BatchResults(writer);
        LineAnswers answers = new LineAnswers(batch, results);
        try (batch) {
            writer.text("{\"results\":[");
            for (int index = 0; index < items.size(); index++) {
                answer(index + 1L, items.get(index), answers);
            }
            answers.finish();
            writer.text("],\"summary\":" + DecisionJson.part(results.summary(batch, null)) + "}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void answer(long number, JsonNode item, LineAnswers answers) throws IOException, InterruptedException {
        List<RequestProblem> problems = new ArrayList<>();
        QualificationRequest request = reader.read(number, item, problems);
        if (request == null) {
            answers.refuse(number, problems);
        } else {
            answers.add(number, 0, request);
        }
    }
}
