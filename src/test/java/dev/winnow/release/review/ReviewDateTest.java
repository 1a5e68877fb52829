package dev.winnow.release.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewDateTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    void datesFromTodayAreRead() {
        assertThat(ReviewDate.read("2026-03-02", TODAY)).contains(TODAY);
        assertThat(ReviewDate.read(" 2036-03-02 ", TODAY)).contains(LocalDate.parse("2036-03-02"));
    }

    @Test
    void otherTextsAreNot() {
        for (String text : new String[] {"", "soon", "2026-03-01", "2036-03-03", "2026-02-30", "+9999-01-01"}) {
            assertThat(ReviewDate.read(text, TODAY)).as(text).isEmpty();
        }
    }

    @Test
    void aReviewIsDueTwoWeeksBefore() {
        assertThat(on("2026-03-17").isDue(TODAY)).isFalse();
        assertThat(on("2026-03-16").isDue(TODAY)).isTrue();
        assertThat(on("2026-03-02").isOverdue(TODAY)).isFalse();
        assertThat(on("2026-03-01").isOverdue(TODAY)).isTrue();
    }

    private static Review on(String date) {
        return new Review("b2b", LocalDate.parse(date), "user:kim", Instant.EPOCH);
    }
}
