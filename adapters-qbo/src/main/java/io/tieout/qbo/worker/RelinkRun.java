package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.RelinkPayment;
import io.tieout.application.accounting.Operation.Work.SettleGivenUp;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.payment.ReconciliationCommand.RecordRelinkingEnded;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.payment.QboRelinkings.Attempt;
import tools.jackson.databind.JsonNode;

/** Has a payment pay in QuickBooks what a person matched it to. */
final class RelinkRun {

    private static final String SOMEBODY_ELSE =
            "somebody changed the payment in QuickBooks meanwhile";
    private static final String DELETED = "somebody deleted the payment in QuickBooks";
    private static final String NEXT_STEP =
            "look at reconciliationQueue again and match what waits";

    private final RealmDesk desk;
    private final Verdicts verdicts;

    RelinkRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome carryOut(Operation operation, RelinkPayment work) {
        return switch (desk.relinkings().relink(operation.requestId(), work)) {
            case Good<Attempt>(Attempt.Landed(var payment)) -> landed(operation, work, payment);
            case Good<Attempt>(Attempt.Changed(var payment)) -> changed(operation, work, payment);
            case Good<Attempt>(Attempt.Gone _) -> {
                ended(work, DELETED);
                yield new Outcome.Dead(DELETED, NEXT_STEP, Turn.ACCOUNTANT);
            }
            case Good<Attempt>(Attempt.Untouched _) ->
                    throw new IllegalStateException("a payment that was written is not untouched");
            case Failed<Attempt>(Refused refused) -> {
                ended(work, refused.words() + "; " + refused.nextStep());
                yield new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
            }
            case Failed<Attempt>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** finds out whether an order that was given up took effect, and lets the payment say so */
    Outcome settleGivenUp(Operation operation, RelinkPayment work, SettleGivenUp givenUp) {
        return switch (desk.relinkings().look(work)) {
            case Good<Attempt>(Attempt.Landed(var payment)) -> landed(operation, work, payment);
            case Good<Attempt> _ -> {
                ended(work, givenUp.reason());
                yield new Outcome.NotThere();
            }
            case Failed<Attempt>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** the payment is recorded like any other; its notice comes later and shows nothing new */
    private Outcome landed(Operation operation, RelinkPayment work, JsonNode payment) {
        return switch (seen(payment)) {
            case Good<PaymentCommand>(var picture) -> {
                desk.send(picture);
                ended(work, "");
                yield new Outcome.Done();
            }
            case Failed<PaymentCommand>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome changed(Operation operation, RelinkPayment work, JsonNode payment) {
        return switch (seen(payment)) {
            case Good<PaymentCommand>(var picture) -> {
                desk.send(picture);
                ended(work, SOMEBODY_ELSE);
                yield new Outcome.Dead(SOMEBODY_ELSE, NEXT_STEP, Turn.ACCOUNTANT);
            }
            case Failed<PaymentCommand>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private QboAnswer<PaymentCommand> seen(JsonNode payment) {
        return desk.payments().translate(payment);
    }

    private void ended(RelinkPayment work, String problem) {
        desk.send(new RecordRelinkingEnded(work.payment(), work.relinking().id(), problem));
    }
}
