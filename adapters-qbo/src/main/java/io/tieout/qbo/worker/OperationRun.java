package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.command.Command;
import io.tieout.application.command.Contended;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoidRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoided;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.UnreadableRecord;
import io.tieout.qbo.invoice.QboInvoices.Voided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Carries out one operation: asks QuickBooks, tells the application, says how it ended. */
final class OperationRun {

    private static final Logger LOG = LoggerFactory.getLogger(OperationRun.class);

    private final RealmDesk desk;
    private final Verdicts verdicts;
    private final CreditRun creditRun;
    private final RestoreRun restoreRun;
    private final ReviseRun reviseRun;
    private final DeliveryRun deliveryRun;
    private final GivenUpRun givenUpRun;
    private final RefreshRun refreshRun;
    private final CustomerRun customerRun;
    private final SweepRun sweepRun;
    private final CustomerUpdateRun customerUpdateRun;
    private final RecordRun recordRun;
    private final ImportRun importRun;
    private final LinkRun linkRun;

    OperationRun(RealmDesk desk, Verdicts verdicts, SweepRun sweepRun, ImportRun importRun) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.creditRun = new CreditRun(desk, verdicts);
        this.restoreRun = new RestoreRun(desk, verdicts);
        this.reviseRun = new ReviseRun(desk, verdicts);
        this.deliveryRun = new DeliveryRun(desk, verdicts);
        this.givenUpRun = new GivenUpRun(desk, verdicts);
        this.refreshRun = new RefreshRun(desk, verdicts);
        this.sweepRun = sweepRun;
        this.importRun = importRun;
        this.linkRun = new LinkRun(desk, verdicts, importRun);
        this.customerRun = new CustomerRun(desk, verdicts);
        this.customerUpdateRun = new CustomerUpdateRun(desk, verdicts);
        this.recordRun = new RecordRun(desk, verdicts);
    }

    /** the outcome to settle; whatever is wrong with this operation stays with this operation */
    Outcome attempt(Operation operation) {
        try {
            return carryOut(operation);
        } catch (UnreadableRecord unreadable) {
            return new Outcome.Blocked(
                    "QuickBooks' answer cannot be read: " + unreadable.getMessage(),
                    "look at the document in QuickBooks",
                    Turn.ACCOUNTANT,
                    true);
        } catch (Rejected rejected) {
            return new Outcome.Blocked(
                    "QuickBooks did it, but Tieout cannot record it: "
                            + rejected.rejection().message(),
                    "compare the document in QuickBooks with its history here",
                    Turn.ACCOUNTANT,
                    true);
        } catch (Contended _) {
            return verdicts.retry(operation, "the document keeps changing", true);
        } catch (RuntimeException failure) {
            LOG.error("operation {} failed", operation.id(), failure);
            return verdicts.retry(operation, "Tieout failed: " + failure, true);
        }
    }

    private Outcome carryOut(Operation operation) {
        return switch (operation.work()) {
            case Work.TestConnection _ -> test(operation);
            case Work.PushInvoice push -> push(operation, push);
            case Work.LinkInvoice link -> linkRun.carryOut(operation, link);
            case Work.VoidInvoice voiding -> voidInvoice(operation, voiding);
            case Work.RestoreDocument restore -> restoreRun.carryOut(operation, restore);
            case Work.ReviseInvoice revise -> reviseRun.carryOut(operation, revise);
            case Work.PrintInvoice work -> new PrintRun(desk).print(operation, work);
            case Work.SendInvoice work -> deliveryRun.send(operation, work);
            case Work.OnCreditMemo work -> creditRun.carryOut(operation, work);
            case Work.PayRefund work -> new RefundRun(desk, verdicts).carryOut(operation, work);
            case Work.RelinkPayment work -> new RelinkRun(desk, verdicts).carryOut(operation, work);
            case Work.OnEntry work -> new EntryRun(desk, verdicts).post(operation, work);
            case Work.CreatePayment work -> new BookingRun(desk, verdicts).book(operation, work);
            case Work.CreateCustomer order -> customerRun.create(operation, order);
            case Work.CreateRecord order -> recordRun.create(operation, order);
            case Work.UpdateCustomer update -> customerUpdateRun.update(operation, update);
            case Work.RefreshReferences _ -> refreshRun.read(operation);
            case Work.ReadReceivables work ->
                    new ReceivablesRun(desk, verdicts).read(operation, work);
            case Work.ImportDocuments work -> importRun.carryOut(operation, work);
            case Work.SweepChanges _ -> sweep(operation);
            case Work.SettleGivenUp givenUp -> givenUpRun.settle(operation, givenUp);
            case Work.Unreadable unreadable -> unreadable(unreadable);
        };
    }

    private Outcome sweep(Operation operation) {
        return sweepRun.sweep()
                .map(fault -> verdicts.on(fault, operation))
                .orElseGet(Outcome.Done::new);
    }

    private static Outcome unreadable(Work.Unreadable work) {
        return new Outcome.Blocked(
                "the stored order cannot be read (" + work.fault() + "), so nothing was sent",
                "dismiss it, then order it again",
                Turn.ACCOUNTANT,
                false);
    }

    /** someone waits for the answer, so a failed test is not repeated */
    private Outcome test(Operation operation) {
        return switch (desk.companyInfo(operation.queuedAt())) {
            case Good<JsonNode> _ -> new Outcome.Done();
            case Failed<JsonNode>(var fault) ->
                    new Outcome.Dead(fault.words(), fault.nextStep(), fault.turn());
        };
    }

    private Outcome push(Operation operation, Work.PushInvoice push) {
        return switch (land(operation, push)) {
            case Good<Landing>(var landing) ->
                    done(new RecordInvoicePushed(push.invoice(), landing));
            case Failed<Landing>(Refused refused) ->
                    refused(refused, new RecordInvoicePushRefused(push.invoice(), words(refused)));
            case Failed<Landing>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** QuickBooks may have forgotten a request id of long ago: then look before sending again */
    private QboAnswer<Landing> land(Operation operation, Work.PushInvoice push) {
        if (!verdicts.mayBeForgotten(operation)) {
            return send(operation, push);
        }
        return desk.invoices()
                .find(push.invoice(), push.document())
                .then(found ->
                        found.<QboAnswer<Landing>>map(Good::new)
                                .orElseGet(() -> send(operation, push)));
    }

    private QboAnswer<Landing> send(Operation operation, Work.PushInvoice push) {
        return desk.invoices().land(operation.requestId(), push.invoice(), push.document());
    }

    private Outcome voidInvoice(Operation operation, Work.VoidInvoice voiding) {
        var answer =
                desk.invoices()
                        .voidInvoice(
                                operation.requestId(),
                                voiding.documentId(),
                                voiding.documentVersion());
        return switch (answer) {
            case Good<Voided> _ -> done(new RecordInvoiceVoided(voiding.invoice()));
            case Failed<Voided>(Refused refused) ->
                    refused(
                            refused,
                            new RecordInvoiceVoidRefused(voiding.invoice(), words(refused)));
            case Failed<Voided>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome done(Command outcome) {
        desk.send(outcome);
        return new Outcome.Done();
    }

    private Outcome refused(Refused refused, Command outcome) {
        desk.send(outcome);
        return new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
    }

    private static String words(Refused refused) {
        return refused.words() + "; " + refused.nextStep();
    }
}
