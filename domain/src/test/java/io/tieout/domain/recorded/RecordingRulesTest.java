package io.tieout.domain.recorded;

import static io.tieout.domain.recorded.RecordedExamples.ACME;
import static io.tieout.domain.recorded.RecordedExamples.BOOKS;
import static io.tieout.domain.recorded.RecordedExamples.DAY;
import static io.tieout.domain.recorded.RecordedExamples.INVOICE;
import static io.tieout.domain.recorded.RecordedExamples.USD;
import static io.tieout.domain.recorded.RecordedExamples.recording;
import static io.tieout.domain.recorded.RecordedExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.RecordedPaymentRejection.InvalidRecording;
import io.tieout.domain.recorded.RecordedPaymentRejection.InvoiceNotPayable;
import io.tieout.domain.recorded.RecordedPaymentRejection.PaymentCurrencyDiffers;
import io.tieout.domain.recorded.RecordedPaymentRejection.SettlesBeyondBalance;
import io.tieout.domain.recorded.RecordedPaymentRejection.SettlesBeyondGross;
import io.tieout.domain.recorded.Recording.Settles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordingRulesTest {

    private static final DocumentLink DOCUMENT = new DocumentLink(BOOKS, "130");

    @Test
    void whatIsDatedOnTheLastClosedDayOrBeforeIsRefusedAndTheNextDayIsNot() {
        Recording recording = recording("100.00", "3.20");
        LocalDate day = recording.receivedOn();

        assertThatThrownBy(() -> RecordingRules.demandOpenBooks(recording, Optional.of(day)))
                .isInstanceOf(RecordedPaymentRejected.class)
                .hasMessageContaining("closed through " + day);
        assertThatThrownBy(() ->
                        RecordingRules.demandOpenBooks(recording, Optional.of(day.plusDays(9))))
                .isInstanceOf(RecordedPaymentRejected.class);
        RecordingRules.demandOpenBooks(recording, Optional.of(day.minusDays(1)));
        RecordingRules.demandOpenBooks(recording, Optional.empty());
    }

    @Test
    void eachInvoiceGetsItsLineAndTheRestIsThePayersCredit() {
        var recording = recording("100.00", "3.20", settles("60.00"));

        assertThat(RecordingRules.lines(recording, USD, Set.of(ACME), owing(ACME, usd("60.00"))))
                .containsExactly(new Booking.Line(INVOICE, DOCUMENT, DAY, usd("60.00")));
        assertThat(recording.net()).isEqualTo(usd("96.80"));
    }

    @Test
    void anInvoiceTakesNoMoreThanItOwes() {
        rejects(
                recording("100.00", "0.00", settles("60.01")),
                owing(ACME, usd("60.00")),
                SettlesBeyondBalance.class);
    }

    @Test
    void allocationsNeverExceedTheGrossAmount() {
        rejects(
                recording("50.00", "0.00", settles("60.00")),
                owing(ACME, usd("60.00")),
                SettlesBeyondGross.class);
    }

    @Test
    void onlyOpenInvoicesOfThePayerAreSettled() {
        var recording = recording("50.00", "0.00", settles("50.00"));
        var another = new AccountId(new UUID(1, 99));

        rejects(recording, Map.of(), InvoiceNotPayable.class);
        rejects(recording, owing(another, usd("60.00")), InvoiceNotPayable.class);
    }

    @Test
    void everyAmountHasTheAccountsCurrency() {
        var euros = new Currency("EUR");
        var recording = recording("50.00", "0.00");

        assertThatThrownBy(() -> RecordingRules.lines(recording, euros, Set.of(ACME), Map.of()))
                .isInstanceOfSatisfying(
                        RecordedPaymentRejected.class,
                        no ->
                                assertThat(no.rejection())
                                        .isEqualTo(
                                                new PaymentCurrencyDiffers(
                                                        "amount", "EUR", "USD")));
        rejects(
                recording("50.00", "0.00", settles("50.00")),
                owing(ACME, Money.of("60.00", euros)),
                PaymentCurrencyDiffers.class);
    }

    @Test
    void amountsArePositiveAndAFeeIsAPartOfTheGrossAmount() {
        rejects(recording("0.00", "0.00"), Map.of(), InvalidRecording.class);
        rejects(recording("10.00", "10.01"), Map.of(), InvalidRecording.class);
        rejects(recording("10.00", "-0.01"), Map.of(), InvalidRecording.class);
        rejects(
                recording("10.00", "0.00", settles("0.00")),
                owing(ACME, usd("60.00")),
                InvalidRecording.class);
    }

    @Test
    void aFeeInAnotherCurrencyIsRefusedByTheFieldThatHoldsIt() {
        Recording recording =
                new Recording(
                        new ProcessorReference(Channel.STRIPE, "ch_1"),
                        ACME,
                        usd("10.00"),
                        Money.of("1.00", new Currency("EUR")),
                        DAY,
                        List.of());

        assertThatThrownBy(() -> RecordingRules.lines(recording, USD, Set.of(ACME), Map.of()))
                .isInstanceOfSatisfying(
                        RecordedPaymentRejected.class,
                        no ->
                                assertThat(no.rejection())
                                        .isEqualTo(
                                                new PaymentCurrencyDiffers("fee", "USD", "EUR")));
    }

    @Test
    void anInvoiceIsNamedOnce() {
        rejects(
                recording("10.00", "0.00", settles("5.00"), settles("5.00")),
                owing(ACME, usd("60.00")),
                InvalidRecording.class);
    }

    @Test
    void aReferenceInTheBooksMayHoldItsBeginningOrItsEndOnly() {
        var long27 = new ProcessorReference(Channel.STRIPE, "ch_3MqLiJLkdIwHu7ix0snN0B8h");

        assertThat(long27.mayBe("ch_3MqLiJLkdIwHu7ix0s", 21)).isTrue();
        assertThat(long27.mayBe("LkdIwHu7ix0snN0B8h", 21)).isFalse();
        assertThat(long27.mayBe("LiJLkdIwHu7ix0snN0B8h", 21)).isTrue();
        assertThat(long27.mayBe("ch_3MqLiJLkdIwHu7ix0snN0B8h", 21)).isTrue();
        assertThat(long27.mayBe("ch_3", 21)).isFalse();
    }

    private static Settles settles(String amount) {
        return new Settles(INVOICE, usd(amount));
    }

    private static Map<InvoiceId, OpenInvoice> owing(AccountId account, Money owed) {
        return Map.of(INVOICE, new OpenInvoice(INVOICE, DOCUMENT, account, DAY, owed));
    }

    private static void rejects(
            Recording recording,
            Map<InvoiceId, OpenInvoice> open,
            Class<? extends Rejection> rule) {
        assertThatThrownBy(() -> RecordingRules.lines(recording, USD, Set.of(ACME), open))
                .isInstanceOfSatisfying(
                        RecordedPaymentRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(rule));
    }
}
