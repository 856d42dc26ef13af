package io.tieout.domain.delivery;

import io.tieout.domain.delivery.DeliveryRejection.InvalidAddress;
import io.tieout.domain.delivery.DeliveryRejection.NotSendable;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.people.MailAddress;
import io.tieout.domain.people.Personal;

/** Which invoices go out, and to which addresses. */
final class DeliveryRules {

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
        if (!MailAddress.isOne(address)) {
            throw new DeliveryRejected(new InvalidAddress(address.length()));
        }
    }
}
