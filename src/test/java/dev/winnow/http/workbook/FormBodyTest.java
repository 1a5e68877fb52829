package dev.winnow.http.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.problem.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

    private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"fit.xlsx\"";

    private final List<RequestProblem> problems = new ArrayList<>();

    @Test
    void partsAreReadByteForByte() {
        List<FormBody.Part> parts = read("x", """
                preamble
                --x
                Content-Disposition: form-data; name="file"; filename="Ärger, \\"neu\\".xlsx"
                Content-Type: application/octet-stream

                a
                --y
                b

                --x \t\s
                content-disposition:form-data;name=note


                --x--
                epilogue""");

        assertThat(problems).isEmpty();
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).name()).isEqualTo("file");
        assertThat(parts.get(0).file()).isEqualTo("Ärger, \"neu\".xlsx");
        assertThat(parts.get(0).content()).asString().isEqualTo("a\r\n--y\r\nb\r\n");
        assertThat(parts.get(1).name()).isEqualTo("note");
        assertThat(parts.get(1).file()).isNull();
        assertThat(parts.get(1).content()).isEmpty();
    }

    @Test
    void foldersKeepTheirBackslashes() {
        List<FormBody.Part> parts = read(
                "x", "--x\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\temp\\fit.xlsx\"\n\n\n--x--");

        assertThat(parts).extracting(FormBody.Part::file).containsExactly("C:\\temp\\fit.xlsx");
    }

    @Test
    void formWithoutPartsIsRead() {
        assertThat(read("x", "--x--")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a ",
                "a\"b",
                "ä",
                "0123456789012345678901234567890123456789012345678901234567890123456789a"
            })
    void invalidBoundaryIsAProblem(String boundary) {
        assertThat(read(boundary, "--" + boundary + "--")).isEmpty();
        assertThat(problems).extracting(RequestProblem::parameter).containsExactly("Content-Type");
    }

    @Test
    void boundaryIsRequired() {
        assertThat(read(null, "--x--")).isEmpty();
        assertThat(problems).extracting(RequestProblem::found).containsExactly("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no such line",
                "--y-- | no such line",
                "--x | none",
                "--x\\n | none",
                "--x\\nA: b\\n\\n | none",
                "--x\\nA: b\\n--x-- | another part at byte 4",
                "--xy\\n\\n\\n--x-- | another part at byte 4",
                "--x\\n\\n\\n--x-- | a part without it at byte 4",
                "--x\\nContent-Disposition: form-data\\n\\n\\n--x-- | a part without it at byte 4",
                "--x\\nContent-Disposition: attachment; name=a\\n\\n\\n--x-- | a part without it at byte 4",
                "--x\\nContent-Disposition: form-data; name=\"a\\n\\n\\n--x-- | a part without it at byte 4",
                "--x\\nContent-Transfer-Encoding: base64\\n\\n\\n--x-- | Content-Transfer-Encoding: \"base64\" at byte 4"
            })
    void invalidFormIsAProblem(String body, String found) {
        assertThat(read("x", body.replace("\\n", "\n"))).isEmpty();
        assertThat(problems).extracting(RequestProblem::found).containsExactly(found);
    }

    @Test
    void moreThanAHundredPartsAreAProblem() {
        String part = "--x\n" + FILE + "\n\n\n";

        assertThat(read("x", part.repeat(100) + "--x--")).hasSize(100);
        assertThat(read("x", part.repeat(101) + "--x--")).isEmpty();
        assertThat(problems).extracting(RequestProblem::expected).containsExactly("at most 100 parts");
    }

    @Test
    void longHeadersAreAProblem() {
        assertThat(read("x", "--x\n" + FILE + "; a=\"" + "\\a".repeat(3_000) + "\"\n\n\n--x--"))
                .isEmpty();
        assertThat(problems).hasSize(1);
    }

    /** @param body with lines that end as in Java */
    private List<FormBody.Part> read(@Nullable String boundary, String body) {
        return FormBody.read(body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), boundary, problems);
    }
}
