package io.tieout.domain.drift;

import static java.util.stream.Collectors.joining;

import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.people.ActorId;
import java.util.stream.Stream;

/**
 * What our books say of a journal entry that we sent.
 *
 * @param entry exactly what was sent, or what was accepted in its place since
 */
public record OurEntry(ExportedEntry entry) implements Ours {

    @Override
    public PlanHash plan() {
        return PlanHash.ofEntry(
                Stream.concat(
                                Stream.of(
                                        entry.customer().connection().value().toString(),
                                        entry.named().orElse(""),
                                        entry.number(),
                                        entry.on().toString(),
                                        entry.memo()),
                                entry.lines().stream().map(OurEntry::text))
                        .collect(joining("\n")));
    }

    private static String text(ExportedEntry.Line line) {
        return String.join(
                " ",
                line.side().name(),
                line.account().id(),
                line.amount().toString(),
                line.reportedClass().id());
    }

    @Override
    public DriftEvent ordered(Diverged drift, ActorId by, String reason) {
        return new EntryOrdered(
                drift.sighting().drift(),
                drift.sighting().holder(),
                by,
                reason,
                drift.sighting().document(),
                drift.departure().theirs().documentVersion(),
                drift.departure().kind() == Departure.Kind.DELETED,
                entry);
    }

    /** nobody but us knows a version of what we sent */
    Figures figures() {
        return new Figures(
                entry.named().orElse(""),
                entry.number(),
                entry.on(),
                entry.on(),
                entry.total(),
                "",
                new Booked.Unstated(),
                entry.lines());
    }
}
