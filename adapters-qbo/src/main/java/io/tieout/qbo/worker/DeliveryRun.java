package io.tieout.qbo.worker;

import static io.tieout.qbo.client.Records.textOrEmpty;
import static io.tieout.qbo.client.Records.time;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operation.Work.SendInvoice;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliveryFailed;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliverySent;
import io.tieout.domain.people.Personal;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Lets QuickBooks send invoices by e-mail. What QuickBooks says about an address is not passed on:
 * it may repeat it.
 */
final class DeliveryRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    DeliveryRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome send(Operation operation, SendInvoice work) {
        return desk.address(work.delivery())
                .filter(to -> to instanceof Personal.Known)
                .map(to -> send(operation, work, to.readable()))
                .orElseGet(() -> fail(work, "its address was erased", "send it anew to another"));
    }

    /** QuickBooks may have forgotten a request id of long ago: then look before sending again */
    private Outcome send(Operation operation, SendInvoice work, String to) {
        if (verdicts.mayBeForgotten(operation)) {
            return switch (wasSent(operation, work)) {
                case Failed<Boolean>(var fault) -> verdicts.on(fault, operation);
                case Good<Boolean>(var wasSent) ->
                        wasSent ? sent(work) : sendNow(operation, work, to);
            };
        }
        return sendNow(operation, work, to);
    }

    private Outcome sendNow(Operation operation, SendInvoice work, String to) {
        return switch (desk.invoices().send(operation.requestId(), work.documentId(), to)) {
            case Good<JsonNode> _ -> sent(work);
            case Failed<JsonNode>(Refused refused) ->
                    fail(
                            work,
                            "QuickBooks refused to send it, code " + refused.code(),
                            refused.nextStep());
            case Failed<JsonNode>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** finds out whether a delivery that was given up went out after all */
    Outcome settleGivenUp(Operation operation, SendInvoice work, Work.SettleGivenUp givenUp) {
        return switch (wasSent(operation, work)) {
            case Failed<Boolean>(var fault) -> verdicts.on(fault, operation);
            case Good<Boolean>(var wasSent) when wasSent -> sent(work);
            case Good<Boolean> _ -> {
                desk.send(new RecordDeliveryFailed(work.delivery(), givenUp.reason()));
                yield new Outcome.NotThere();
            }
        };
    }

    /** whether QuickBooks sent the document since this was ordered */
    private QboAnswer<Boolean> wasSent(Operation operation, SendInvoice work) {
        return desk.invoices()
                .stands(work.documentId())
                .map(invoice ->
                        textOrEmpty(invoice, "EmailStatus").equals("EmailSent")
                                && !deliveredAt(invoice).isBefore(operation.queuedAt()));
    }

    /** nothing said of when: not since this was ordered, so that it is sent under its request id */
    private static Instant deliveredAt(JsonNode invoice) {
        var delivery = invoice.path("DeliveryInfo");
        return textOrEmpty(delivery, "DeliveryTime").isEmpty()
                ? Instant.EPOCH
                : time(delivery, "DeliveryTime");
    }

    private Outcome sent(SendInvoice work) {
        desk.send(new RecordDeliverySent(work.delivery()));
        return new Outcome.Done();
    }

    private Outcome fail(SendInvoice work, String reason, String nextStep) {
        desk.send(new RecordDeliveryFailed(work.delivery(), reason));
        return new Outcome.Dead(reason, nextStep, Turn.ACCOUNTANT);
    }
}
