package io.tieout.domain.drift;

import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a document departs from what our books say of it.
 *
 * @param deviations field by field; none when it is void or gone
 * @param ours what our books count
 * @param theirs what stands in the accounting system
 * @param plan the hash of the document that pushing ours again would land
 * @param changedAt when the accounting system last changed it
 */
public record Departure(
        Kind kind,
        List<Deviation> deviations,
        Figures ours,
        Figures theirs,
        PlanHash plan,
        Instant changedAt) {

    public Departure {
        deviations = List.copyOf(deviations);
    }

    /** What somebody did to it. */
    public enum Kind {
        /** Somebody changed what it says. */
        EDITED,
        /** Somebody voided it. */
        VOIDED,
        /** Somebody deleted it. */
        DELETED,
        /** Its customer was merged into another. */
        MERGED_CUSTOMER,
        /** It was moved to another customer. */
        MOVED
    }

    /**
     * what accepting theirs changes of what the customer owes; negative takes away, and empty when
     * theirs is in another currency
     */
    public Optional<Money> change() {
        return ours.total().currency().equals(theirs.total().currency())
                ? Optional.of(theirs.total().minus(ours.total()))
                : Optional.empty();
    }

    /** the landing that our books count once theirs is accepted */
    public Landing landing(Landing was) {
        List<String> changed = deviations.stream().map(Deviation::field).toList();
        Stream<Difference> kept =
                was.differences().stream().filter(each -> !changed.contains(each.field()));
        Stream<Difference> added =
                deviations.stream()
                        .filter(each -> !each.field().equals(Deviation.TOTAL_WITH_TAX))
                        .filter(each -> !each.approved().equals(each.now()))
                        .map(Deviation::difference);
        return new Landing(
                was.document(),
                theirs.number(),
                theirs.total(),
                theirs.documentVersion(),
                Stream.concat(kept, added).toList(),
                theirs.booked());
    }

    /** whether it says the same, whenever it was seen */
    boolean saysTheSameAs(Departure other) {
        return kind == other.kind && deviations.equals(other.deviations);
    }
}
