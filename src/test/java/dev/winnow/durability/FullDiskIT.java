package dev.winnow.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One full disk, quick enough for every build. */
class FullDiskIT {

    @Test
    void nothingAcknowledgedIsLostOnAFullDisk() throws Exception {
        List<RoundResult> results = new Rounds(Scenario.FULL_DISK_UNGUARDED, DatabaseKind.H2).run(1);

        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.isClean()).as(result.line()).isTrue());
    }
}
