package io.tieout.twin.payment;

import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.sales.Amounts;
import io.tieout.twin.settlement.LinkType;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a payment: how much of it goes to which transaction. */
final class PaymentLines {

    static final Shape SHAPE =
            Shape.named("Line")
                    .text("Id", 50)
                    .whole("LineNum")
                    .text("Description", 4000)
                    .decimal("Amount")
                    .text("DetailType", 50)
                    .many(
                            "LinkedTxn",
                            Shape.named("LinkedTxn")
                                    .text("TxnId", 50)
                                    .choice("TxnType", LinkType.wireNames())
                                    .text("TxnLineId", 50))
                    .readOnly("LineEx");

    private PaymentLines() {}

    /** Checks the lines of a payment, in place: each names one document and an amount. */
    static void settle(ObjectNode payment, String currency) {
        for (ObjectNode line : Json.objects(payment, "Line")) {
            BigDecimal amount = Amounts.required(line, "Amount", currency);
            if (amount.signum() < 0) {
                throw BusinessFaults.negativeAmount(amount);
            }
            if (Json.objects(line, "LinkedTxn").size() != 1) {
                throw RequestFaults.missing("LinkedTxn");
            }
            line.put("Amount", Currencies.shown(amount, currency));
        }
        if (!payment.has("Line")) {
            payment.putArray("Line");
        }
    }
}
