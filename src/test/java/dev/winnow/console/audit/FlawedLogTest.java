package dev.winnow.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.audit.proof.ChainSummary;
import dev.winnow.audit.proof.Flaw;
import dev.winnow.audit.proof.RowFlaw;
import dev.winnow.audit.proof.TableVerification;
import dev.winnow.audit.proof.Verification;
import dev.winnow.audit.proof.VerifiedLog;
import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Section;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the page says of a log that was altered. */
@QuarkusTest
class FlawedLogTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final String CHAIN = "11111111-2222-4333-8444-555555555555";

    private final UUID decision = UUID.randomUUID();
    private final Flaw altered = new Flaw(CHAIN, 500, decision, "the record or the one before it was altered");
    private final Flaw gone =
            new Flaw("99999999-2222-4333-8444-555555555555", 0, null, "the chain is missing: chain x refers to it");
    private final ChainSummary chain = new ChainSummary(CHAIN, NOW, 1_000, false, 3, 900, NOW);

    @Test
    void flawsAreMarkedWhereTheyAreWithTheirWords() {
        Document page = page(List.of(altered, gone), List.of(new RowFlaw("key", "crm", "the row was changed")));

        assertThat(page.select(".lead-in .fails").text())
                .isEqualTo("Altered: 3 flaws in 12,345 records, 2 chains, 1 signed checkpoint.");
        assertThat(page.select("#flaws + ul li").eachText())
                .containsExactly(
                        "Chain 11111111, record 500: the record or the one before it was altered The decision",
                        "Chain 99999999-2222-4333-8444-555555555555, record 0: the chain is missing: chain x refers to it",
                        "Table key, row crm: the row was changed");
        assertThat(page.select("#flaws + ul a").attr("href")).isEqualTo("/console/decisions/" + decision);
        assertThat(page.select("svg.wide text.flaw")).hasSize(1);
        assertThat(page.select("td .fails").text()).isEqualTo("1 flaw");
    }

    @Test
    void anIntactLogIsOneSentence() {
        Document page = page(List.of(), List.of());

        assertThat(page.select(".lead-in .holds").text())
                .isEqualTo("Intact: 12,345 records in 2 chains, 1 signed checkpoint, the tables agree.");
        assertThat(page.select("#flaws, .flaw")).isEmpty();
    }

    @Test
    void aFlawIsDrawnAtItsPlace() {
        ChainLine line = ChainLine.of(chain, List.of(altered, gone));
        ChainLine shorter = ChainLine.of(new ChainSummary(gone.chain(), NOW, 100, true, 0, 0, null), List.of());

        ChainPicture.Bar bar =
                ChainPicture.of("wide", 1100, List.of(line, shorter)).bars().get(0);
        ChainPicture.Bar other =
                ChainPicture.of("wide", 1100, List.of(line, shorter)).bars().get(1);

        assertThat(bar.flaws()).containsExactly(bar.x() + bar.length() / 2);
        assertThat(bar.signed()).isBetween(bar.length() * 89 / 100, bar.length() * 91 / 100);
        assertThat(other.length()).isBetween(bar.length() / 11, bar.length() / 9);
        assertThat(other.signed()).isZero();
    }

    private Document page(List<Flaw> flaws, List<RowFlaw> rows) {
        Verification verification = new Verification(
                flaws.isEmpty() && rows.isEmpty(), 2, 12_345, 1, flaws, new TableVerification(9, rows, 0, List.of()));
        List<ChainLine> lines = List.of(ChainLine.of(chain, flaws));
        LogView view = new LogView(
                new VerifiedLog(NOW, "user:nadia", verification, List.of(chain)),
                null,
                "12,345",
                1,
                lines,
                List.of(ChainPicture.of("wide", 1100, lines)),
                false,
                null,
                List.of());
        Frame frame = new Frame(
                "Audit", Section.AUDIT, null, List.of(), List.of(), false, new Frame.User("nadia", List.of(), ""), "");
        return Jsoup.parse(Templates.log(frame, view).render());
    }
}
