package io.tieout.twin.payment;

import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.sales.Amounts;
import java.math.BigDecimal;
import java.util.List;
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
                                    .choice(
                                            "TxnType",
                                            "Invoice",
                                            "CreditMemo",
                                            "JournalEntry",
                                            "Expense",
                                            "Check",
                                            "CreditCardCredit")
                                    .text("TxnLineId", 50))
                    .readOnly("LineEx");

    private PaymentLines() {}

    /** Checks the lines of a payment, in place, and sums up what they apply. */
    static BigDecimal settle(ObjectNode payment, String currency) {
        BigDecimal applied = BigDecimal.ZERO;
        for (ObjectNode line : Json.objects(payment, "Line")) {
            BigDecimal amount = Amounts.required(line, "Amount", currency);
            if (amount.signum() < 0) {
                throw BusinessFaults.negativeAmount(amount);
            }
            List<ObjectNode> links = Json.objects(line, "LinkedTxn");
            if (links.size() != 1) {
                throw RequestFaults.missing("LinkedTxn");
            }
            checkLink(links.getFirst());
            line.put("Amount", Currencies.shown(amount, currency));
            applied = applied.add(amount);
        }
        if (!payment.has("Line")) {
            payment.putArray("Line");
        }
        return applied;
    }

    private static void checkLink(ObjectNode link) {
        String id = Json.string(link, "TxnId").orElseThrow(() -> RequestFaults.missing("TxnId"));
        String type =
                Json.string(link, "TxnType").orElseThrow(() -> RequestFaults.missing("TxnType"));
        if (!type.equals("Invoice")) {
            throw BusinessFaults.cannotBeLinked(id);
        }
    }
}
