package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.RawWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinedNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"Types\">#REF!",
                "name=\"Types\">Lists!#REF!",
                "name=\"Types\">OFFSET(#REF!,0,0,COUNTA(#REF!)-1,1)",
                "name=\"Types\">",
                "name=\"Gone\">#N/A",
                "name=\"_xlfn.XLOOKUP\" hidden=\"1\">#NAME?",
                "name=\"_xlnm.Print_Area\" localSheetId=\"0\">#REF!",
                "name=\"_xlnm.Print_Area\" localSheetId=\"0\">'The fit'!$A$1:$B$2,'The fit'!$A$4:$B$5,Fit!$A$7",
                "name=\"_xlnm.Print_Titles\" localSheetId=\"0\">Fit!$A:$B,Fit!$1:$3",
                "name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">Fit!$A$1:$B$9",
                "name=\"_xlpm.x\" hidden=\"1\">#NAME?",
                "name=\"solver_typ\" hidden=\"1\">1+1",
                "name=\"Old\">[1]Sheet1!$A$1",
                "name=\"Old\">'C:\\files\\[old - copy.xlsx]A (1)'!$A$1",
                "name=\"Types\">'A sheet with a name of thirty-one (1)'!$A$1:$A$9",
                "name=\"Types\">OFFSET(Lists!$A$1,0,0,COUNTA(Lists!$A:$A),1)",
                "name=\"Column\">Table1[Industry]",
                "name=\"Rate\">0.19",
                "name=\"Rate\">-1.5E-05",
                "name=\"Rate\">19%",
                "name=\"Word\">\"a + b (c)\"",
                "name=\"List\">{1,2;\"a-b\",4}",
                "name=\"Flag\">TRUE"
            })
    void namesOfCellsAndLeftoversAreIgnored(String name) {
        assertThat(read(named(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+1",
                "SUM(Fit!$A$1:$A$9)",
                "LAMBDA(x,x)",
                "cmd|'/C calc'!A0",
                "Fit!$A$1*2",
                "'a'!A1&amp;\"x\"",
                "-Fit!$A$1"
            })
    void namesThatComputeAreReportedWithTheRemedy(String formula) {
        assertThat(read(named("name=\"evil\">" + formula)))
                .containsExactly("a.xlsx: expected only names that refer to cells, found the name \"evil\", which"
                        + " computes something; suggested: deleting it in Formulas > Name Manager");
    }

    @Test
    void tensOfThousandsOfLeftoversAreIgnored() {
        StringBuilder names = new StringBuilder();
        for (int index = 0; index < 20_000; index++) {
            names.append("<definedName name=\"n")
                    .append(Integer.toString(index * 7919, 36))
                    .append("\">#REF!</definedName>");
        }

        assertThat(read(withNames(names.toString()))).isEmpty();
    }

    private static byte[] named(String name) {
        return withNames("<definedName " + name + "</definedName>");
    }

    private static byte[] withNames(String names) {
        return RawWorkbook.of(TestWorkbook.empty()
                        .sheet("Fit")
                        .set("Fit", "A1", "Title")
                        .bytes())
                .change(
                        RawWorkbook.WORKBOOK,
                        xml -> xml.replace("</sheets>", "</sheets><definedNames>" + names + "</definedNames>"))
                .bytes();
    }

    private static List<String> read(byte[] workbook) {
        Problems problems = new Problems();
        new WorkbookReader(problems).read("a.xlsx", workbook);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
