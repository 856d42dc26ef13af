package io.tieout.domain.drift;

import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;

/**
 * What our books say of one document of sale.
 *
 * @param signed exactly what was approved
 * @param landing how it landed, or what was accepted in its place since
 */
public record OurSide(InvoiceDocument signed, Landing landing) implements Ours {

    /** what pushing ours again would land: the signed content under the number it was given */
    public InvoiceDocument restored() {
        return new InvoiceDocument(
                signed.customer(),
                landing.number(),
                signed.issuedOn(),
                signed.dueOn(),
                signed.term(),
                signed.lines(),
                signed.discount(),
                signed.tax(),
                signed.total(),
                signed.memo(),
                signed.department(),
                rate());
    }

    @Override
    public PlanHash plan() {
        return PlanHash.of(restored());
    }

    @Override
    public DriftEvent ordered(Diverged drift, ActorId by, String reason) {
        return new OursOrdered(
                drift.sighting().drift(),
                drift.sighting().holder(),
                by,
                reason,
                drift.sighting().document(),
                drift.departure().theirs().documentVersion(),
                drift.departure().kind() == Departure.Kind.DELETED,
                restored());
    }

    /** converted as our books count it, whatever the day's rate is when it is pushed again */
    private ExpectedRate rate() {
        return switch (landing.booked()) {
            case Booked.Unstated() -> signed.rate();
            case Booked.Stated(var rate, _) -> new ExpectedRate.Fixed(rate);
        };
    }
}
