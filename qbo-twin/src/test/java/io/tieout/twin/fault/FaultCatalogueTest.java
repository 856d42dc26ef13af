package io.tieout.twin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FaultCatalogueTest {

    @Test
    void eachFaultBearsTheCodeItIsFoundBy() {
        assertThat(FaultCatalogue.codes())
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(FaultCatalogue.find(code).map(QboFault::code))
                                .contains(code.replace("_closed", "")));
    }

    @Test
    void onlyLostAccessAndAFailedServiceAreNo400() {
        assertThat(status("120")).isEqualTo(401);
        assertThat(status("10000")).isEqualTo(500);
        assertThat(status("5010")).isEqualTo(400);
        assertThat(status("610")).isEqualTo(400);
        assertThat(status("6190")).isEqualTo(400);
    }

    /** Q10: the number alone does not say whether to read again or to open the period. */
    @Test
    void q10OneCodeStandsForAStaleVersionAndForAClosedPeriod() {
        assertThat(FaultCatalogue.find("5010").map(QboFault::headline))
                .contains("Stale Object Error");
        assertThat(FaultCatalogue.find("5010_closed").map(QboFault::headline))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Account Period Closed"));
    }

    @Test
    void aCodeTheServiceDoesNotHaveIsNotFound() {
        assertThat(FaultCatalogue.find("1")).isEqualTo(Optional.empty());
    }

    private static int status(String code) {
        return FaultCatalogue.find(code).orElseThrow().status();
    }
}
