package io.tieout.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.fixture.RunningHouse;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twenty invoices of five customers; the whole file is for {@code ./tieout replay}. */
class ReplayTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 3);
    private static final int INVOICES = 20;

    private final URI tieout = RunningHouse.baseUri();

    @Test
    void aReplayThatWasStoppedContinuesAndTiesOut() {
        List<HistoricInvoice> whole = history();
        List<HistoricInvoice> begun = whole.subList(0, INVOICES / 2);

        ReplayReport half = ReplayCommand.replay(tieout, "Stopped replay", begun);
        ReplayReport full = ReplayCommand.replay(tieout, "Stopped replay", whole);
        ReplayReport again = ReplayCommand.replay(tieout, "Stopped replay", whole);

        assertThat(half.text()).endsWith("It ties out.");
        assertThat(full.text()).endsWith("It ties out.");
        assertThat(again.text()).isEqualTo(full.text());
    }

    /** Some on the same day, some settled on their own day, some late. */
    private static List<HistoricInvoice> history() {
        List<HistoricInvoice> invoices = new ArrayList<>();
        for (int i = 0; i < INVOICES; i++) {
            LocalDate issuedOn = FIRST_DAY.plusDays(i / 3);
            invoices.add(
                    new HistoricInvoice(
                            i + 2L,
                            "customer-" + i % 5,
                            "R-" + i,
                            issuedOn,
                            issuedOn.plusDays(30),
                            new BigDecimal("10.01").multiply(BigDecimal.valueOf(i + 1L)),
                            issuedOn.plusDays((i * 7L) % 40)));
        }
        return invoices;
    }
}
