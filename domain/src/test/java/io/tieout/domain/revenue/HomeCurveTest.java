package io.tieout.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.HomeCurve.Landed;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HomeCurveTest {

    private static final Currency EUR = new Currency("EUR");
    private static final Currency USD = new Currency("USD");

    @Test
    void eachPartIsWorthTheRateOfTheInvoiceThatBillsItAndTheLastTakesTheRest() {
        HomeCurve curve = curve(landed("100.00", "110.01"), landed("100.00", "120.00"));

        assertThat(curve.worth(eur("33.33"))).contains(usd("36.67"));
        assertThat(curve.worth(eur("66.66"))).contains(usd("73.33"));
        assertThat(curve.worth(eur("100.00"))).contains(usd("110.01"));
        assertThat(curve.worth(eur("150.00"))).contains(usd("170.01"));
        assertThat(curve.worth(eur("200.00"))).contains(usd("230.01"));
    }

    @Test
    void whatIsEarnedBeforeItIsBilledCountsAtTheLatestRateAndAtItsOwnOnceItIs() {
        HomeCurve before = curve(landed("100.00", "110.00"));
        HomeCurve after = curve(landed("100.00", "110.00"), landed("50.00", "60.00"));
        Position position = new Position(eur("100.00"), eur("150.00"));

        assertThat(before.stands(position)).contains(new MonthWorth(usd("165.00"), usd("55.00")));
        assertThat(after.stands(new Position(eur("150.00"), eur("150.00"))))
                .contains(new MonthWorth(usd("170.00"), usd("0.00")));
    }

    @Test
    void aCreditTakesTheLatestAndWhatItsOwnRateLeavesGoesWithTheLast() {
        HomeCurve curve = curve(landed("100.00", "110.00"), landed("-40.00", "-48.00"));

        assertThat(curve.worth(eur("30.00"))).contains(usd("33.00"));
        assertThat(curve.worth(eur("60.00"))).contains(usd("62.00"));
    }

    @Test
    void withoutAnInvoiceThereIsNoRate() {
        assertThat(curve().worth(eur("1.00"))).isEmpty();
    }

    private static HomeCurve curve(Landed... documents) {
        return HomeCurve.of(List.of(documents), USD);
    }

    private static Landed landed(String billed, String home) {
        return new Landed(eur(billed), usd(home));
    }

    private static Money eur(String decimal) {
        return Money.of(decimal, EUR);
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }
}
