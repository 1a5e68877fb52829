package dev.winnow.upgrade;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the build that wrote a copy, kept beside it as JSON.
 *
 * @param records ids of the decisions and events that the log held, in its order
 * @param erased ids of decisions on a lead that was erased
 * @param toErase a lead to erase, which nothing else here mentions but the records
 * @param toEraseDecision the id of a decision on it
 */
record StoredAnswers(
        List<String> records,
        List<Answer> decisions,
        List<String> erased,
        String toErase,
        String toEraseDecision,
        List<Movement> movements,
        List<Search> searches,
        List<Release> releases,
        List<Shadow> shadows,
        List<Event> events,
        List<Key> keys,
        List<User> users) {

    static final String FILE = "answers.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    StoredAnswers {
        records = List.copyOf(records);
        decisions = List.copyOf(decisions);
        erased = List.copyOf(erased);
        movements = List.copyOf(movements);
        searches = List.copyOf(searches);
        releases = List.copyOf(releases);
        shadows = List.copyOf(shadows);
        events = List.copyOf(events);
        keys = List.copyOf(keys);
        users = List.copyOf(users);
    }

    /**
     * A decision.
     *
     * @param answer to its evaluation, byte for byte
     * @param explanation that was worked out later; null for a full answer, which holds it
     */
    record Answer(String id, String answer, @Nullable String explanation) {}

    /** What moved a lead's score from one decision to another. */
    record Movement(String lead, String from, String to, String answer) {}

    /** @param ids the latest first */
    record Search(String parameter, String value, List<String> ids) {

        Search {
            ids = List.copyOf(ids);
        }
    }

    /** @param steps kinds of steps, in order */
    record Release(String policy, int number, String digest, String state, List<String> steps) {

        Release {
            steps = List.copyOf(steps);
        }
    }

    /** @param found how many decisions were compared with an active release */
    record Shadow(String policy, int number, int against, int share, int found, boolean isEnded) {}

    /** An event of the log. */
    record Event(String id, String kind, String caller, String subject) {}

    /** @param opens whether it wasn't revoked */
    record Key(String name, String text, List<String> roles, List<String> policies, boolean opens) {

        Key {
            roles = List.copyOf(roles);
            policies = List.copyOf(policies);
        }
    }

    /** @param signsIn whether the user wasn't disabled */
    record User(String name, String password, boolean signsIn) {}

    static StoredAnswers read(Path folder) {
        try {
            return JSON.readValue(StoredCopies.unpacked(folder.resolve(FILE)), StoredAnswers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }
}
