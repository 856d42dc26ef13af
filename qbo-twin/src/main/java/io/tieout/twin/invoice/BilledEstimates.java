package io.tieout.twin.invoice;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.sales.SalesDocument;
import io.tieout.twin.settlement.Links;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The estimates an invoice bills, which are its links that a client may send: billing an estimate
 * closes it, and taking the bill back opens it again.
 */
final class BilledEstimates {

    private static final String ESTIMATE = "Estimate";

    private BilledEstimates() {}

    static List<String> of(ObjectNode invoice) {
        return Links.of(invoice, ESTIMATE);
    }

    /**
     * Only a payment can link itself to an invoice, not the other way round.
     *
     * @throws io.tieout.twin.fault.QboFault 620 for a link to a payment
     */
    static void checkLinkable(ObjectNode invoice) {
        Links.of(invoice, "Payment").stream()
                .findFirst()
                .ifPresent(id -> {
                    throw BusinessFaults.cannotBeLinked(id);
                });
        if (!invoice.has("LinkedTxn")) {
            invoice.putArray("LinkedTxn");
        }
    }

    /** An update may change the estimates an invoice bills, never the payments on it. */
    static void keepPayments(ObjectNode before, ObjectNode invoice) {
        List<String> estimates = of(invoice);
        invoice.putArray("LinkedTxn");
        Links.of(before, "Payment").forEach(id -> Links.add(invoice, "Payment", id));
        estimates.forEach(id -> Links.add(invoice, ESTIMATE, id));
    }

    /**
     * Closes the estimates that are billed now and opens those that are no longer.
     *
     * @param customer who is billed
     * @throws io.tieout.twin.fault.QboFault 2500 for an estimate that does not exist, 620 for one
     *     that is billed already, 6000 for one of another customer
     */
    static void move(
            Change change, Key invoice, String customer, List<String> before, List<String> after) {
        for (String id : before) {
            if (!after.contains(id)) {
                write(change, invoice, estimate(change, id), false);
            }
        }
        for (String id : after) {
            if (!before.contains(id)) {
                Row estimate = estimate(change, id);
                if (!Links.of(estimate.entity(), "Invoice").isEmpty()) {
                    throw BusinessFaults.cannotBeLinked(id);
                }
                if (!SalesDocument.customerOf(estimate.entity()).equals(customer)) {
                    throw BusinessFaults.businessRule(
                            "Estimate %s belongs to another customer.".formatted(id));
                }
                write(change, invoice, estimate, true);
            }
        }
    }

    private static Row estimate(Change change, String id) {
        return change.find(new Key(Kind.ESTIMATE, id))
                .orElseThrow(
                        () -> BusinessFaults.invalidReference(Kind.ESTIMATE.internalList(), id));
    }

    private static void write(Change change, Key invoice, Row row, boolean isBilled) {
        ObjectNode estimate = change.copy(row.key());
        estimate.put("TxnStatus", isBilled ? "Closed" : "Pending");
        Links.remove(estimate, "Invoice", invoice.id());
        if (isBilled) {
            Links.add(estimate, "Invoice", invoice.id());
        }
        change.replace(row.key(), estimate, Operation.UPDATED);
    }
}
