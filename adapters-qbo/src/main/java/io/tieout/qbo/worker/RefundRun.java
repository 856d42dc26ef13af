package io.tieout.qbo.worker;

import static io.tieout.qbo.client.Records.text;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.PayRefund;
import io.tieout.application.accounting.Operation.Work.SettleGivenUp;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.refund.RefundCommand.RecordRefundLanded;
import io.tieout.application.refund.RefundCommand.RecordRefundRefused;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundDocument.Receipt;
import io.tieout.domain.refund.RefundDocument.VoidedPayment;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.refund.QboExpenses;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Gives money back in QuickBooks. An expense is two steps, each done once: it lands, then a payment
 * links it; what stopped in between goes on where it stopped.
 */
final class RefundRun {

    private static final String LOOK_AGAIN = "look at it in QuickBooks, then order another refund";

    private final RealmDesk desk;
    private final Verdicts verdicts;

    RefundRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome carryOut(Operation operation, PayRefund work) {
        return switch (work.document()) {
            case Expense expense -> pay(operation, work, expense);
            case Receipt receipt -> takeBack(operation, work, receipt);
            case VoidedPayment voided -> voidPayment(operation, work, voided);
        };
    }

    /** what landed is finished even if somebody gave it up: it cannot be left half done */
    Outcome settleGivenUp(Operation operation, PayRefund work, SettleGivenUp givenUp) {
        return switch (work.document()) {
            case Expense expense ->
                    switch (desk.expenses().find(work.refund(), expense)) {
                        case Good<Optional<Landing>>(var found) when found.isPresent() ->
                                link(operation, work, expense, found.get());
                        case Good<Optional<Landing>> _ -> notThere(work, givenUp);
                        case Failed<Optional<Landing>>(var fault) -> verdicts.on(fault, operation);
                    };
            case Receipt receipt ->
                    switch (desk.refundReceipts().find(work.refund(), receipt)) {
                        case Good<Optional<Landing>>(var found) when found.isPresent() ->
                                landed(work, found.get(), "");
                        case Good<Optional<Landing>> _ -> notThere(work, givenUp);
                        case Failed<Optional<Landing>>(var fault) -> verdicts.on(fault, operation);
                    };
            case VoidedPayment voided ->
                    switch (desk.paymentLinks().voided(voided)) {
                        case Good<Optional<JsonNode>>(var found) when found.isPresent() ->
                                voided(operation, work, voided, found.get());
                        case Good<Optional<JsonNode>> _ -> notThere(work, givenUp);
                        case Failed<Optional<JsonNode>>(var fault) -> verdicts.on(fault, operation);
                    };
        };
    }

    /** a second attempt looks first: what it gives back is not there to give twice */
    private Outcome pay(Operation operation, PayRefund work, Expense expense) {
        if (operation.attempts() == 1) {
            return payAnew(operation, work, expense);
        }
        return switch (desk.expenses().find(work.refund(), expense)) {
            case Good<Optional<Landing>>(var found) ->
                    found.map(landing -> link(operation, work, expense, landing))
                            .orElseGet(() -> payAnew(operation, work, expense));
            case Failed<Optional<Landing>>(var fault) -> failed(operation, work, fault);
        };
    }

    private Outcome payAnew(Operation operation, PayRefund work, Expense expense) {
        return switch (desk.paymentLinks().obstacle(expense)) {
            case Good<String>(var obstacle) when obstacle.isEmpty() ->
                    switch (desk.expenses().land(operation.requestId(), work.refund(), expense)) {
                        case Good<Landing>(var landing) -> link(operation, work, expense, landing);
                        case Failed<Landing>(var fault) -> failed(operation, work, fault);
                    };
            case Good<String>(var obstacle) -> refused(work, obstacle);
            case Failed<String>(var fault) -> failed(operation, work, fault);
        };
    }

