package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceRejection.CannotLink;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** Nothing is owed and nothing more can happen. */
public record Voided(Drafting drafting) implements ExistingInvoice {

    @Override
    public String status() {
        return "voided";
    }

    @Override
    public InvoiceDocument toCompare(ActorId by, PushPlan says) {
        throw new InvoiceRejected(new CannotLink(status(), "nothing is billed with it any more"));
    }

    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        return List.of();
    }

    @Override
    public List<InvoiceEvent> voided() {
        return List.of();
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        throw outOfOrder(event);
    }
}
