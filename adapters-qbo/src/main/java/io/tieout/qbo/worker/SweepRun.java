package io.tieout.qbo.worker;

import static java.util.function.Predicate.not;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.sweep.SweepPositions.CatchUp;
import io.tieout.application.sweep.SweepPositions.Position;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.sweep.Change;
import io.tieout.qbo.sweep.QboChanges;
import io.tieout.qbo.sweep.QboChanges.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks what changed since the last look and puts it into the inbox. One call for all kinds of
 * records, as long as its answer has room; then one for each kind; then pages.
 */
final class SweepRun {

    /**
     * Employees are left out: a company without payroll rights would refuse the whole call. The
     * daily reading of lists covers them, and tax codes, which QuickBooks leaves out (facts 7).
     */
    static final List<String> ENTITIES =
            List.of(
                    "Invoice",
                    "CreditMemo",
                    "Payment",
                    "JournalEntry",
                    "Purchase",
                    "RefundReceipt",
                    "Customer",
                    "Vendor",
                    "Item",
                    "Class",
                    "Account",
                    "Term",
                    "Department");

    /** a change may show a while after it was made; ours to choose */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** 30 days are shown (facts 7); one less, because a call may wait for its turn */
    private static final Duration LOOK_BACK = Duration.ofDays(29);

    /** an answer holds 1,000 records, and near that it may lack some; facts 7 */
    private static final int NEARLY_FULL = 950;

    private final Realm realm;
    private final ApplicationPorts application;
    private final Lease lease;
    private final QboChanges changes;
    private final CatchUpRun catchUps;
    private final OwnVersions own;

    SweepRun(Realm realm, ApplicationPorts application, Lease lease, QboChanges changes) {
        this.realm = realm;
        this.application = application;
        this.lease = lease;
        this.changes = changes;
        this.catchUps = new CatchUpRun(realm, application, changes);
        this.own = new OwnVersions(realm, application);
    }

    /**
     * as they stand; what was never swept begins now: a link or an import brings what was before
     */
    synchronized List<Position> positions() {
        var known = stored();
        var now = now();
        var fresh =
                ENTITIES.stream()
                        .filter(entity ->
                                known.stream().noneMatch(at -> at.entity().equals(entity)))
                        .map(entity -> Position.at(entity, now, now))
                        .toList();
        application.sweeps().positions().store(lease, fresh);
        return Stream.concat(known.stream(), fresh.stream()).toList();
    }

    /** the first fault, if any; what was found before it is kept */
    synchronized Optional<QboFault> sweep() {
        var present = positions();
        var oldest = now().minus(LOOK_BACK);
        present.stream()
                .filter(at -> at.catchUp().isEmpty() && at.through().isBefore(oldest))
                .forEach(at -> beginCatchUp(at, now()));
        var covered =
                present.stream()
                        .filter(at -> at.catchUp().isEmpty() && !at.through().isBefore(oldest))
                        .toList();
        var fault = look(covered).or(this::catchUp);
        if (fault.isEmpty()) {
            application.sweeps().afterwards().swept(realm.tenant(), now());
        }
        return fault;
    }

    private Optional<QboFault> look(List<Position> positions) {
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        var entities = positions.stream().map(Position::entity).toList();
        var since = positions.stream().map(Position::through).min(Instant::compareTo).orElseThrow();
        return switch (changes.since(entities, since.minus(OVERLAP))) {
            case Failed<Look>(var fault) -> Optional.of(fault);
            case Good<Look>(var look) when look.changes().size() < NEARLY_FULL -> {
                store(look.changes());
                application
                        .sweeps()
                        .positions()
                        .store(
                                lease,
                                entities.stream().map(each -> upTo(each, look.at())).toList());
                yield Optional.empty();
            }
            case Good<Look> _ when positions.size() > 1 ->
                    positions.stream().flatMap(each -> look(List.of(each)).stream()).findFirst();
            case Good<Look>(var look) -> {
                beginCatchUp(positions.getFirst(), look.at());
                yield Optional.empty();
            }
        };
    }

    private Position upTo(String entity, Instant at) {
        return Position.at(entity, at, now());
    }

    private void beginCatchUp(Position from, Instant asOf) {
        var begin =
                new CatchUp(CatchUp.Stage.CHANGED, from.through().minus(OVERLAP), 1, "", asOf, 0);
        application.sweeps().positions().store(lease, List.of(from.with(begin)));
    }

    private Optional<QboFault> catchUp() {
        for (var position : stored()) {
            var next = position;
            while (next.catchUp().isPresent()) {
                switch (catchUps.page(next)) {
                    case Failed<CatchUpRun.Page>(var fault) -> {
                        return Optional.of(fault);
                    }
                    case Good<CatchUpRun.Page>(var page) -> {
                        store(page.changes());
                        next = page.next();
                        application.sweeps().positions().store(lease, List.of(next));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Position> stored() {
        return application.sweeps().positions().of(realm.tenant(), realm.connection());
    }

    /** the inbox first, the position second: what is found twice is stored once */
    private void store(List<Change> found) {
        var ours = own.among(found);
        var notices = found.stream().filter(not(ours::contains)).map(this::notice).toList();
        application.notices().found(lease, notices);
    }

    private Notice notice(Change change) {
        return new Notice(
                change.eventId(),
                realm.companyId(),
                change.noticed(),
                change.id(),
                change.isDeleted() ? "deleted" : "swept",
                change.changedAt());
    }

    private Instant now() {
        return application.clock().now(realm.tenant());
    }
}
