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
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.qbo.invoice.BookedFigures;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.stream.Collectors;
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
        var received = money(payment, "TotalAmt", currency);
        if (isVoided(payment, received)) {
            return new RecordPaymentGone(document, changedAt(payment), "voided in QuickBooks");
        }
        var linked = LinkedDocuments.of(payment, received);
        return new RecordPaymentSeen(
                document,
                changedAt(payment),
                reference(payment, "CustomerRef"),
                received,
                date(payment, "TxnDate"),
                textOrEmpty(payment, "PaymentRefNum"),
                linked.used(),
                linked.paid(),
                MarkedDocuments.markIn(payment),
                memo(payment),
                BookedFigures.asStated(payment));
    }

    /** what the payment and its lines note; our own mark says nothing to people */
    private static String memo(JsonNode payment) {
        var own =
                MarkedDocuments.markIn(payment).isPresent()
                        ? ""
                        : textOrEmpty(payment, "PrivateNote");
        return Stream.concat(
                        Stream.of(own),
                        payment.path("Line")
                                .valueStream()
                                .map(line -> textOrEmpty(line, "Description")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /**
     * A void leaves no money and no lines; facts sheet 5.8. A payment of nothing that still has
     * lines applies a credit, whatever its note says.
     */
    private static boolean isVoided(JsonNode payment, Money received) {
        return received.isZero()
                && payment.path("Line").isEmpty()
                && textOrEmpty(payment, "PrivateNote").startsWith("Voided");
    }
}
