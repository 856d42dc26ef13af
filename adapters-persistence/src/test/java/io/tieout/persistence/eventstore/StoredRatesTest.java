package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.fixture.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of what is signed of a rate and of how a document was booked. */
class StoredRatesTest {

    private static final Currency KWD = new Currency("KWD");

    private final JsonMapper mapper =
            StoredJson.mapper(new PersonalSealer(new FixedKeyring(), () -> new byte[12]));

    static List<Object[]> rates() {
        return List.of(
                new Object[] {"unstated", new ExpectedRate.Unstated()},
                new Object[] {"set-there", new ExpectedRate.SetThere()},
                new Object[] {"fixed", new ExpectedRate.Fixed(ExchangeRate.of("3.25"))});
    }

    @ParameterizedTest
    @MethodSource("rates")
    void theStoredFormOfASignedRateNeverChanges(String file, ExpectedRate rate) {
        var golden = Golden.text("rate/" + file + ".json");

        assertThat(mapper.writeValueAsString(rate)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, ExpectedRate.class)).isEqualTo(rate);
    }

    @Test
    void theStoredFormOfHowADocumentWasBookedNeverChanges() {
        Booked booked =
                new Booked.Stated(
                        ExchangeRate.of("3.25"),
                        List.of(
                                new TaxByRate(
                                        "4",
                                        Money.ofMinor(100_000, KWD),
                                        Money.ofMinor(5_250, KWD))));
        var golden = Golden.text("rate/booked.json");

        assertThat(mapper.writeValueAsString(booked)).isEqualTo(golden);
        assertThat(mapper.readValue(golden, Booked.class)).isEqualTo(booked);
    }
}
