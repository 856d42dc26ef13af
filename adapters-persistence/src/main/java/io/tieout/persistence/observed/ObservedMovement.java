package io.tieout.persistence.observed;

import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.persistence.invoice.ReceivableMovement;
import io.tieout.persistence.invoice.ReceivableMovement.Observe;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document of others moves in the receivables. Depends on nothing but the event.
 *
 * <p>What it says counts at its own date, whenever that was learnt. What settles it counts on the
 * day it was settled, so that aging as of a day before still shows it.
 */
final class ObservedMovement {

    private ObservedMovement() {}

    static List<? extends ReceivableMovement> of(ObservedEvent event) {
        return switch (event) {
            case DocumentObserved(_, _, var now, _) -> moving(now, now.issuedOn(), balance(now));
            case ObservationChanged(_, var was, var now, _, _) when now.isElsewhereThan(was) ->
                    Stream.concat(
                                    moving(was, was.issuedOn(), -balance(was)).stream(),
                                    moving(now, now.issuedOn(), balance(now)).stream())
                            .toList();
            case ObservationChanged(_, var was, var now, var settledOn, _) -> {
                long said = Math.subtractExact(total(now), total(was));
                long left = Math.subtractExact(balance(now), balance(was));
                yield Stream.concat(
                                moving(now, now.issuedOn(), said).stream(),
                                moving(now, settledOn, Math.subtractExact(left, said)).stream())
                        .toList();
            }
            case ObservationEnded(_, var was, _, _) -> moving(was, was.issuedOn(), -balance(was));
        };
    }

    private static List<Observe> moving(ObservedPicture picture, LocalDate on, long minor) {
        return minor == 0
                ? List.of()
                : List.of(
                        new Observe(
                                picture.account(),
                                picture.balance().currency(),
                                on,
                                picture.dueOn(),
                                picture.kind(),
                                minor));
    }

    private static long balance(ObservedPicture picture) {
        return picture.balance().minorUnits();
    }

    private static long total(ObservedPicture picture) {
        return picture.total().minorUnits();
    }
}
