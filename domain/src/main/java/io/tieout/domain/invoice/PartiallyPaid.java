package io.tieout.domain.invoice;

/** Payments settle some of it. */
public record PartiallyPaid(Landed landed, Settlements settlements) implements LandedInvoice {

    @Override
    public String status() {
        return "partially paid";
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return settledBy(event);
    }
}
