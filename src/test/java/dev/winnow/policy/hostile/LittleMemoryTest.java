package dev.winnow.policy.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile workbook is answered within two seconds, in 128 megabytes of heap. */
@Tag("slow")
class LittleMemoryTest {

    private static final int MAX_MILLIS = 2_000;
    private static final int MUTATIONS = 10_000;

    @TempDir
    Path folder;

    /** @param problems how many were reported */
    private record Answer(long millis, int problems, String name) {}

    @Test
    void theWholeCorpus() throws Exception {
        List<HostileCase> corpus = Corpus.all();
        for (int index = 0; index < corpus.size(); index++) {
            String name = "%03d %s".formatted(index, corpus.get(index).name().replace('/', ' '));
            Files.write(folder.resolve(name), corpus.get(index).workbook().get());
        }

        List<Answer> answers = run(folder.toString());

        assertThat(answers).hasSameSizeAs(corpus);
        assertThat(answers).as("taken").noneMatch(answer -> answer.problems() == 0);
        assertThat(answers).as("slow").noneMatch(answer -> answer.millis() > MAX_MILLIS);
    }

    @Test
    void tenThousandMutations() throws Exception {
        List<Answer> answers = run(String.valueOf(MUTATIONS));

        long taken = answers.stream().filter(answer -> answer.problems() == 0).count();
        System.out.printf("%d mutations taken, %d refused%n", taken, answers.size() - taken);
        assertThat(answers).hasSize(MUTATIONS);
        assertThat(answers).as("slow").noneMatch(answer -> answer.millis() > MAX_MILLIS);
    }

    private List<Answer> run(String argument) throws IOException, InterruptedException {
        Path output = Files.createTempFile("little-memory", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        classPath(),
                        LittleMemoryRun.class.getName(),
                        argument)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines =
                Files.readString(output, StandardCharsets.UTF_8).lines().toList();
        Files.delete(output);
        List<Answer> answers = lines.stream()
                .filter(line -> line.startsWith("CASE "))
                .map(line -> line.split(" ", 4))
                .map(parts -> new Answer(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), parts[3]))
                .toList();
        assertThat(exit)
                .as("%s", lines.subList(Math.max(0, lines.size() - 20), lines.size()))
                .isZero();
        answers.stream()
                .sorted(Comparator.comparing(Answer::millis).reversed())
                .limit(10)
                .forEach(System.out::println);
        System.out.printf("%d answers; %s MB at most%n", answers.size(), lines.get(lines.size() - 1));
        return answers;
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path");
        return tests == null ? System.getProperty("java.class.path") : tests.replace(":", File.pathSeparator);
    }
}
