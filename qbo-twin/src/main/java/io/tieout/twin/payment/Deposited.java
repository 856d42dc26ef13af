package io.tieout.twin.payment;

import io.tieout.twin.books.Row;
import io.tieout.twin.fault.PostingFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.settlement.Links;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a payment that lies in a deposit may not do any more: change as money. */
final class Deposited {

    private static final List<String> MONEY =
            List.of("TotalAmt", "CustomerRef", "CurrencyRef", "DepositToAccountRef", "TxnDate");

    private Deposited() {}

    /**
     * Sees that a payment lies in no deposit.
     *
     * @throws io.tieout.twin.fault.QboFault 6540 if it does
     */
    static void checkNot(Row payment) {
        Links.of(payment.entity(), "Deposit").stream()
                .findFirst()
                .ifPresent(id -> {
                    throw PostingFaults.deposited(id);
                });
    }

    /**
     * Sees that an update leaves the money alone if it was deposited; its lines may change.
     *
     * @throws io.tieout.twin.fault.QboFault 6540 if it does not
     */
    static void checkSameMoney(Row before, ObjectNode entity) {
        if (MONEY.stream().anyMatch(property -> isOther(before.entity(), entity, property))) {
            checkNot(before);
        }
    }

    private static boolean isOther(ObjectNode before, ObjectNode entity, String property) {
        if (property.equals("TotalAmt")) {
            return Json.decimal(before, property).compareTo(Json.decimal(entity, property)) != 0;
        }
        return !Json.reference(before, property).equals(Json.reference(entity, property))
                || !Json.string(before, property).equals(Json.string(entity, property));
    }
}
