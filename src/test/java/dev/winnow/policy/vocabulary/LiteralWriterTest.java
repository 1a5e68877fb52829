package dev.winnow.policy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralWriterTest {

    private static final int NUMBERS = 200_000;

    @Test
    void everyNumberReadsBackExactly() {
        Random random = new Random(15L);
        Problems problems = new Problems();
        LiteralReader literal = new LiteralReader(problems);
        FactType type = new FactType(FactType.Kind.DECIMAL, 6);
        int texts = 0;
        for (int count = 0; count < NUMBERS; count++) {
            BigDecimal number = number(random);

            CellValue cell = LiteralWriter.cell(number);
            CellValue held = cell instanceof CellValue.Decimal decimal
                    ? new CellValue.Decimal(BigDecimal.valueOf(decimal.number().doubleValue()))
                    : cell;

            assertThat(literal.read(held, type, new Allowed.Any(), Source.file("a.xlsx")))
                    .isEqualTo(number);
            texts += cell instanceof CellValue.Text ? 1 : 0;
        }
        assertThat(problems.all()).isEmpty();
        assertThat(texts).isBetween(1, NUMBERS - 1);
    }

    @Test
    void valuesAreWrittenByTheirRealType() {
        assertThat(LiteralWriter.cell(5L)).isEqualTo(new CellValue.Decimal(new BigDecimal("5")));
        assertThat(LiteralWriter.cell(new BigDecimal("12.5"))).isEqualTo(new CellValue.Decimal(new BigDecimal("12.5")));
        assertThat(LiteralWriter.cell(true)).isEqualTo(new CellValue.Flag(true));
        assertThat(LiteralWriter.cell(LocalDate.of(2026, 1, 31))).isEqualTo(new CellValue.Text("2026-01-31"));
        assertThat(LiteralWriter.cell("fintech")).isEqualTo(new CellValue.Text("fintech"));
        assertThat(LiteralWriter.list(List.of(50L, new BigDecimal("1.234")), ", "))
                .isEqualTo(new CellValue.Text("50, 1.2340"));
    }

    /** Up to fifteen digits before the point and six behind it. */
    private static BigDecimal number(Random random) {
        BigDecimal whole = BigDecimal.valueOf(random.nextLong(2_000_000_000_000_000L) - 1_000_000_000_000_000L)
                .movePointLeft(random.nextInt(15));
        BigDecimal fraction = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(7));
        return new CellValue.Decimal(
                        whole.add(fraction).remainder(BigDecimal.TEN.pow(15)).setScale(6, RoundingMode.DOWN))
                .number();
    }
}
