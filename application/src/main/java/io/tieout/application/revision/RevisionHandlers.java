package io.tieout.application.revision;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.revision.RevisionCommand.DraftRevision;
import io.tieout.application.revision.RevisionCommand.RecordRevisionLanded;
import io.tieout.application.revision.RevisionCommand.RecordRevisionRefused;
import io.tieout.application.revision.RevisionCommand.RejectRevision;
import io.tieout.application.revision.RevisionCommand.SubmitRevision;
import io.tieout.application.revision.RevisionCommand.WithdrawRevision;
import io.tieout.domain.invoice.Drafting;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.revision.Revision;
import io.tieout.domain.revision.RevisionEvent;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.RevisionUnderway;
import io.tieout.domain.revision.SubmittedRevision;
import java.util.List;
import java.util.function.Function;

/** What is ordered of revisions, all but their approval, and what became of them. */
final class RevisionHandlers {

    private final Aggregates aggregates;
    private final StandingInvoices standing;

    RevisionHandlers(Aggregates aggregates, StandingInvoices standing) {
        this.aggregates = aggregates;
        this.standing = standing;
    }

    List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(DraftRevision.class, this::draft),
                new Handling<>(SubmitRevision.class, this::submit),
                new Handling<>(RejectRevision.class, this::reject),
                new Handling<>(WithdrawRevision.class, this::withdraw),
                new Handling<>(RecordRevisionLanded.class, this::landed),
                new Handling<>(RecordRevisionRefused.class, this::refused));
    }

    private Receipt draft(DraftRevision command, Caller caller) {
        var invoice = standing.revised(command.invoice(), caller.tenant());
        return decide(
                command.invoice(),
                command.expectedVersion(),
                revision -> revision.draft(invoice, command.content(), caller.actor()));
    }

    private Receipt submit(SubmitRevision command, Caller caller) {
        return decide(
                command.invoice(),
                command.expectedVersion(),
                revision -> revision.submit(caller.actor()));
    }

    private Receipt reject(RejectRevision command, Caller caller) {
        return decide(
                command.invoice(),
                command.expectedVersion(),
                revision -> revision.sendBack(caller.actor(), command.reason()));
    }

    private Receipt withdraw(WithdrawRevision command, Caller caller) {
        return decide(
                command.invoice(),
                command.expectedVersion(),
                revision -> revision.withdraw(caller.actor(), command.reason()));
    }

    /** the revision is over and the invoice says what it said, in one transaction */
    private Receipt landed(RecordRevisionLanded command, Caller caller) {
        InvoiceId id = command.invoice();
        Landing landing = command.landing().besidesSettlements();
        if (aggregates.load(REVISION, RevisionId.of(id).value())
                instanceof RevisionUnderway underway) {
            revise(id, underway, landing);
        }
        return decide(id, new ExpectedVersion.Any(), revision -> revision.landed(landing));
    }

    private void revise(InvoiceId id, RevisionUnderway underway, Landing landing) {
        SubmittedRevision signed = underway.submitted();
        aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice ->
                        invoice.existing(id)
                                .revised(
                                        new Drafting(id, signed.content(), signed.totals()),
                                        signed.makers(),
                                        underway.approval(),
                                        landing));
    }

    private Receipt refused(RecordRevisionRefused command, Caller caller) {
        return decide(
                command.invoice(),
                new ExpectedVersion.Any(),
                revision -> revision.refused(command.reason()));
    }

    private Receipt decide(
            InvoiceId invoice,
            ExpectedVersion expected,
            Function<Revision, List<RevisionEvent>> decision) {
        return aggregates.decide(REVISION, RevisionId.of(invoice).value(), expected, decision);
    }
}
