package dev.winnow.release.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentTextTest {

    @Test
    void textsOfSeveralLinesAreRead() {
        assertThat(CommentText.read("  Why 10\r\nand not 8? ")).isEqualTo("Why 10\nand not 8?");
        assertThat(CommentText.read("x".repeat(2000))).hasSize(2000);
    }

    @Test
    void otherTextsAreNot() {
        for (String text : new String[] {"", " \n ", "x".repeat(2001), "a\tb", "a\u0000b"}) {
            assertThat(CommentText.read(text)).isNull();
        }
    }

    @Test
    void aSealDependsOnItsKey() {
        CommentSeal seal = CommentSeal.of("Why 10?");

        assertThat(CommentSeal.digest(seal.key(), "Why 10?")).isEqualTo(seal.digest());
        assertThat(CommentSeal.digest(seal.key(), "Why 11?")).isNotEqualTo(seal.digest());
        assertThat(CommentSeal.of("Why 10?").digest()).isNotEqualTo(seal.digest());
    }
}
