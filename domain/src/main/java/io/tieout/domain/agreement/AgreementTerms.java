package io.tieout.domain.agreement;

import io.tieout.domain.account.AccountId;

/**
 * What was agreed.
 *
 * @param reference what people call the deal, unique in the tenant
 * @param product the tenant's product code; its revenue follows the agreement's schedule
 * @param className the class its revenue is reported under; empty for none
 * @param description what its invoices say
 * @param taxCode {@code NON} (not taxed) or {@code TAX}, as on an invoice line
 */
public record AgreementTerms(
        AccountId account,
        String reference,
        String product,
        String className,
        String description,
        String taxCode,
        Scope scope,
        BillingPlan billing) {}
