package io.tieout.domain.invoice;

/** Payments settle all of it; it owes again when one of them goes. */
public record Paid(Landed landed, Settlements settlements) implements LandedInvoice {

    @Override
    public String status() {
        return "paid";
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return settledBy(event);
    }
}
