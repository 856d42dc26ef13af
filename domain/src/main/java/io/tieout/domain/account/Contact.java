package io.tieout.domain.account;

import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;

/**
 * How a customer is reached beside e-mail, and by which number authorities know it; every part may
 * be unknown, which is blank.
 *
 * @param taxId the customer's tax, VAT or resale number
 * @param billingAddress where invoices on paper go
 */
public record Contact(Personal phone, Personal taxId, PostalAddress billingAddress) {

    /** nothing is known of it */
    public static Contact unknown(SubjectId subject) {
        var blank = new Personal.Known(subject, "");
        return new Contact(blank, blank, PostalAddress.unknown(subject));
    }
}
