package dev.winnow.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.status.StatusView.Check;
import dev.winnow.console.status.StatusView.FolderProblems;
import dev.winnow.console.status.StatusView.Linked;
import dev.winnow.console.status.StatusView.PolicyLine;
import dev.winnow.console.status.StatusView.ShadowLine;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.FilesCheck;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the status says of a server that isn't well. */
@QuarkusTest
class StatusTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    @Inject
    FolderLinks links;

    @Inject
    ActivePolicies policies;

    @Test
    void problemsOfFoldersLeadToTheirCells() {
        ActivePolicy active = policies.find("b2b").orElseThrow();
        Source source = active.policy().row("FIT-IND-03").row().source();
        Problem cell = problem(Source.cell(source.workbook(), source.sheet(), source.row(), 1));
        Problem file = problem(Source.file("other.xlsx"));

        FolderProblems found = links.of(with(active, cell, file), true);

        assertThat(found.problems()).as("what may cause others first").hasSize(2);
        assertThat(found.areActive()).isFalse();
        assertThat(found.problems().get(1).href())
                .startsWith("/console/policies/b2b/folder/sheets/firmographic-fit?row=FIT-IND-03&from=");
        assertThat(found.problems().get(1).place()).endsWith(" › B" + source.row());
        assertThat(found.problems().get(1).text()).isEqualTo("expected a choice, found \"x\"");
        assertThat(found.problems().get(0).href()).isNull();
        assertThat(links.of(with(active, cell), false).problems().get(0).href())
                .as("for those who may not read sheets")
                .isNull();
    }

    @Test
    void theFirstSentenceSaysWhetherAllIsWell() {
        assertThat(page(Level.WELL, Level.WELL).select(".lead-in .holds").text())
                .isEqualTo("All is well.");
        assertThat(page(Level.LOOK, Level.WELL).select(".lead-in .changed").text())
                .isEqualTo("It works; look at one thing.");
        assertThat(page(Level.LOOK, Level.LOOK).select(".lead-in .changed").text())
                .isEqualTo("It works; look at 2 things.");
        Document broken = page(Level.LOOK, Level.BROKEN);
        assertThat(broken.select(".lead-in .fails").text()).isEqualTo("One thing is broken.");
        assertThat(broken.select("tbody .mark").eachText()).containsExactly("look at it", "broken");
        assertThat(broken.select("#folders").parents().get(1).select("a").attr("href"))
                .isEqualTo("/console/there");
        assertThat(broken.select("#shadows + ul").text())
                .startsWith("Release 4 of b2b on 10 % of leads, 1 decision compared, 2 skipped, since");
        assertThat(broken.text()).contains("730 days", "contact.email");
    }

    private static Document page(Level policy, Level check) {
        StatusView view = new StatusView(
                List.of(new PolicyLine(policy, "b2b", 3, 91, 92, 1, false)),
                List.of(new FolderProblems(
                        "b2b", false, List.of(new Linked("fit.xlsx › Fit › D14", "/console/there", "expected")), 0)),
                List.of(new Check(check, "Disk", "12 MB are free", NOW)),
                List.of(new ShadowLine("b2b", 4, 10, NOW, "1", 2)),
                Map.of("b2b", "730"),
                Map.of("b2b", "contact.email"),
                true,
                "1.0",
                NOW);
        Frame frame = new Frame(
                "Status", Section.STATUS, null, List.of(), List.of(), false, new Frame.User("ines", List.of(), ""), "");
        return Jsoup.parse(Templates.status(frame, view).render());
    }

    private static Problem problem(Source source) {
        return new Problem(ProblemKind.VALUE, source, "a choice", "\"x\"");
    }

    private static ActivePolicy with(ActivePolicy active, Problem... problems) {
        return new ActivePolicy(
                active.release(),
                active.policy(),
                new FilesCheck(NOW, false, List.of(problems), active.files().cases()));
    }
}
