package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.ReviseInvoice;
import io.tieout.application.accounting.Operation.Work.SettleGivenUp;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.revision.RevisionCommand.RecordRevisionLanded;
import io.tieout.application.revision.RevisionCommand.RecordRevisionRefused;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.invoice.QboRevisions.Attempt;

/** Has the revision of an invoice stand in QuickBooks in the place of what was signed before. */
final class ReviseRun {

    private static final String SOMEBODY_ELSE = "somebody changed the document in QuickBooks";
    private static final String NEXT_STEP =
            "settle the invoice's drift, then approve the revision again";

    private final RealmDesk desk;
    private final Verdicts verdicts;

    ReviseRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome carryOut(Operation operation, ReviseInvoice revise) {
        var invoice = revise.standing().invoice();
        var answer =
                desk.revisions()
                        .revise(operation.requestId(), revise.standing(), revise.document());
        return switch (answer) {
            case Good<Attempt>(Attempt.Landed(var landing)) -> landed(invoice, landing);
            case Good<Attempt>(Attempt.Changed(var seen)) -> changed(invoice, seen);
            case Good<Attempt>(Attempt.Gone(var document)) ->
                    changed(invoice, new DocumentSeen.Deleted(document, desk.now()));
            case Good<Attempt>(Attempt.Untouched _) ->
                    throw new IllegalStateException("a revision that was written is not untouched");
            case Failed<Attempt>(Refused refused) -> {
                var words = refused.words() + "; " + refused.nextStep();
                desk.send(new RecordRevisionRefused(invoice, words));
                yield new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
            }
            case Failed<Attempt>(var fault) -> verdicts.on(fault, operation);
        };
    }

    Outcome settleGivenUp(Operation operation, ReviseInvoice revise, SettleGivenUp givenUp) {
        var invoice = revise.standing().invoice();
        return switch (desk.revisions().look(revise.standing(), revise.document())) {
            case Good<Attempt>(Attempt.Landed(var landing)) -> landed(invoice, landing);
            case Good<Attempt>(Attempt.Changed(var seen)) -> {
                changed(invoice, seen);
                yield new Outcome.NotThere();
            }
            case Good<Attempt>(Attempt.Gone(var document)) -> {
                changed(invoice, new DocumentSeen.Deleted(document, desk.now()));
                yield new Outcome.NotThere();
            }
            case Good<Attempt>(Attempt.Untouched _) -> {
                desk.send(new RecordRevisionRefused(invoice, givenUp.reason()));
                yield new Outcome.NotThere();
            }
            case Failed<Attempt>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome landed(InvoiceId invoice, Landing landing) {
        desk.send(new RecordRevisionLanded(invoice, landing));
        return new Outcome.Done();
    }

    /** what is under way is no drift, so the revision is told first */
    private Outcome changed(InvoiceId invoice, DocumentSeen seen) {
        desk.send(new RecordRevisionRefused(invoice, SOMEBODY_ELSE + "; " + NEXT_STEP));
        desk.send(RecordDocumentSeen.invoice(seen));
        return new Outcome.Dead(SOMEBODY_ELSE, NEXT_STEP, Turn.ACCOUNTANT);
    }
}
