package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.Edition;
import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Sentences;
import dev.winnow.release.CompiledReleases;
import jakarta.enterprise.context.ApplicationScoped;

/** The labels that go with answers, from their releases. */
@ApplicationScoped
public class AnswerLabels {

    private final CompiledReleases releases;

    AnswerLabels(CompiledReleases releases) {
        this.releases = releases;
    }

    /** None for answers whose sentences use names, and where the release no longer compiles. */
    public Labels of(JsonNode answer) {
        return Edition.of(answer)
                .filter(edition -> edition.sentences() == Sentences.BY_LABEL)
                .flatMap(edition -> releases.find(
                        answer.path("policy").asText(),
                        answer.at("/release/number").asInt()))
                .map(Labels::of)
                .orElse(Labels.NONE);
    }
}
