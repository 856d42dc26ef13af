package io.tieout.domain.drift;

import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * What a document says where balances and aging look.
 *
 * @param total tax included; zero when it is void or gone
 * @param documentVersion the accounting system's opaque version of it
 */
public record Figures(
        String customerId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        String documentVersion) {}
