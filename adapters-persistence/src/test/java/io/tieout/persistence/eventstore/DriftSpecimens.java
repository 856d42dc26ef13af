package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.HASH;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.INVOICE;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.document;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.drift.DriftEvent.OursRefused;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Figures;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Booked;
import java.util.List;

/** One of each event of a drift. */
final class DriftSpecimens {

    static final Holder HOLDER = Holder.of(INVOICE);
    static final DriftId DRIFT = DriftId.of(HOLDER);

    private DriftSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                found(),
                new DriftChanged(DRIFT, HOLDER, departure(Departure.Kind.DELETED)),
                new DriftVanished(DRIFT, HOLDER, CHANGED_AT),
                new TheirsAccepted(DRIFT, HOLDER, CHECKER, "agreed with the customer"),
                ordered(),
                entryOrdered(),
                new OursRestored(DRIFT, HOLDER),
                refused());
    }

    static DriftFound found() {
        return new DriftFound(DRIFT, HOLDER, link("130"), departure(Departure.Kind.EDITED));
    }

    static DriftEvent ordered() {
        return new OursOrdered(
                DRIFT, HOLDER, CHECKER, "signed is signed", link("130"), "3", true, document());
    }

    private static DriftEvent entryOrdered() {
        Holder month = Holder.of(AgreementSpecimens.ID, AgreementSpecimens.JANUARY);
        return new EntryOrdered(
                DriftId.of(month),
                month,
                CHECKER,
                "as it was earned",
                link("900"),
                "1",
                false,
                AgreementSpecimens.entry());
    }

    static DriftEvent refused() {
        return new OursRefused(DRIFT, HOLDER, "the period is closed");
    }

    private static Departure departure(Departure.Kind kind) {
        return new Departure(
                kind,
                List.of(new Deviation("line 1 amount", "10.00 USD", "10.00 USD", "12.00 USD")),
                new Figures(
                        "58",
                        "INV-1",
                        DAY,
                        DAY.plusDays(30),
                        usd(10_993),
                        "0",
                        new Booked.Unstated()),
                new Figures(
                        "58",
                        "INV-1",
                        DAY,
                        DAY.plusDays(30),
                        usd(11_193),
                        "3",
                        new Booked.Unstated()),
                HASH,
                CHANGED_AT);
    }
}
