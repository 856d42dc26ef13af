package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.DocumentOfOthers;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NothingToCompare;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import io.tieout.domain.policy.Signature;
import java.util.List;

/**
 * Links an invoice that nobody pushed to a document that stands in the books. Whoever links it
 * signs what stands, so no maker of the invoice may.
 */
final class LinkRules {

    private LinkRules() {}

    static InvoiceDocument toCompare(Makers makers, ActorId by, PushPlan says) {
        if (makers.include(by)) {
            throw new InvoiceRejected(new MakerIsChecker(by));
        }
        return switch (says) {
            case PushPlan.Blocked(var reasons, _) ->
                    throw new InvoiceRejected(new NothingToCompare(Prospect.sentence(reasons)));
            case PushPlan.Ready(var document, _, _) -> document;
        };
    }

    static List<InvoiceEvent> link(
            ExistingInvoice invoice,
            ActorId by,
            PlanHash seen,
            PushPlan says,
            LandedDocument found,
            Authority authority) {
        InvoiceDocument ours = invoice.toCompare(by, says);
        PlanHash now = PlanHash.of(ours);
        if (!now.equals(seen)) {
            throw new InvoiceRejected(new StalePlan(seen, now));
        }
        String customer = ours.customer().externalId();
        if (!found.customerId().equals(customer)) {
            throw new InvoiceRejected(
                    new DocumentOfOthers(
                            found.document().externalId(), found.customerId(), customer));
        }
        Currency currency = invoice.content().currency();
        if (!found.total().currency().equals(currency)) {
            throw new InvoiceRejected(
                    new CurrencyDiffers(currency.code(), found.total().currency().code()));
        }
        return List.of(
                new InvoiceLinked(
                        invoice.id(),
                        by,
                        seen,
                        authority,
                        Comparison.of(ours, found).besidesSettlements(),
                        found.issuedOn(),
                        found.dueOn()));
    }

    /** the state of an invoice of these makers once it is linked */
    static Pushed linked(Drafting drafting, Makers makers, InvoiceLinked event) {
        return new Pushed(
                new Landed(
                        drafting,
                        makers,
                        new Approval(
                                List.of(new Signature(event.by(), event.authority())),
                                event.planHash()),
                        event.landing(),
                        new Acceptance.None(),
                        Landed.Origin.LINKED));
    }
}
