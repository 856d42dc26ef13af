package io.tieout.domain.ledger.posting;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes journals that the accounting system posts by itself. */
final class Mirror {

    private Mirror() {}

    /** a document worth nothing posts nothing */
    static List<Journal> of(
            Cause cause, Reason reason, AccountId customer, LocalDate on, List<Movement> moved) {
        return of(cause, 0, reason, customer, on, moved);
    }

    static List<Journal> of(
            Cause cause,
            int part,
            Reason reason,
            AccountId customer,
            LocalDate on,
            List<Movement> moved) {
        return moved.isEmpty()
                ? List.of()
                : List.of(
                        Journal.original(
                                JournalId.of(cause, part),
                                JournalKind.MIRROR,
                                customer,
                                on,
                                cause,
                                reason,
                                moved));
    }

    /**
     * takes it back on its own day: a void, an edit or a delete is effective at the document's
     * date, whenever it was learnt
     */
    static List<Journal> takenBack(Optional<Journal> standing, Cause cause, Reason reason) {
        return standing.map(was -> was.reversed(was.on(), cause, reason)).stream().toList();
    }

    static List<Journal> replaced(
            Optional<Journal> standing, Cause cause, Reason reason, List<Journal> now) {
        return Stream.concat(takenBack(standing, cause, reason).stream(), now.stream()).toList();
    }
}
