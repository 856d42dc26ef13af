package io.tieout.application.closing;

import static io.tieout.application.closing.ClosingKind.CLOSING;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.closing.Closing;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;

/** Opens closed days again, once a second person allows it. */
public final class ReopensBooks implements ActPerformer<Act.ReopenBooks> {

    private final Aggregates aggregates;

    public ReopensBooks(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Class<Act.ReopenBooks> performs() {
        return Act.ReopenBooks.class;
    }

    @Override
    public Fingerprint look(Act.ReopenBooks act, Caller caller) {
        Closing closing = aggregates.load(CLOSING, act.closing().value());
        // Deciding changes nothing yet: what would be refused then is refused now.
        closing.reopen(act.closing(), act.through(), caller.actor(), caller.actor(), "asked for");
        return Fingerprint.of(
                new Fact("the books", closing.status()),
                new Fact("last closed day afterwards", act.through().toString()));
    }

    @Override
    public void perform(Act.ReopenBooks act, Permit permit, Caller caller) {
        aggregates.decide(
                CLOSING,
                act.closing().value(),
                new ExpectedVersion.Any(),
                closing ->
                        closing.reopen(
                                act.closing(),
                                act.through(),
                                permit.askedBy(),
                                permit.allowedBy(),
                                permit.reason()));
    }
}
