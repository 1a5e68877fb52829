package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.vocabulary.Fact;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WhyNotPropertyTest {

    private static final long SEED = 99;
    private static final int LEADS = 300;

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void everyLeadBelowTheTopLacksSomethingOfTheRightKind(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, SEED);
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);

        for (int count = 0; count < LEADS; count++) {
            Explained explained = Explained.lead(policy, leads.next());
            List<Unmet> unmet = explained.explanation().unmet();
            assertThat(unmet.isEmpty())
                    .as("%s at the top of the ladder", explained.stage())
                    .isEqualTo(isTop(policy.ladder(), explained.stage()));
            for (Unmet one : unmet) {
                seen.merge(one.kind(), 1, Integer::sum);
                assertIsOfItsKind(one, explained);
            }
        }

        assertThat(seen).containsKeys(Verdict.FALSE, Verdict.MISSING, Verdict.EXCLUDED, Verdict.HUMAN);
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void everySourceIsACellThatDemandsSomething(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        PolicyFiles files = ShippedPolicies.files(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, SEED);
        Map<String, TestWorkbook> workbooks = new HashMap<>();

        for (int count = 0; count < LEADS; count++) {
            for (Unmet unmet :
                    Explained.lead(policy, leads.next()).explanation().unmet()) {
                Source source = unmet.source();
                TestWorkbook workbook = workbooks.computeIfAbsent(
                        source.workbook(),
                        file -> TestWorkbook.of(
                                Objects.requireNonNull(files.workbooks().get(file))));
                assertThat(isFilled(workbook, source))
                        .as("%s of %s", source, unmet)
                        .isTrue();
            }
        }
    }

    private static boolean isTop(Ladder ladder, String stage) {
        return ladder.steps().get(ladder.steps().size() - 1).name().equals(stage);
    }

    private static void assertIsOfItsKind(Unmet unmet, Explained explained) {
        Fact fact = Objects.requireNonNull(explained.policy().vocabulary().fact(unmet.fact()), unmet.fact());
        boolean isHuman = "sales".equals(fact.changedBy()) || "marketing".equals(fact.changedBy());
        boolean isKnown = unmet.found() != null && !unmet.found().equals(List.of());
        boolean isRight =
                switch (unmet.kind()) {
                    case EXCLUDED -> explained.evaluation().route() != null;
                    case HUMAN -> isHuman;
                    case MISSING -> !isHuman && !isKnown;
                    case FALSE -> !isHuman && isKnown;
                    case TRUE -> false;
                    case CAPPED -> unmet.fact().startsWith("score.");
                };
        assertThat(isRight).as("%s", unmet).isTrue();
        assertThat(unmet.kind() == Verdict.EXCLUDED)
                .isEqualTo(explained.evaluation().route() != null);
    }

    private static boolean isFilled(TestWorkbook workbook, Source source) {
        CellReference cell = new CellReference(source.cell());
        boolean[] filled = new boolean[1];
        workbook.change(book -> filled[0] = book.getSheet(source.sheet())
                        .getRow(cell.getRow())
                        .getCell(cell.getCol())
                        .getCellType()
                != CellType.BLANK);
        return filled[0];
    }
}
