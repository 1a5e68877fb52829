package dev.winnow.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.explanation.Labels;
import dev.winnow.explanation.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShorteningTest {

    @Test
    void shortReceiptIsUnchanged() {
        List<CountedDimension> dimensions = List.of(dimension("fit", "5", "3", "-1"));

        assertThat(shortened(dimensions, 3)).isEqualTo(dimensions);
    }

    @Test
    void smallestRowsBecomeOneLineWithTheirSum() {
        List<CountedDimension> shortened = shortened(List.of(dimension("fit", "0.5", "9", "-2", "7", "1.2")), 3);

        assertThat(texts(shortened)).containsExactly("9.0", "7.0", "and 3 more rows");
        assertThat(shortened.get(0).lines().get(2).points()).isEqualTo("-0.3");
    }

    @Test
    void dimensionOfOnlySmallRowsIsOneLine() {
        List<CountedDimension> shortened =
                shortened(List.of(dimension("fit", "9", "8", "7"), dimension("need", "1", "2")), 4);

        assertThat(texts(shortened)).containsExactly("9.0", "8.0", "7.0", "2 rows");
    }

    @Test
    void singleSmallRowIsNotMerged() {
        List<CountedDimension> shortened =
                shortened(List.of(dimension("fit", "1", "9", "8"), dimension("need", "3", "2", "4")), 5);

        assertThat(texts(shortened)).containsExactly("9.0", "8.0", "1.0", "4.0", "and 2 more rows");
    }

    @Test
    void capIsAlwaysShownAndLast() {
        Counted cap = new Counted(
                Counted.Kind.CAP, "cap", new BigDecimal("-0.1"), BigDecimal.ZERO, null, "policy.xlsx › Dimensions");
        CountedDimension dimension = dimension("fit", "5", "4", "3");
        CountedDimension capped = new CountedDimension(
                "fit",
                new BigDecimal("11.9"),
                null,
                Stream.concat(Stream.of(cap), dimension.lines().stream()).toList());

        assertThat(texts(shortened(List.of(capped), 2))).containsExactly("3 rows", "cap");
    }

    @Test
    void shorteningKeepsSums() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<CountedDimension> dimensions = Stream.of("fit", "engagement", "need")
                    .map(name -> dimension(name, figures(random)))
                    .toList();

            List<CountedDimension> shortened = shortened(dimensions, 10);

            assertThat(texts(shortened)).hasSizeLessThanOrEqualTo(10);
            for (int i = 0; i < dimensions.size(); i++) {
                assertThat(sum(shortened.get(i)))
                        .isEqualTo(sum(dimensions.get(i)))
                        .isEqualTo(dimensions.get(i).points());
            }
        }
    }

    private static String[] figures(Random random) {
        return Stream.generate(() -> BigDecimal.valueOf(random.nextInt(-50, 200), 1))
                .limit(random.nextInt(1, 15))
                .map(BigDecimal::toPlainString)
                .toArray(String[]::new);
    }

    private static CountedDimension dimension(String name, String... points) {
        List<Counted> lines = Arrays.stream(points)
                .map(figure -> new BigDecimal(figure).setScale(1))
                .map(figure -> new Counted(
                        Counted.Kind.ROW, figure.toPlainString(), figure, BigDecimal.ZERO, "ROW-1", "fit.xlsx"))
                .toList();
        BigDecimal sum = lines.stream().map(Counted::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CountedDimension(name, sum, null, lines);
    }

    private static List<CountedDimension> shortened(List<CountedDimension> dimensions, int most) {
        return new Shortening(dimensions, new PageText(Messages.ENGLISH, Labels.NONE)).to(most);
    }

    private static List<String> texts(List<CountedDimension> dimensions) {
        return dimensions.stream()
                .flatMap(dimension -> dimension.lines().stream())
                .map(Counted::text)
                .toList();
    }

    private static BigDecimal sum(CountedDimension dimension) {
        return dimension.lines().stream().map(Counted::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
