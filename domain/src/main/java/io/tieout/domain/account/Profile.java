package io.tieout.domain.account;

import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import java.time.ZoneId;

/**
 * What is known of an account.
 *
 * @param reference the platform's own key for this customer, unique in the tenant; not personal
 *     data
 * @param email where invoices go; blank when none is known
 * @param currency fixed for life, because the accounting system fixes a customer's currency too
 * @param termDays days from issue to due date when an invoice does not say otherwise
 * @param zone the zone in which this customer's days begin and end
 * @param contact whatever else is known of how to reach the customer
 */
public record Profile(
        String reference,
        Personal name,
        Personal email,
        Currency currency,
        int termDays,
        ZoneId zone,
        Contact contact) {

    /** of someone of whom no more is known than where invoices go */
    public Profile(
            String reference,
            Personal name,
            Personal email,
            Currency currency,
            int termDays,
            ZoneId zone) {
        this(reference, name, email, currency, termDays, zone, Contact.unknown(name.subject()));
    }

    /** the same customer with other particulars */
    Profile with(Particulars changed) {
        return new Profile(
                reference,
                changed.name(),
                changed.email(),
                currency,
                changed.termDays(),
                changed.zone(),
                changed.contact());
    }
}
