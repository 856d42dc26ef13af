package io.tieout.application.drift;

import static io.tieout.application.drift.DriftKind.DRIFT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.DriftId;
import java.util.stream.Collectors;

/** Lets a document that drifted count in our books as it stands there, once two people agree. */
public final class AcceptsTheirs implements ActPerformer<Act.AcceptTheirs> {

    private final Aggregates aggregates;
    private final Countings countings;

    public AcceptsTheirs(Aggregates aggregates, AccountViews accounts, SentEntries entries) {
        this.aggregates = aggregates;
        this.countings = new Countings(aggregates, accounts, entries);
    }

    @Override
    public Class<Act.AcceptTheirs> performs() {
        return Act.AcceptTheirs.class;
    }

    /** names what changed and never what a text says now: that may be personal */
    @Override
    public Fingerprint look(Act.AcceptTheirs act, Caller caller) {
        Diverged diverged = diverged(act.drift());
        Departure departure = diverged.departure();
        // Deciding changes nothing yet: what would be refused then is refused now.
        countings.check(diverged, caller.actor(), "asked for");
        return Fingerprint.of(
                new Fact("what happened", departure.kind().name()),
                new Fact("fields", fields(departure)),
                new Fact("number", departure.theirs().number()),
                new Fact("ours", departure.ours().total().toString()),
                new Fact("theirs", departure.theirs().total().toString()),
                new Fact("due on", departure.theirs().dueOn().toString()),
                new Fact("document version", departure.theirs().documentVersion()));
    }

    @Override
    public void perform(Act.AcceptTheirs act, Permit permit, Caller caller) {
        Diverged diverged = diverged(act.drift());
        aggregates.decide(
                DRIFT,
                act.drift().value(),
                new ExpectedVersion.Any(),
                drift -> drift.acceptTheirs(act.drift(), permit.allowedBy(), permit.reason()));
        countings.count(diverged, permit.allowedBy(), permit.reason());
    }

    private Diverged diverged(DriftId id) {
        return aggregates.load(DRIFT, id.value()).diverged(id);
    }

    private static String fields(Departure departure) {
        return departure.deviations().stream()
                .map(Deviation::field)
                .collect(Collectors.joining(", "));
    }
}
