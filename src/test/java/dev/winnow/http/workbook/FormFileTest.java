package dev.winnow.http.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.problem.RequestProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFileTest {

    private static final String POLICY = "--x\nContent-Disposition: form-data; name=\"policy\"\n\nb2b\n";
    private static final String FILE =
            "--x\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\mine\\\\leads.csv\"\n\n";

    private final List<RequestProblem> problems = new ArrayList<>();

    @Test
    void aFileIsReadAfterTheTexts() throws IOException {
        FormFile form = Objects.requireNonNull(open(POLICY + FILE + "id\n1\n--x--\n"));

        assertThat(form.texts()).isEqualTo(Map.of("policy", "b2b"));
        assertThat(form.name()).isEqualTo("leads.csv");
        assertThat(form.content().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("id\r\n1");
        assertThat(problems).isEmpty();
    }

    @Test
    void nothingOfTheFileIsReadBeforehand() throws IOException {
        long[] read = {0};
        byte[] body = (POLICY + FILE + "a".repeat(1_000_000) + "\n--x--\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        InputStream counted = new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] into, int from, int count) {
                int got = super.read(into, from, count);
                read[0] += got;
                return got;
            }
        };

        FormFile form = Objects.requireNonNull(FormFile.open(counted, headers("x"), problems));

        assertThat(read[0]).isLessThan(20_000);
        assertThat(form.content().readAllBytes()).hasSize(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x--\n",
                POLICY + "--x--\n",
                "--y\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\n\nid\n--y--\n",
                "--x\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\n\n\n--x--\n",
                "--x\nContent-Disposition: attachment\n\nid\n--x--\n",
                "--x\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\nContent-Transfer-Encoding: base64\n\naWQ=\n--x--\n",
                "--x\nContent-Disposition: form-data; na",
                "id\n1\n"
            })
    void whatHasNoFileIsAProblem(String body) throws IOException {
        assertThat(open(body)).isNull();
        assertThat(problems).hasSize(1);
    }

    @Test
    void aFormNeedsABoundary() throws IOException {
        assertThat(FormFile.open(InputStream.nullInputStream(), headers(null), problems))
                .isNull();
        assertThat(problems).hasSize(1);
    }

    private @Nullable FormFile open(String body) throws IOException {
        byte[] bytes = body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return FormFile.open(new ByteArrayInputStream(bytes), headers("x"), problems);
    }

    private static HttpHeaders headers(@Nullable String boundary) {
        MediaType type = boundary == null
                ? MediaType.MULTIPART_FORM_DATA_TYPE
                : new MediaType("multipart", "form-data", Map.of("boundary", boundary));
        return (HttpHeaders) Proxy.newProxyInstance(
                FormFileTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> method.getName().equals("getMediaType") ? type : null);
    }
}
