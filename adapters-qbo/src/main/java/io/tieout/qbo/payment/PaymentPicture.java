package io.tieout.qbo.payment;

import static io.tieout.qbo.client.Records.changedAt;
import static io.tieout.qbo.client.Records.date;
import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A payment as QuickBooks shows it, translated. */
final class PaymentPicture {

    private PaymentPicture() {}

    /**
     * @param currency the payment's own or the company's
     */
    static PaymentCommand translate(ConnectionId connection, JsonNode payment, Currency currency) {
        var document = new DocumentLink(connection, text(payment, "Id"));
        var total = money(payment, "TotalAmt", currency);
        if (total.minorUnits() == 0 && textOrEmpty(payment, "PrivateNote").startsWith("Voided")) {
            return new RecordPaymentGone(document, changedAt(payment), "voided in QuickBooks");
        }
        return new RecordPaymentSeen(
                document,
                changedAt(payment),
                reference(payment, "CustomerRef"),
                total,
                date(payment, "TxnDate"),
                textOrEmpty(payment, "PaymentRefNum"),
                parts(payment, currency));
    }

    /** one per line that pays an invoice; a line pays exactly one document */
    private static List<SeenPart> parts(JsonNode payment, Currency currency) {
        return payment.path("Line").values().stream()
                .flatMap(line -> part(line, currency))
                .toList();
    }

    private static Stream<SeenPart> part(JsonNode line, Currency currency) {
        return line.path("LinkedTxn").values().stream()
                .filter(link -> textOrEmpty(link, "TxnType").equals("Invoice"))
                .limit(1)
                .map(link -> new SeenPart(text(link, "TxnId"), money(line, "Amount", currency)));
    }
}
