package io.tieout.domain.observed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is only settled or corrected in amount stays where it counts; the rest moves. */
class ObservedPictureTest {

    private static final AccountId ACME = new AccountId(new UUID(0, 2));
    private static final AccountId OTHER = new AccountId(new UUID(0, 3));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final Booked UNSTATED = new Booked.Unstated();
    private static final ObservedPicture PICTURE = picture(ACME, DAY, DUE, UNSTATED, "USD", 100);

    @Test
    void anotherBalanceCountsAtTheSamePlace() {
        assertThat(PICTURE.isElsewhereThan(picture(ACME, DAY, DUE, UNSTATED, "USD", 40))).isFalse();
    }

    @Test
    void anotherAccountDayRateOrCurrencyIsAnotherPlace() {
        var converted = new Booked.Stated(ExchangeRate.of("1.25"), List.of());

        assertThat(
                        List.of(
                                picture(OTHER, DAY, DUE, UNSTATED, "USD", 100),
                                picture(ACME, DAY.plusDays(1), DUE, UNSTATED, "USD", 100),
                                picture(ACME, DAY, DUE.plusDays(1), UNSTATED, "USD", 100),
                                picture(ACME, DAY, DUE, converted, "USD", 100),
                                picture(ACME, DAY, DUE, UNSTATED, "EUR", 100)))
                .allMatch(PICTURE::isElsewhereThan);
    }

    private static ObservedPicture picture(
            AccountId account,
            LocalDate issuedOn,
            LocalDate dueOn,
            Booked booked,
            String currency,
            long balance) {
        return new ObservedPicture(
                ObservedKind.INVOICE,
                account,
                "58",
                "QB-7",
                issuedOn,
                dueOn,
                Money.ofMinor(100, new Currency(currency)),
                Money.ofMinor(balance, new Currency(currency)),
                booked);
    }
}
