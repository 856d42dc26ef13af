package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operation.Work.SettleGivenUp;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoidRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoided;
import io.tieout.application.invoice.InvoiceCommand.RecordPushGivenUp;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import java.util.Optional;

/**
 * Finds out whether an operation that a person gave up took effect after all, and lets the invoice
 * say what is true. It sends nothing that changes the books.
 */
final class GivenUpRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;
    private final CreditRun creditRun;
    private final RestoreRun restoreRun;
    private final DeliveryRun deliveryRun;

    GivenUpRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.creditRun = new CreditRun(desk, verdicts);
        this.restoreRun = new RestoreRun(desk, verdicts);
        this.deliveryRun = new DeliveryRun(desk, verdicts);
    }

    Outcome settle(Operation operation, SettleGivenUp givenUp) {
        return switch (givenUp.given()) {
            case Work.PushInvoice push -> push(operation, push, givenUp);
            case Work.VoidInvoice voiding -> voiding(operation, voiding, givenUp);
            case Work.RestoreDocument restore ->
                    restoreRun.settleGivenUp(operation, restore, givenUp);
            case Work.ReviseInvoice revise ->
                    new ReviseRun(desk, verdicts).settleGivenUp(operation, revise, givenUp);
            case Work.SendInvoice work -> deliveryRun.settleGivenUp(operation, work, givenUp);
            case Work.OnCreditMemo work -> creditRun.settleGivenUp(operation, work, givenUp);
            case Work.PayRefund work ->
                    new RefundRun(desk, verdicts).settleGivenUp(operation, work, givenUp);
            case Work.RelinkPayment work ->
                    new RelinkRun(desk, verdicts).settleGivenUp(operation, work, givenUp);
            case Work.OnEntry work ->
                    new EntryRun(desk, verdicts).settleGivenUp(operation, work, givenUp);
            case Work.CreatePayment work ->
                    new BookingRun(desk, verdicts).settleGivenUp(operation, work, givenUp);
            case Work.CreateCustomer order ->
                    new CustomerRun(desk, verdicts).settle(operation, order, givenUp);
            case Work.CreateRecord order ->
                    new RecordRun(desk, verdicts).settle(operation, order, givenUp);
            case Work.TestConnection _,
                    Work.LinkInvoice _,
                    Work.PrintInvoice _,
                    Work.UpdateCustomer _,
                    Work.RefreshReferences _,
                    Work.ReadReceivables _,
                    Work.ImportDocuments _,
                    Work.SweepChanges _,
                    Work.Unreadable _,
                    SettleGivenUp _ ->
                    new Outcome.NotThere();
        };
    }

    private Outcome push(Operation operation, Work.PushInvoice push, SettleGivenUp givenUp) {
        return switch (desk.invoices().find(push.invoice(), push.document())) {
            case Failed<Optional<Landing>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<Landing>>(var landing) ->
                    landing.map(found -> landed(push, found))
                            .orElseGet(() -> neverLanded(push, givenUp));
        };
    }

    private Outcome landed(Work.PushInvoice push, Landing landing) {
        desk.send(new RecordInvoicePushed(push.invoice(), landing));
        return new Outcome.Done();
    }

    private Outcome neverLanded(Work.PushInvoice push, SettleGivenUp givenUp) {
        desk.send(new RecordPushGivenUp(push.invoice(), givenUp.by(), givenUp.reason()));
        return new Outcome.NotThere();
    }

    private Outcome voiding(Operation operation, Work.VoidInvoice voiding, SettleGivenUp givenUp) {
        return switch (desk.invoices().isVoided(voiding.documentId())) {
            case Failed<Boolean>(var fault) -> verdicts.on(fault, operation);
            case Good<Boolean>(var isVoided) when isVoided -> {
                desk.send(new RecordInvoiceVoided(voiding.invoice()));
                yield new Outcome.Done();
            }
            case Good<Boolean> _ -> {
                desk.send(new RecordInvoiceVoidRefused(voiding.invoice(), givenUp.reason()));
                yield new Outcome.NotThere();
            }
        };
    }
}
