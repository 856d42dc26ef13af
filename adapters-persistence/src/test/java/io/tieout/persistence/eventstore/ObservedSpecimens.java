package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import java.util.List;

/** One of each event of a document of others. */
final class ObservedSpecimens {

    static final ObservedId OBSERVED = ObservedId.of(ObservedKind.INVOICE, link("170"));

    private ObservedSpecimens() {}

    static List<DomainEvent> events() {
        return life().stream().map(DomainEvent.class::cast).toList();
    }

    /** entered, half settled, deleted */
    static List<ObservedEvent> life() {
        return List.of(
                new DocumentObserved(OBSERVED, link("170"), picture(10_000), CHANGED_AT),
                new ObservationChanged(
                        OBSERVED,
                        picture(10_000),
                        picture(4_000),
                        DAY.plusDays(9),
                        CHANGED_AT.plusSeconds(60)),
                new ObservationEnded(
                        OBSERVED, picture(4_000), Ending.DELETED, CHANGED_AT.plusSeconds(120)));
    }

    private static ObservedPicture picture(long balance) {
        return new ObservedPicture(
                ObservedKind.INVOICE,
                ACCOUNT,
                "58",
                "QB-7",
                DAY,
                DAY.plusDays(30),
                usd(10_000),
                usd(balance));
    }
}
