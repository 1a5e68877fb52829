package dev.winnow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void positionIsReadAsItWasWritten() {
        Position position = new Position(Decisions.MOMENT, DecisionId.at(Decisions.MOMENT));
        Position first = new Position(Instant.EPOCH, new UUID(-1, 0));

        assertThat(Position.read(position.text())).contains(position);
        assertThat(Position.read(first.text())).contains(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "019ade4b-0d1c-7a90-8b1e-5c2f9e7d4a61",
                "________________________________",
                "AAYzJ7nX_AAAAAAAAAAAAAAAAAAAAAA=",
                "AAYzJ7nX_AAAAAAAAAAAAAAAAAAAAAAA "
            })
    void otherTextIsNoPosition(String text) {
        assertThat(Position.read(text)).isEmpty();
    }
}
