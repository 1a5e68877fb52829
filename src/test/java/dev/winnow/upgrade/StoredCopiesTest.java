package dev.winnow.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoredCopiesTest {

    @Test
    void everyCopyIsOpenedOnBothDatabases() {
        List<String> names = StoredCopies.names();

        assertThat(names).isNotEmpty();
        for (String name : names) {
            String commit = name.substring(name.lastIndexOf('-') + 1);
            String build = "Build" + commit.substring(0, 1).toUpperCase(Locale.ROOT) + commit.substring(1);
            for (String database : List.of(StoredCopies.H2, StoredCopies.POSTGRESQL)) {
                String test = "dev.winnow.upgrade.%sOn%sTest"
                        .formatted(build, database.equals(StoredCopies.H2) ? "H2" : "Postgresql");
                assertThatCode(() -> Class.forName(test, false, getClass().getClassLoader()))
                        .doesNotThrowAnyException();
                assertThat(StoredCopies.isKept(
                                StoredCopies.folder(name, database).resolve(StoredAnswers.FILE)))
                        .isTrue();
            }
        }
    }
}
