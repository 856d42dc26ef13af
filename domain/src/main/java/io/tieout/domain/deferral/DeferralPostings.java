package io.tieout.domain.deferral;

import io.tieout.domain.deferral.DeferralEvent.DeferralEntryAmended;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryRefused;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.DeferralWithdrawn;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What an event about deferred revenue posts: income against what is deferred, and back. */
public final class DeferralPostings {

    private DeferralPostings() {}

    /**
     * the journals that follow from the event
     *
     * @param posted what was posted for a part and not taken back
     */
    public static List<Journal> of(
            Cause cause, DeferralEvent event, IntFunction<Optional<Journal>> posted) {
        return switch (event) {
            // Debits revenue, credits deferred revenue; of a credit memo the other way.
            case RevenueDeferred deferred ->
                    List.of(
                            Journal.original(
                                    JournalId.of(cause, 0),
                                    JournalKind.EXPORTED,
                                    deferred.account(),
                                    deferred.entry().on(),
                                    cause,
                                    Reason.DEFERRAL,
                                    deferred.sale().movements()));
            // The mirror image, on the first open day. What was withdrawn is taken back already.
            case DeferralReversed(_, _, var reverses, _, var entry) ->
                    reversed(cause, posted.apply(reverses), Optional.of(entry.on()));
            // The mirror image on its own day: it never stood in the books.
            case DeferralWithdrawn(_, var part) ->
                    reversed(cause, posted.apply(part), Optional.empty());
            // The mirror image of ours on its day, and the same on theirs: the books hold both.
            case DeferralEntryAmended amended ->
                    List.of(
                            mirror(cause, 0, amended, amended.wasOn(), amended.sale().mirrored()),
                            mirror(cause, 1, amended, amended.nowOn(), amended.sale()));
            case DeferralEntryLanded _, DeferralEntryRefused _ -> List.of();
        };
    }

    private static Journal mirror(
            Cause cause, int place, DeferralEntryAmended amended, LocalDate on, DeferredSale sale) {
        return Journal.original(
                JournalId.of(cause, place),
                JournalKind.MIRROR,
                amended.account(),
                on,
                cause,
                Reason.DEFERRAL,
                sale.movements());
    }

    private static List<Journal> reversed(
            Cause cause, Optional<Journal> posted, Optional<LocalDate> on) {
        return posted.map(was -> was.reversed(on.orElse(was.on()), cause, Reason.DEFERRAL)).stream()
                .toList();
    }
}
