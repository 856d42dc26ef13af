package io.tieout.qbo.payment;

import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The payments in one company's books. */
public final class QboPayments implements WatchedRecords {

    private final ConnectionId connection;
    private final HomeCurrency home;

    public QboPayments(ConnectionId connection, HomeCurrency home) {
        this.connection = connection;
        this.home = home;
    }

    @Override
    public String entity() {
        return "Payment";
    }

    @Override
    public QboAnswer<PaymentCommand> translate(JsonNode payment) {
        return home.of(payment)
                .map(currency -> PaymentPicture.translate(connection, payment, currency));
    }

    @Override
    public PaymentCommand gone(String id, Instant at) {
        return new RecordPaymentGone(new DocumentLink(connection, id), at, "deleted in QuickBooks");
    }
}
