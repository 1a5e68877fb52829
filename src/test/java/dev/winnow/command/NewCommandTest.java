package dev.winnow.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.PolicyFolder;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.writer.Starter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aVocabularyBecomesAPolicyWithoutErrors() throws IOException {
        Path vocabulary = Files.write(root.resolve("mine.xlsx"), Starter.emptyVocabulary());
        Path tables = root.resolve("decision-tables");

        assertThat(run("new", "solar", "--vocabulary", vocabulary.toString(), "--to", tables.toString()))
                .isZero();

        PolicyCheck check = PolicyCheck.of(new PolicyFolder(tables, root.resolve("rules"), "solar").read());
        assertThat(check.hasErrors()).isFalse();
        assertThat(check.policy()).isNotNull();
        assertThat(out.toString()).contains("policy.xlsx");
    }

    @Test
    void aPolicyThatIsThereIsNotOverwritten() throws IOException {
        Path vocabulary = Files.write(root.resolve("mine.xlsx"), Starter.emptyVocabulary());
        Path there = Files.createDirectories(root.resolve("decision-tables/solar"));

        assertThat(run(
                        "new",
                        "solar",
                        "--vocabulary",
                        vocabulary.toString(),
                        "--to",
                        root.resolve("decision-tables").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith(there + ": ").hasLineCount(1);
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void aVocabularyWithProblemsIsToldAtItsCells() throws IOException {
        byte[] wrong = TestWorkbook.of(Starter.emptyVocabulary())
                .set("Vocabulary", "C4", "chioce")
                .bytes();
        Path vocabulary = Files.write(root.resolve("mine.xlsx"), wrong);

        assertThat(run("new", "solar", "--vocabulary", vocabulary.toString(), "--to", root.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("mine.xlsx › Vocabulary › C4: expected text, whole number");
    }

    @Test
    void aNameThatNoPolicyMayHaveIsRefused() {
        assertThat(run("new", "My Policy")).isEqualTo(2);
        assertThat(err.toString()).contains("found My Policy");
        assertThat(run("new", "class")).isEqualTo(2);
        assertThat(err.toString()).contains("found class");
    }

    @Test
    void aVocabularyThatIsNotThereIsToldByItsName() {
        Path missing = root.resolve("missing.xlsx");

        assertThat(run("new", "solar", "--vocabulary", missing.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(missing + ": ").hasLineCount(1);
    }

    private int run(String... arguments) {
        return Winnow.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
