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
 */
public record Profile(
        String reference,
        Personal name,
        Personal email,
        Currency currency,
        int termDays,
        ZoneId zone) {}
