package io.tieout.qbo.worker;

import io.tieout.application.sweep.KnownDocuments.Kind;
import io.tieout.application.sweep.SweepPositions.CatchUp;
import io.tieout.application.sweep.SweepPositions.CatchUp.Stage;
import io.tieout.application.sweep.SweepPositions.Position;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.sweep.Change;
import io.tieout.qbo.sweep.QboChanges;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads in pages what one look cannot cover: first what changed, then which of the documents we
 * know are gone, because no query shows a deleted one.
 */
final class CatchUpRun {

    private final Realm realm;
    private final ApplicationPorts application;
    private final QboChanges changes;

    CatchUpRun(Realm realm, ApplicationPorts application, QboChanges changes) {
        this.realm = realm;
        this.application = application;
        this.changes = changes;
    }

    /**
     * What one page brought.
     *
     * @param next where the next one begins; without a catch-up when there is none
     */
    record Page(List<Change> changes, Position next) {}

    /** one page of a catch-up under way */
    QboAnswer<Page> page(Position position) {
        var at = position.catchUp().orElseThrow();
        return switch (at.stage()) {
            case CHANGED -> changed(position, at);
            case KNOWN -> known(position, at);
        };
    }

    private QboAnswer<Page> changed(Position position, CatchUp at) {
        return changes.page(position.entity(), at.since(), at.start())
                .map(found -> new Page(found, afterChanged(position, at, found)));
    }

    /** by time and not by place: a record that changes meanwhile moves, and moves the others */
    private Position afterChanged(Position position, CatchUp at, List<Change> found) {
        int read = at.read() + found.size();
        if (found.size() < Statements.PAGE) {
            var next = new CatchUp(Stage.KNOWN, at.since(), 1, "", at.asOf(), read);
            return kind(position.entity()).isPresent() ? position.with(next) : done(position, at);
        }
        var last = found.getLast().changedAt();
        int start = last.equals(at.since()) ? at.start() + Statements.PAGE : 1;
        return position.with(new CatchUp(Stage.CHANGED, last, start, "", at.asOf(), read));
    }

    private QboAnswer<Page> known(Position position, CatchUp at) {
        var kind = kind(position.entity()).orElseThrow();
        var ids =
                application
                        .sweeps()
                        .known()
                        .standing(
                                realm.tenant(),
                                realm.connection(),
                                kind,
                                at.after(),
                                Statements.PAGE);
        if (ids.isEmpty()) {
            return new Good<>(new Page(List.of(), done(position, at)));
        }
        return changes.present(position.entity(), ids)
                .map(present ->
                        new Page(
                                gone(position.entity(), ids, present, at.asOf()),
                                position.with(
                                        new CatchUp(
                                                Stage.KNOWN,
                                                at.since(),
                                                1,
                                                ids.getLast(),
                                                at.asOf(),
                                                at.read() + ids.size()))));
    }

    /** whoever handles it looks at each by its id before anything counts as gone */
    private static List<Change> gone(
            String entity, List<String> ids, Set<String> present, Instant at) {
        return ids.stream()
                .filter(id -> !present.contains(id))
                .map(id -> new Change(entity, id, "", at, true))
                .toList();
    }

    private Position done(Position position, CatchUp at) {
        return Position.at(position.entity(), at.asOf(), application.clock().now(realm.tenant()));
    }

    private static Optional<Kind> kind(String entity) {
        return switch (entity) {
            case "Invoice" -> Optional.of(Kind.INVOICE);
            case "CreditMemo" -> Optional.of(Kind.CREDIT_MEMO);
            case "Payment" -> Optional.of(Kind.PAYMENT);
            case "JournalEntry" -> Optional.of(Kind.JOURNAL_ENTRY);
            default -> Optional.empty();
        };
    }
}
