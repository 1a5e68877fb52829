package dev.winnow.release.diff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Interruption.InterruptedWorkException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptedDiffTest {

    private final ComparedFiles compared = ComparedFiles.of(PolicyFiles.none(TestPolicy.NAME), TestPolicy.files());

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void anInterruptionEndsComparingRows() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> compared.sheets().forEach(ComparedSheet::change))
                .isInstanceOf(InterruptedWorkException.class);
    }

    @Test
    void anInterruptionEndsWritingRows() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> compared.sheets()
                        .forEach(sheet -> SheetPage.of(sheet.sheet().name(), sheet)))
                .isInstanceOf(InterruptedWorkException.class);
    }
}
