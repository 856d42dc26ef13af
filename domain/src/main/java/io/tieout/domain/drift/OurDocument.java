package io.tieout.domain.drift;

import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;

/**
 * What our books say of one invoice's document.
 *
 * @param signed exactly what was approved
 * @param landing how it landed, or what was accepted in its place since
 */
public record OurDocument(InvoiceId invoice, InvoiceDocument signed, Landing landing) {

    /** the same, whosever document it is */
    public OurSide side() {
        return new OurSide(signed, landing);
    }
}
