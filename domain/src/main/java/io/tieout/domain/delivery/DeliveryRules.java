package io.tieout.domain.delivery;

import io.tieout.domain.delivery.DeliveryRejection.InvalidAddress;
import io.tieout.domain.delivery.DeliveryRejection.NotSendable;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.people.Personal;
import java.util.regex.Pattern;

/** Which invoices go out, and to which addresses. */
final class DeliveryRules {

    /** facts sheet 5.2: an address has an @ and a dot behind it, and at most 100 characters */
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    private static final int MAX_ADDRESS = 100;

    private DeliveryRules() {}

    static void check(LandedInvoice invoice, Personal to) {
        if (invoice instanceof Voiding) {
            throw new DeliveryRejected(
                    new NotSendable(invoice.status(), "wait until it stands again"));
        }
        if (!invoice.landed().isSettledAsApproved()) {
            throw new DeliveryRejected(
                    new NotSendable(
                            "not in the books as it was approved",
                            "an approver must accept it first"));
        }
        checkAddress(to);
    }

    static void checkAddress(Personal to) {
        String address = to.readable();
        if (address.length() > MAX_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new DeliveryRejected(new InvalidAddress(address.length()));
        }
    }
}
