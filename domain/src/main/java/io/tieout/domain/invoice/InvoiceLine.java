package io.tieout.domain.invoice;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;

/**
 * One line as drafted.
 *
 * @param product the tenant's product code, resolved to an item of the accounting system by the
 *     plan
 * @param taxCode {@code NON} (not taxed) or {@code TAX}; what it costs is the accounting system's
 * @param className the class the revenue is reported under; empty for none
 */
public record InvoiceLine(
        String description,
        String product,
        Quantity quantity,
        Money unitPrice,
        ServicePeriod servicePeriod,
        String taxCode,
        String className) {}
