package io.tieout.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundRejection.BeyondRefundable;
import io.tieout.domain.refund.RefundRejection.BooksClosedThen;
import io.tieout.domain.refund.RefundRejection.InvalidRefund;
import io.tieout.domain.refund.RefundRejection.NothingToRefund;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefundRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void noMoreGoesBackThanIsLeft() {
        assertThatCode(() -> RefundRules.demandWithin(usd("30"), usd("30"), "it"))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> RefundRules.demandWithin(usd("30.01"), usd("30"), "it")))
                .isEqualTo(new BeyondRefundable("30.01 USD", "30.00 USD"));
        assertThat(refusal(() -> RefundRules.demandWithin(usd("1"), usd("0"), "it")))
                .isInstanceOf(NothingToRefund.class);
    }

    @Test
    void anAmountIsPositiveAndInTheCurrencyOfWhatIsLeft() {
        assertThat(refusal(() -> RefundRules.demandWithin(usd("0"), usd("30"), "it")))
                .isInstanceOf(InvalidRefund.class);
        assertThat(
                        refusal(() ->
                                RefundRules.demandWithin(
                                        Money.of("1", new Currency("EUR")), usd("30"), "it")))
                .isInstanceOf(InvalidRefund.class);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 3000, 3001, 3001 JPY", "KWD, 3.125, 3.126, 3.126 KWD"})
    void theSmallestUnitOfACurrencyCounts(String code, String left, String more, String named) {
        Currency currency = new Currency(code);
        Money rest = Money.of(left, currency);

        assertThatCode(() -> RefundRules.demandWithin(rest, rest, "it")).doesNotThrowAnyException();
        assertThat(refusal(() -> RefundRules.demandWithin(Money.of(more, currency), rest, "it")))
                .isEqualTo(new BeyondRefundable(named, rest.toString()));
    }

    @Test
    void aDayIsOpenAfterTheLastClosedOne() {
        assertThatCode(() -> RefundRules.demandOpen(MONDAY, Optional.empty(), "wait"))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        RefundRules.demandOpen(MONDAY, Optional.of(MONDAY.minusDays(1)), "wait"))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> RefundRules.demandOpen(MONDAY, Optional.of(MONDAY), "wait")))
                .isEqualTo(new BooksClosedThen(MONDAY, MONDAY, "wait"));
    }

    @Test
    void nothingGoesBackBeforeItExists() {
        assertThatCode(() -> RefundRules.demandNotBefore(MONDAY, MONDAY))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> RefundRules.demandNotBefore(MONDAY.minusDays(1), MONDAY)))
                .isInstanceOf(InvalidRefund.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "RF-1\n", "1234567890123456789012"})
    void aNumberFitsOnADocument(String number) {
        assertThat(refusal(() -> RefundRules.demandNumber(number)))
                .isInstanceOf(InvalidRefund.class)
                .extracting("field")
                .isEqualTo("number");
    }

    @Test
    void aNumberHasUpToTwentyOneCharacters() {
        assertThatCode(() -> RefundRules.demandNumber("123456789012345678901"))
                .doesNotThrowAnyException();
    }

    private static Object refusal(Runnable order) {
        return catchThrowableOfType(RefundRejected.class, order::run).rejection();
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }
}
