package dev.winnow.intake.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.DecisionJson;
import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.intake.mapping.MappingJson;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.personal.MasterKey;
import dev.winnow.policy.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes and reads what is sealed in the database. */
@ApplicationScoped
class JobText {

    private static final String FILE = "file";
    private static final String MAPPING = "mapping";

    private final MasterKey master;

    JobText(MasterKey master) {
        this.master = master;
    }

    private JobSeal seal(UUID secret) {
        return new JobSeal(master.leadKey(secret));
    }

    byte[] head(StoredFile file, FileHead head) {
        return seal(file.secret).seal(DecisionJson.part(head), place(file.job, FILE));
    }

    FileHead head(StoredFile file) {
        return DecisionJson.read(seal(file.secret).open(file.file, place(file.job, FILE)), FileHead.class);
    }

    byte[] mapping(StoredFile file, LeadMapping mapping) {
        return seal(file.secret).seal(DecisionJson.facts(MappingJson.write(mapping)), place(file.job, MAPPING));
    }

    /** Facts that are no longer in the vocabulary are left out. */
    LeadMapping mapping(StoredFile file, @Nullable Vocabulary vocabulary) {
        JsonNode json = DecisionJson.read(seal(file.secret).open(file.mapping, place(file.job, MAPPING)));
        LeadMapping mapping = vocabulary == null ? null : MappingJson.read(json, vocabulary, new ArrayList<>());
        return mapping == null ? LeadMapping.NONE : mapping;
    }

    byte[] content(StoredFile file, int part, String rows) {
        return seal(file.secret).seal(rows, place(file.job, "rows " + part));
    }

    String content(StoredFile file, StoredPart part) {
        return seal(file.secret).open(part.content, place(file.job, "rows " + part.key.number()));
    }

    byte[] results(StoredFile file, int part, List<LeadResult> results) {
        String text = results.stream().map(DecisionJson::part).collect(Collectors.joining("\n"));
        return seal(file.secret).seal(text, place(file.job, "results " + part));
    }

    /** None before they are there. */
    List<LeadResult> results(StoredFile file, StoredPart part) {
        return part.results == null
                ? List.of()
                : seal(file.secret)
                        .open(part.results, place(file.job, "results " + part.key.number()))
                        .lines()
                        .map(line -> DecisionJson.read(line, LeadResult.class))
                        .toList();
    }

    private static String place(UUID job, String what) {
        return "job " + job + " " + what;
    }
}
