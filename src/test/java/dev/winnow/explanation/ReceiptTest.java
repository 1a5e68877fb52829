package dev.winnow.explanation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Leads;
import dev.winnow.policy.TestPolicy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    @Test
    void aLeadThatMatchesNothingHasAnEmptyReceiptThatBalances() {
        Receipt receipt = receipt(Leads.UNKNOWN);

        assertThat(receipt.lines()).isEmpty();
        assertThat(receipt.balances()).isTrue();
    }

    @Test
    void whatAgeTookStandsBelowWhatTheRowGave() {
        Receipt receipt = receipt(who(did("webinar", 30)));

        assertThat(lines(receipt))
                .containsExactly(
                        "row ENG-WEB-01 engagement 10.0: Activity is webinar",
                        "decay ENG-WEB-01 engagement -5.0: Older activity counts less: half every 30 days");
    }

    @Test
    void ofMoreTimesThanCountItSaysHowManyDo() {
        Receipt receipt = receipt(who(did("demo-request", 0), did("demo-request", 0), did("demo-request", 0)));

        assertThat(lines(receipt))
                .containsExactly(
                        "row ENG-DEM-01 engagement 20.0: Activity is demo-request (3 times; 2 repeat an activity with the same"
                                + " time and values); counts 1 of them");
    }

    @Test
    void aCapTakesAwayWhatIsAboveIt() {
        String[] webinars = Collections.nCopies(7, did("webinar", 0)).toArray(String[]::new);

        Receipt receipt = receipt(who(webinars));

        assertThat(lines(receipt))
                .containsExactly(
                        "row ENG-WEB-01 engagement 70.0: Activity is webinar (7 times; 6 repeat an activity with the same time and values)",
                        "cap null engagement -10.0: Engagement counts at most 60 points");
    }

    @Test
    void aFloorGivesWhatIsMissingToIt() {
        Receipt receipt = receipt("{\"id\": \"L-1\", \"company\": {\"industry\": \"gambling\"}}");

        assertThat(lines(receipt))
                .containsExactly(
                        "row FIT-IND-02 fit -25: Not an industry we serve",
                        "floor null fit 5: Fit counts at least -20 points");
    }

    private static Receipt receipt(String lead) {
        return Explained.lead(TestPolicy.compiled(), lead).details().receipt();
    }

    private static List<String> lines(Receipt receipt) {
        return receipt.lines().stream()
                .map(line -> "%s %s %s %s: %s"
                        .formatted(line.kind().word(), line.row(), line.dimension(), line.points(), line.text()))
                .toList();
    }
}
