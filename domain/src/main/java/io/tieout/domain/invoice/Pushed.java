package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceRejection.NeedsSecondPerson;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** It stands in the accounting system, and nothing of it is paid. */
public record Pushed(Landed landed) implements LandedInvoice {

    @Override
    public String status() {
        return "pushed";
    }

    @Override
    public Settlements settlements() {
        return Settlements.none();
    }

    @Override
    public List<InvoiceEvent> voidAlone(ActorId by, String reason) {
        throw new InvoiceRejected(new NeedsSecondPerson("void", status()));
    }

    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        Landing landing = landed.landing();
        return List.of(
                new InvoiceVoidRequested(
                        id(),
                        by,
                        ContentRules.reason(reason),
                        landing.document(),
                        landing.documentVersion()));
    }

    /** somebody voided it there; the books have the last word */
    @Override
    public List<InvoiceEvent> voided() {
        return List.of(new InvoiceVoided(id(), "voided in the accounting system"));
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return switch (event) {
            case InvoiceVoidRequested(_, _, var reason, _, _) -> new Voiding(landed, reason);
            case InvoiceVoided _ -> new Voided(drafting());
            default -> settledBy(event);
        };
    }
}