    /** the expense stands by now, so a refusal of its link is no refusal of the refund */
    private Outcome link(Operation operation, PayRefund work, Expense expense, Landing landing) {
        desk.send(new RecordRefundLanded(work.refund(), landing, QboExpenses.linkedAs(landing)));
        var answer =
                desk.paymentLinks()
                        .link(
                                operation.requestId(),
                                work.refund(),
                                expense,
                                landing.document().externalId());
        return switch (answer) {
            case Good<JsonNode>(var payment) -> seen(operation, payment);
            case Failed<JsonNode>(Refused refused) ->
                    new Outcome.Blocked(
                            "the money went out, but its expense "
                                    + landing.number()
                                    + " could not be linked to what it gives back: "
                                    + refused.words(),
                            "link both in QuickBooks or mend what it names, then retry",
                            Turn.ACCOUNTANT,
                            true);
            case Failed<JsonNode>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome takeBack(Operation operation, PayRefund work, Receipt receipt) {
        if (verdicts.mayBeForgotten(operation)) {
            return switch (desk.refundReceipts().find(work.refund(), receipt)) {
                case Good<Optional<Landing>>(var found) when found.isPresent() ->
                        landed(work, found.get(), "");
                case Good<Optional<Landing>> _ -> takeBackNow(operation, work, receipt);
                case Failed<Optional<Landing>>(var fault) -> failed(operation, work, fault);
            };
        }
        return takeBackNow(operation, work, receipt);
    }

    private Outcome takeBackNow(Operation operation, PayRefund work, Receipt receipt) {
        return switch (desk.refundReceipts().land(operation.requestId(), work.refund(), receipt)) {
            case Good<Landing>(var landing) -> landed(work, landing, "");
            case Failed<Landing>(var fault) -> failed(operation, work, fault);
        };
    }

    private Outcome voidPayment(Operation operation, PayRefund work, VoidedPayment voided) {
        return switch (desk.paymentLinks().obstacle(voided)) {
            case Good<String>(var obstacle) when obstacle.isEmpty() ->
                    switch (desk.paymentLinks().voidPayment(operation.requestId(), voided)) {
                        case Good<JsonNode>(var payment) ->
                                voided(operation, work, voided, payment);
                        case Failed<JsonNode>(var fault) -> failed(operation, work, fault);
                    };
            case Good<String>(var obstacle) -> refused(work, obstacle);
            case Failed<String>(var fault) -> failed(operation, work, fault);
        };
    }

    private Outcome voided(
            Operation operation, PayRefund work, VoidedPayment voided, JsonNode payment) {
        var landing =
                new Landing(
                        voided.payment(),
                        "",
                        voided.amount(),
                        text(payment, "SyncToken"),
                        List.of(),
                        new Booked.Unstated());
        desk.send(new RecordRefundLanded(work.refund(), landing, ""));
        return seen(operation, payment);
    }

    /** the payment is recorded like any other; its notice comes later and shows nothing new */
    private Outcome seen(Operation operation, JsonNode payment) {
        return switch (desk.payments().translate(payment)) {
            case Good<PaymentCommand>(var seen) -> {
                desk.send(seen);
                yield new Outcome.Done();
            }
            case Failed<PaymentCommand>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome landed(PayRefund work, Landing landing, String linkedAs) {
        desk.send(new RecordRefundLanded(work.refund(), landing, linkedAs));
        return new Outcome.Done();
    }

    private Outcome notThere(PayRefund work, SettleGivenUp givenUp) {
        desk.send(new RecordRefundRefused(work.refund(), givenUp.reason()));
        return new Outcome.NotThere();
    }

    private Outcome refused(PayRefund work, String obstacle) {
        desk.send(new RecordRefundRefused(work.refund(), obstacle + "; " + LOOK_AGAIN));
        return new Outcome.Dead(obstacle, LOOK_AGAIN, Turn.ACCOUNTANT);
    }

    private Outcome failed(Operation operation, PayRefund work, QboFault fault) {
        if (fault instanceof Refused refused) {
            desk.send(
                    new RecordRefundRefused(
                            work.refund(), refused.words() + "; " + refused.nextStep()));
            return new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
        }
        return verdicts.on(fault, operation);
    }
}
