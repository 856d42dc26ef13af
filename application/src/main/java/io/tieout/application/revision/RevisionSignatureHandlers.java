package io.tieout.application.revision;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.revision.RevisionCommand.RecheckRevisionSignature;
import io.tieout.application.revision.RevisionCommand.VoidRevisionSignature;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.revision.Revision;
import io.tieout.domain.revision.RevisionEvent;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.SubmittedRevision;
import java.util.List;
import java.util.function.Function;

/** Voids first signatures of revisions that stand for nothing any more. */
final class RevisionSignatureHandlers {

    private final Aggregates aggregates;
    private final PushPlans plans;

    RevisionSignatureHandlers(Aggregates aggregates, PushPlans plans) {
        this.aggregates = aggregates;
        this.plans = plans;
    }

    List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecheckRevisionSignature.class, this::recheck),
                new Handling<>(VoidRevisionSignature.class, this::voidIt));
    }

    private Receipt recheck(RecheckRevisionSignature command, Caller caller) {
        return decide(
                command.invoice(),
                revision ->
                        revision instanceof SubmittedRevision submitted
                                ? submitted.recheckSignature(
                                        plan(command.invoice(), submitted, caller))
                                : List.of());
    }

    private Receipt voidIt(VoidRevisionSignature command, Caller caller) {
        return decide(command.invoice(), revision -> revision.voidSignature(command.reason()));
    }

    private PushPlan plan(InvoiceId invoice, SubmittedRevision revision, Caller caller) {
        AccountId account = revision.content().account();
        return plans.plan(
                caller.tenant(),
                invoice,
                revision.content(),
                revision.totals(),
                aggregates.load(ACCOUNT, account.value()).existing(account));
    }

    private Receipt decide(InvoiceId invoice, Function<Revision, List<RevisionEvent>> decision) {
        return aggregates.decide(
                REVISION, RevisionId.of(invoice).value(), new ExpectedVersion.Any(), decision);
    }
}
