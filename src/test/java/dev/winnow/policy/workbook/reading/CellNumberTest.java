package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {

    @ParameterizedTest
    @CsvSource({
        "15.000000000000002, 15",
        "14.999999999999998, 15",
        "0.30000000000000004, 0.3",
        "0.10000000000000001, 0.1",
        "1.1500000000000001, 1.15",
        "-29.999999999999996, -30",
        "434.99999999999994, 435",
        "1234567.1000000001, 1234567.1",
        "2.0000000000000004E-3, 0.002",
        "5.5511151231257827E-17, 0.0000000000000000555111512312578"
    })
    void residuesOfBinaryFractionsAreDroppedAsInExcel(String stored, BigDecimal shown) {
        assertThat(CellNumber.read(stored)).isEqualByComparingTo(shown);
    }

    /** A release may hold them: as a text, or in a column of six decimals. Its answers stay the same. */
    @ParameterizedTest
    @CsvSource({
        "123456789012345, 123456789012345",
        "1234567890123456, 1234567890123456",
        "9007199254740991, 9007199254740991",
        "12345678901234567890, 12345678901234567000",
        "1E+20, 100000000000000000000",
        "12345678901.123457, 12345678901.123457",
        "0.123456, 0.123456"
    })
    void numbersOfSixteenAndMoreDigitsThatAColumnCanHoldAreKept(String stored, BigDecimal read) {
        assertThat(CellNumber.read(stored)).isEqualByComparingTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1e999", "0x10", "5d", "1,5", "1 000", "--1"})
    void otherTextsAreNoNumbers(String stored) {
        assertThat(CellNumber.read(stored)).isNull();
    }
}
