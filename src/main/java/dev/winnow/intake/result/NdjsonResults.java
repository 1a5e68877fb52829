package dev.winnow.intake.result;

import dev.winnow.decision.DecisionJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Results as one JSON object a line. */
final class NdjsonResults implements ResultWriter {

    private final OutputStream out;

    NdjsonResults(OutputStream out) {
        this.out = out;
    }

    @Override
    public void add(LeadResult result) throws IOException {
        out.write((DecisionJson.part(result) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
