package io.tieout.domain.collection;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who owes.
 *
 * @param accountClass chooses the policy; empty for that of all accounts
 * @param zone the clock and calendar that the customer lives by
 * @param venue whose law caps the fees
 */
public record Debtor(
        AccountId account, String accountClass, ZoneId zone, Venue venue, Currency currency) {

    LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
