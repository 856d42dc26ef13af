package io.tieout.domain.credit;

import static io.tieout.domain.credit.CreditExamples.APPLIED_ON;
import static io.tieout.domain.credit.CreditExamples.CREDIT;
import static io.tieout.domain.credit.CreditExamples.CREDITED_ON;
import static io.tieout.domain.credit.CreditExamples.MEMO;
import static io.tieout.domain.credit.CreditExamples.ORDER;
import static io.tieout.domain.credit.CreditExamples.PAYMENT;
import static io.tieout.domain.credit.CreditExamples.aDraft;
import static io.tieout.domain.credit.CreditExamples.anOpenCredit;
import static io.tieout.domain.credit.CreditExamples.grown;
import static io.tieout.domain.credit.CreditExamples.landing;
import static io.tieout.domain.credit.CreditExamples.refused;
import static io.tieout.domain.credit.CreditExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNotInState;
import io.tieout.domain.credit.CreditMemoRejection.CurrencyDiffers;
import io.tieout.domain.credit.CreditMemoRejection.UsedBeyond;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a credit memo whose document somebody changed where the books are. */
class CreditRestatedTest {

    @Test
    void anotherDocumentStandsForItFromItsOwnDate() {
        List<CreditMemoEvent> events = restate(anOpenCredit(), "30.00");

        assertThat(events)
                .containsExactly(
                        new CreditMemoRestated(
                                MEMO, other("30.00"), APPLIED_ON, usd("30.00"), "agreed"));
        assertThat(((OpenCredit) grown(anOpenCredit(), events)).left()).isEqualTo(usd("30.00"));
    }

    @Test
    void whatPaymentsUseStaysUsed() {
        OpenCredit restated = (OpenCredit) grown(used(), restate(used(), "12.00"));

        assertThat(restated.left()).isEqualTo(usd("2.00"));
        assertThat(restate(restated, "12.00")).isEmpty();
    }

    @Test
    void lessThanPaymentsUseDoesNotStandForIt() {
        refused(() -> restate(used(), "9.99"), new UsedBeyond("10.00 USD", "9.99 USD"));
        refused(() -> used().voided("gone"), new UsedBeyond("10.00 USD", "0.00 USD"));
    }

    @Test
    void aDocumentInAnotherCurrencyDoesNotStandForIt() {
        Money euros = Money.of("25.00", new Currency("EUR"));
        Landing foreign = new Landing(CREDIT, "CM-1", euros, "1", List.of(), new Booked.Unstated());

        refused(
                () -> anOpenCredit().restate(foreign, CREDITED_ON, "agreed"),
                new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void oneThatIsGoneIsVoidedOnceAndTakesNothing() {
        List<CreditMemoEvent> events = anOpenCredit().voided("deleted");
        ExistingCreditMemo voided = grown(anOpenCredit(), events);

        assertThat(events).containsExactly(new CreditMemoVoided(MEMO, "deleted"));
        assertThat(voided.status()).isEqualTo("voided");
        assertThat(voided.voided("deleted")).isEmpty();
        assertThat(voided.applicationEnded(ORDER, "gone")).isEmpty();
        refused(
                () -> voided.restate(other("30.00"), APPLIED_ON, "back"),
                new CreditMemoNotInState(
                        "restate", "voided", "it must stand in the accounting system first"));
    }

    @Test
    void whatNeverLandedIsNeitherRestatedNorVoided() {
        refused(
                () -> aDraft().restate(landing(), CREDITED_ON, "agreed"),
                new CreditMemoNotInState(
                        "restate", "a draft", "it must stand in the accounting system first"));
        refused(
                () -> aDraft().voided("deleted"),
                new CreditMemoNotInState(
                        "void", "a draft", "it must stand in the accounting system first"));
    }

    private static OpenCredit used() {
        return (OpenCredit)
                grown(anOpenCredit(), anOpenCredit().use(PAYMENT, usd("10.00"), APPLIED_ON));
    }

    private static List<CreditMemoEvent> restate(OpenCredit memo, String total) {
        return memo.restate(other(total), APPLIED_ON, "agreed");
    }

    private static Landing other(String total) {
        return new Landing(CREDIT, "CM-1", usd(total), "1", List.of(), new Booked.Unstated());
    }
}
