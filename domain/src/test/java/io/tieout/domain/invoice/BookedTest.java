package io.tieout.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.ExchangeRate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookedTest {

    @Test
    void theRateAndTheTaxesOfRatesAreBookedAndNothingElseIs() {
        assertThat(Booked.isField("exchange rate")).isTrue();
        assertThat(Booked.isField("tax of rates together")).isTrue();
        assertThat(Booked.isField("tax of rate 7%")).isTrue();
        assertThat(Booked.isField("tax")).isFalse();
    }

    @Test
    void aDocumentThatSaysNoRateLeavesItUnstated() {
        ExchangeRate rate = ExchangeRate.of("1.25");

        assertThat(Booked.asStated(Optional.empty())).isEqualTo(new Booked.Unstated());
        assertThat(Booked.asStated(Optional.of(rate)))
                .isEqualTo(new Booked.Stated(rate, List.of()));
    }

    @Test
    void aDifferenceSaysWhatWasSignedAndWhatStands() {
        var one = new Difference(Difference.Kind.CHANGED, "memo", "thanks", "thank you");
        var other = new Difference(Difference.Kind.TAX, "tax", "1.00", "1.01");
        var landing =
                new Landing(
                        InvoiceExamples.DOCUMENT,
                        "INV-1",
                        InvoiceExamples.usd("100.00"),
                        "0",
                        List.of(one, other),
                        new Booked.Unstated());

        assertThat(landing.sentence())
                .isEqualTo(
                        "memo: approved 'thanks', landed 'thank you';"
                                + " tax: approved '1.00', landed '1.01'");
    }
}
