package dev.winnow.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private static final List<String> TEXTS = List.of("Dana Weiss", "dana@northwind.example", "L-1001", "Dana");

    @Test
    void personalTextsAreMaskedInMessages() {
        ExtLogRecord record =
                new ExtLogRecord(Level.WARNING, "%s of %s, not L-10012 or Danat", ExtLogRecord.FormatStyle.PRINTF, "x");
        record.setParameters(new Object[] {"Dana Weiss", "L-1001"});

        during(() -> new PersonalDataFilter().isLoggable(record));

        assertThat(record.getFormattedMessage()).isEqualTo("*** of ***, not L-10012 or Danat");
    }

    @Test
    void personalTextsAreMaskedInExceptionsAndTheirCauses() {
        ExtLogRecord record = new ExtLogRecord(Level.SEVERE, "failed", "x");
        record.setThrown(new IllegalStateException("no idea", new IllegalArgumentException("bad: Dana Weiss")));

        during(() -> new PersonalDataFilter().isLoggable(record));

        assertThat(trace(record.getThrown()))
                .contains("IllegalStateException: no idea", "IllegalArgumentException: bad: ***", "MaskingTest.java")
                .doesNotContain("Dana");
    }

    @Test
    void noMessageHasAnotherLine() {
        ExtLogRecord record = new ExtLogRecord(
                Level.WARNING, "bad target %s", ExtLogRecord.FormatStyle.PRINTF, "org.apache.poi.openxml4j.opc");
        record.setParameters(new Object[] {"a\n22:00:00 INFO  made up\r\u0085\u2028\u001b[31m\u202e\tb"});
        record.setThrown(new IllegalStateException(
                "outer", new IllegalArgumentException("a\n22:00:00 INFO  made up\n\tat dev.winnow.Nothing")));

        new PersonalDataFilter().isLoggable(record);

        assertThat(record.getFormattedMessage())
                .isEqualTo("bad target a\\n22:00:00 INFO  made up\\r\\u0085\\u2028\\u001b[31m\\u202e\\tb");
        assertThat(trace(record.getThrown()).lines())
                .noneMatch(line ->
                        line.startsWith("22:00") || line.contains("at dev.winnow.Nothing") && !line.contains("made up"))
                .anyMatch(line -> line.contains("IllegalArgumentException: a\\n22:00:00"));
    }

    @Test
    void personalTextWithALineBreakIsMaskedBeforeItIsEscaped() {
        ExtLogRecord record = new ExtLogRecord(Level.WARNING, "lead L\n7 failed", "x");

        Masking.during(List.of("L\n7"), () -> new PersonalDataFilter().isLoggable(record));

        assertThat(record.getFormattedMessage()).isEqualTo("lead *** failed");
    }

    @Test
    void anExceptionThatLeavesTellsNothing() {
        assertThatThrownBy(() -> during(() -> {
                    throw new IllegalStateException("lead L-1001 failed");
                }))
                .hasToString("java.lang.IllegalStateException: lead *** failed");
    }

    @Test
    void whatTellsNothingStaysAsItIs() {
        RuntimeException thrown = new IllegalStateException("nothing");

        assertThatThrownBy(() -> during(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(Masking.mask("Dana Weiss")).isEqualTo("Dana Weiss");
    }

    private static <T> T during(Supplier<T> work) {
        return Masking.during(TEXTS, work);
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
