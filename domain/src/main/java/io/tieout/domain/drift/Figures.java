package io.tieout.domain.drift;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * What a document says where balances and aging look.
 *
 * @param total tax included; zero when it is void or gone
 * @param documentVersion the accounting system's opaque version of it
 * @param booked what it is worth at home, and whom its tax is owed to
 */
public record Figures(
        String customerId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        String documentVersion,
        Booked booked) {}
