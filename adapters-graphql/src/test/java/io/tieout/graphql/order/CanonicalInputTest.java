package io.tieout.graphql.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalInputTest {

    @Test
    void fieldsStandInTheOrderOfTheirNames() {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("number", "INV-1");
        input.put("issuedOn", LocalDate.parse("2026-03-01"));
        input.put("lines", List.of(Map.of("quantity", new BigDecimal("2.50"))));
        input.put("expectedVersion", 3);
        input.put("deep", Map.of());

        assertThat(CanonicalInput.json(input))
                .isEqualTo(
                        "{\"deep\":{},\"expectedVersion\":3,\"issuedOn\":\"2026-03-01\","
                                + "\"lines\":[{\"quantity\":\"2.50\"}],\"number\":\"INV-1\"}");
    }

    @Test
    void aNullFieldIsAnAbsentField() {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("memo", null);

        assertThat(CanonicalInput.json(input)).isEqualTo("{}");
    }

    @Test
    void textCannotPretendToBeStructure() {
        assertThat(CanonicalInput.hash(Map.of("a", "x\",\"b\":\"y")))
                .isNotEqualTo(CanonicalInput.hash(Map.of("a", "x", "b", "y")));
    }

    /** Stored hashes were made with this form: a changed byte would refuse honest repetitions. */
    @Test
    void theHashOfAnInputNeverChanges() {
        assertThat(CanonicalInput.hash(Map.of("number", "INV-1", "lines", List.of())))
                .isEqualTo("924655dbed9f162f5084e74737a7c79323a2d9c857c210b1e12e7f896003b67e");
    }
}
