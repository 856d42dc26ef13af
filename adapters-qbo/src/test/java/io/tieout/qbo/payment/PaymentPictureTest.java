package io.tieout.qbo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.CreditUse;
import io.tieout.qbo.client.QboJson;
import io.tieout.qbo.client.UnreadableRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PaymentPictureTest {

    private static final ConnectionId CONNECTION = new ConnectionId(new UUID(0, 2));
    private static final Currency USD = new Currency("USD");

    /** the shape of a sandbox recording, with the extras QuickBooks adds to each line */
    private static final String PAYMENT =
            """
            {"CustomerRef":{"value":"16","name":"Kookies"},"DepositToAccountRef":{"value":"4"},
             "PaymentRefNum":"CHK 77","TotalAmt":55.00,"UnappliedAmt":12.00,"ProcessPayment":false,
             "domain":"QBO","sparse":false,"Id":"163","SyncToken":"0",
             "MetaData":{"CreateTime":"2026-03-02T10:00:00-08:00",
                         "LastUpdatedTime":"2026-03-02T12:30:15-08:00"},
             "TxnDate":"2026-03-01","CurrencyRef":{"value":"USD","name":"United States Dollar"},
             "Line":[{"Amount":30.50,"LinkedTxn":[{"TxnId":"151","TxnType":"Invoice"}],
                      "LineEx":{"any":[{"name":"{http://schema.intuit.com/finance/v3}NameValue",
                        "declaredType":"com.intuit.schema.finance.v3.NameValue","scope":
                        "javax.xml.bind.JAXBElement$GlobalScope","value":{"Name":"txnId","Value":"151"},
                        "nil":false,"globalScope":true,"typeSubstituted":false}]}},
                     {"Amount":19.50,"LinkedTxn":[{"TxnId":"152","TxnType":"Invoice"}]},
                     {"Amount":7.00,"LinkedTxn":[{"TxnId":"9","TxnType":"CreditMemo"}]}]}
            """;

    @Test
    void everyInvoiceThatIsPaidIsAPartAndEveryCreditMemoAUse() {
        assertThat(translate(PAYMENT))
                .isEqualTo(
                        new RecordPaymentSeen(
                                new DocumentLink(CONNECTION, "163"),
                                Instant.parse("2026-03-02T20:30:15Z"),
                                "16",
                                usd(5_500),
                                LocalDate.of(2026, 3, 1),
                                "CHK 77",
                                List.of(new CreditUse("9", usd(700))),
                                List.of(
                                        new SeenPart("151", usd(3_050)),
                                        new SeenPart("152", usd(1_950)))));
    }

    @Test
    void aPaymentWithoutLinesIsAllUnapplied() {
        var seen = translate(PAYMENT.replaceAll("(?s)\"Line\":\\[.*\\]\\}", "\"Line\":[]}"));

        assertThat(((RecordPaymentSeen) seen).parts()).isEmpty();
    }

    @Test
    void aVoidedPaymentIsGone() {
        var voided =
                PAYMENT.replace("\"TotalAmt\":55.00", "\"TotalAmt\":0,\"PrivateNote\":\"Voided\"")
                        .replaceAll("(?s)\"Line\":\\[.*\\]\\}", "\"Line\":[]}");

        assertThat(translate(voided))
                .isEqualTo(
                        new RecordPaymentGone(
                                new DocumentLink(CONNECTION, "163"),
                                Instant.parse("2026-03-02T20:30:15Z"),
                                "voided in QuickBooks"));
    }

    @Test
    void aPaymentOfNothingThatAppliesACreditIsNotVoidedWhateverItsNote() {
        var credit =
                PAYMENT.replace(
                        "\"TotalAmt\":55.00", "\"TotalAmt\":0,\"PrivateNote\":\"Voided check\"");

        assertThat(translate(credit)).isInstanceOf(RecordPaymentSeen.class);
    }

    @Test
    void aNoteAloneDoesNotVoidAPayment() {
        var noted =
                PAYMENT.replace(
                        "\"TotalAmt\":55.00", "\"TotalAmt\":55.00,\"PrivateNote\":\"Voided, not\"");

        assertThat(translate(noted)).isInstanceOf(RecordPaymentSeen.class);
    }

    @Test
    void aFractionOfACentIsNotRoundedAway() {
        assertThatThrownBy(() -> translate(PAYMENT.replace("30.50", "30.505")))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("expected an amount of USD in Amount but got 30.505");
    }

    private static PaymentCommand translate(String json) {
        return PaymentPicture.translate(CONNECTION, QboJson.MAPPER.readTree(json), USD);
    }

    private static Money usd(long cents) {
        return Money.ofMinor(cents, USD);
    }
}
