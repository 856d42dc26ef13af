package io.tieout.application.payment;

import io.tieout.application.payment.ReconciliationCommand.Wanted;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.MatchTarget;

/** What the rules of a match need to know of the invoices that it names. */
final class MatchTargets {

    private MatchTargets() {}

    static MatchTarget of(Wanted wanted, ExistingInvoice invoice) {
        return invoice instanceof LandedInvoice landed
                ? new MatchTarget(
                        wanted.invoice(),
                        landed.landed().landing().document().externalId(),
                        invoice.content().account(),
                        landed.balance(),
                        wanted.amount())
                : new MatchTarget(
                        wanted.invoice(),
                        "",
                        invoice.content().account(),
                        Money.zero(invoice.content().currency()),
                        wanted.amount());
    }
}
