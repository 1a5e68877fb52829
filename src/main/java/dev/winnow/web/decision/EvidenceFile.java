package dev.winnow.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.CommitmentOpening;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Messages;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.qualification.AnswerLabels;
import dev.winnow.qualification.Evidence;
import dev.winnow.web.page.ExplanationPage;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the evidence for a decision as a zip file. */
final class EvidenceFile {

    static final String MEDIA_TYPE = "application/zip";

    private static final String STYLE = "explanation.css";

    private EvidenceFile() {}

    static Response response(Evidence evidence, Messages messages, AnswerLabels labels) {
        String name = "evidence-" + evidence.proof().record().id() + ".zip";
        return Response.ok(XlsxFiles.zip(files(evidence, messages, labels)))
                .type(MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=" + name)
                .build();
    }

    private static SortedMap<String, byte[]> files(Evidence evidence, Messages messages, AnswerLabels labels) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("README.txt", resource("/evidence/README.txt"));
        files.put("decision.json", bytes(evidence.answer()));
        CommitmentOpening opening = evidence.proof().opening();
        if (opening != null) {
            JsonNode answer = DecisionJson.read(evidence.answer());
            ExplanationPage page = ExplanationPage.of(answer, messages, labels.of(answer), isOnSample(evidence));
            files.put("facts.json", bytes(opening.facts()));
            files.put("explanation.html", bytes(page.html()));
            files.put(STYLE, resource("/evidence/" + STYLE));
            files.put("explanation.txt", bytes(page.text()));
        }
        files.put("proof.json", bytes(DecisionJson.part(evidence.proof()) + "\n"));
        if (evidence.release() != null) {
            evidence.release().files().byPath().forEach((path, content) -> files.put("release/" + path, content));
        }
        if (!evidence.comments().isEmpty()) {
            files.put("comments.json", bytes(DecisionJson.part(evidence.comments()) + "\n"));
        }
        if (evidence.flaw() != null) {
            files.put("release.txt", bytes(evidence.flaw() + "\n"));
        }
        return files;
    }

    private static boolean isOnSample(Evidence evidence) {
        return Requester.SAMPLES.equals(evidence.proof().record().caller());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(EvidenceFile.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
