package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordBookingRefused;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Books payments that were recorded here. What QuickBooks answers is recorded like any payment that
 * it shows: it bears our mark, so it is known again and counts once.
 */
final class BookingRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    BookingRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome book(Operation operation, Work.CreatePayment work) {
        return switch (answer(operation, work)) {
            case Good<JsonNode>(var payment) -> booked(operation, payment);
            case Failed<JsonNode>(Refused refused) -> refused(work, refused);
            case Failed<JsonNode>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** a later attempt looks first: the one before may have booked it, and its answer was lost */
    private QboAnswer<JsonNode> answer(Operation operation, Work.CreatePayment work) {
        if (operation.attempts() == 1) {
            return send(operation, work);
        }
        return desk.recordedPayments()
                .find(work.payment(), work.booking())
                .then(found ->
                        found.<QboAnswer<JsonNode>>map(Good::new)
                                .orElseGet(() -> send(operation, work)));
    }

    private QboAnswer<JsonNode> send(Operation operation, Work.CreatePayment work) {
        return desk.recordedPayments().book(operation.requestId(), work.payment(), work.booking());
    }

    /** finds out whether what was given up is in the books after all */
    Outcome settleGivenUp(
            Operation operation, Work.CreatePayment work, Work.SettleGivenUp givenUp) {
        return switch (desk.recordedPayments().find(work.payment(), work.booking())) {
            case Failed<Optional<JsonNode>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<JsonNode>>(var payment) when payment.isPresent() ->
                    booked(operation, payment.get());
            case Good<Optional<JsonNode>> _ -> {
                desk.send(new RecordBookingRefused(work.payment(), givenUp.reason()));
                yield new Outcome.NotThere();
            }
        };
    }

    private Outcome booked(Operation operation, JsonNode payment) {
        return switch (desk.payments().translate(payment)) {
            case Good<PaymentCommand>(var seen) -> {
                desk.send(seen);
                yield new Outcome.Done();
            }
            case Failed<PaymentCommand>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome refused(Work.CreatePayment work, Refused refused) {
        desk.send(
                new RecordBookingRefused(
                        work.payment(), refused.words() + "; " + refused.nextStep()));
        return new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
    }
}
