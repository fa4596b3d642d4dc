package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeIsNotFoundTest {

    @ParameterizedTest
    @ValueSource(strings = {"2.000815", "2.000815.01", "2.000815.000.00.00.H55", " 2.000815 "})
    void theSuffixOfAnOfficeDoesNotHideTheProcedure(String code) {
        assertEquals("2.000815", Shipped.CATALOGUE.find(code).orElseThrow().code());
    }

    @Test
    void anUnknownCodeIsNobodysProcedure() {
        assertTrue(Shipped.CATALOGUE.find("9.999999").isEmpty());
        assertTrue(Shipped.CATALOGUE.find("").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "1001193", "001193", "mã 1.001193", "Mã số: 1.001193", "1.001193.000.00.00.H26", "1,001193", "1 001193", "1-001193"})
    void searchKnowsCodesAndTheirParts(String query) {
        assertEquals(Shipped.BIRTH, Shipped.first(query));
    }
}
