package dev.winnow.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** In b2b's table of firms, B12 is the heading of the industry. */
class ColumnHeadingsTest {

    private static final PolicyFiles SHIPPED = ShippedPolicies.files("b2b");
    private static final String SHEET = "Firmographic fit";
    private static final Set<ProblemKind> HEADINGS = EnumSet.of(ProblemKind.HEADING, ProblemKind.UNCLEAR_HEADING);

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void thoseOfShippedTablesAreOfTheirFacts(String name) {
        assertThat(headings(PolicyCompiler.compile(ShippedPolicies.files(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Region|company.industry|company.region",
                "REGION, one of|company.industry|company.region",
                "Region (sales)|company.industry|company.region",
                "Region isn't|company.industry|company.region",
                "Employees from (people)|company.industry|company.employees",
                "Employees >=|company.industry|company.employees"
            })
    void oneThatNamesAnotherFactIsAnError(String heading, String compared, String named) {
        PolicyFiles files = withHeading(heading);

        assertThat(headings(PolicyCompiler.compile(files))).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.source().cell()).isEqualTo("B12");
            assertThat(problem.expected()).contains(compared);
            assertThat(problem.found()).contains(named);
            assertThat(problem.suggestion()).startsWith("Industry");
        });
    }

    @Test
    void aReleaseThatWasAcceptedIsWarnedOf() {
        Compilation accepted = PolicyCompiler.compileAccepted(withHeading("Region"));

        assertThat(accepted).isInstanceOf(Compilation.Compiled.class);
        assertThat(headings(accepted)).extracting(Problem::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void oneThatNamesNoFactIsWarnedOf() {
        Compilation compilation = PolicyCompiler.compile(withHeading("Line of business"));

        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        assertThat(headings(compilation)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.expected()).contains("\"Industry\"", "company.industry");
        });
    }

    @ParameterizedTest
    @CsvSource({"industry", "'Industry, any'", "Industry of the firm", "The industry"})
    void oneThatHasItsLabelIsFine(String heading) {
        assertThat(headings(PolicyCompiler.compile(withHeading(heading)))).isEmpty();
    }

    private static PolicyFiles withHeading(String heading) {
        return TestPolicy.changed(SHIPPED, "fit.xlsx", workbook -> workbook.set(SHEET, "B12", heading));
    }

    private static List<Problem> headings(Compilation compilation) {
        return compilation.match(Compilation.Compiled::warnings, Compilation.Rejected::problems).stream()
                .filter(problem -> HEADINGS.contains(problem.kind()))
                .toList();
    }
}
