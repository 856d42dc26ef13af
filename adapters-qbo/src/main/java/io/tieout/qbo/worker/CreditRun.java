package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operation.Work.ApplyCredit;
import io.tieout.application.accounting.Operation.Work.PushCreditMemo;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.command.Command;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditApplicationEnded;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoGivenUp;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushRefused;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.credit.CreditMemoCommand.UseCreditMemo;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.payment.PaymentId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.payment.QboCreditApplications.Left;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Carries out what is done with credit memos: lands them, and settles invoices with them. */
final class CreditRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    CreditRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome carryOut(Operation operation, Work.OnCreditMemo work) {
        return switch (work) {
            case PushCreditMemo push -> push(operation, push);
            case ApplyCredit apply -> apply(operation, apply);
        };
    }

    /** finds out whether work that was given up took effect, and lets the credit memo say so */
    Outcome settleGivenUp(Operation operation, Work.OnCreditMemo work, Work.SettleGivenUp givenUp) {
        return switch (work) {
            case PushCreditMemo push -> settleGivenUp(operation, push, givenUp);
            case ApplyCredit apply -> settleGivenUp(operation, apply, givenUp);
        };
    }

    private Outcome push(Operation operation, PushCreditMemo push) {
        return switch (land(operation, push)) {
            case Good<Landing>(var landing) ->
                    done(new RecordCreditMemoPushed(push.memo(), landing));
            case Failed<Landing>(Refused refused) ->
                    dead(refused, new RecordCreditMemoPushRefused(push.memo(), words(refused)));
            case Failed<Landing>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** QuickBooks may have forgotten a request id of long ago: then look before sending again */
    private QboAnswer<Landing> land(Operation operation, PushCreditMemo push) {
        if (!verdicts.mayBeForgotten(operation)) {
            return send(operation, push);
        }
        return desk.creditMemos()
                .find(push.memo(), push.document())
                .then(found ->
                        found.<QboAnswer<Landing>>map(Good::new)
                                .orElseGet(() -> send(operation, push)));
    }

    private QboAnswer<Landing> send(Operation operation, PushCreditMemo push) {
        return desk.creditMemos().land(operation.requestId(), push.memo(), push.document());
    }

    /** a second attempt looks first: what the first one settled is not left to settle */
    private Outcome apply(Operation operation, ApplyCredit apply) {
        if (operation.attempts() == 1) {
            return applyWhatIsLeft(operation, apply);
        }
        return switch (desk.creditApplications().find(apply.application())) {
            case Good<Optional<JsonNode>>(var found) ->
                    found.map(payment -> applied(operation, apply, payment))
                            .orElseGet(() -> applyWhatIsLeft(operation, apply));
            case Failed<Optional<JsonNode>>(var fault) -> failed(operation, apply, fault);
        };
    }

    private Outcome applyWhatIsLeft(Operation operation, ApplyCredit apply) {
        return switch (desk.creditApplications().look(apply.application())) {
            case Good<Left>(var left) -> apply(operation, apply, left);
            case Failed<Left>(var fault) -> failed(operation, apply, fault);
        };
    }

    private Outcome apply(Operation operation, ApplyCredit apply, Left left) {
        CreditApplication application = apply.application();
        var amount = left.most(application.amount());
        if (!amount.isPositive()) {
            return done(
                    ended(
                            apply,
                            "nothing was left to apply: the credit memo has "
                                    + left.credit()
                                    + " left in the books and the invoice owes "
                                    + left.owed()));
        }
        var answer = desk.creditApplications().apply(operation.requestId(), application, amount);
        return switch (answer) {
            case Good<JsonNode>(var payment) -> applied(operation, apply, payment);
            case Failed<JsonNode>(var fault) -> failed(operation, apply, fault);
        };
    }

    /** the payment is recorded like any other; its notice comes later and shows nothing new */
    private Outcome applied(Operation operation, ApplyCredit apply, JsonNode payment) {
        return switch (desk.payments().translate(payment)) {
            case Good<PaymentCommand>(var seen) -> {
                desk.send(seen);
                desk.send(new UseCreditMemo(apply.memo(), idOf(apply, payment)));
                yield done(ended(apply, ""));
            }
            case Failed<PaymentCommand>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private static PaymentId idOf(ApplyCredit apply, JsonNode payment) {
        var books = apply.application().credit().connection();
        return PaymentId.of(new DocumentLink(books, Records.text(payment, "Id")));
    }

    private Outcome failed(Operation operation, ApplyCredit apply, QboFault fault) {
        return fault instanceof Refused refused
                ? dead(refused, ended(apply, words(refused)))
                : verdicts.on(fault, operation);
    }

    private Outcome settleGivenUp(
            Operation operation, PushCreditMemo push, Work.SettleGivenUp givenUp) {
        return switch (desk.creditMemos().find(push.memo(), push.document())) {
            case Failed<Optional<Landing>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<Landing>>(var landing) when landing.isPresent() ->
                    done(new RecordCreditMemoPushed(push.memo(), landing.get()));
            case Good<Optional<Landing>> _ ->
                    notThere(
                            new RecordCreditMemoGivenUp(
                                    push.memo(), givenUp.by(), givenUp.reason()));
        };
    }

    private Outcome settleGivenUp(
            Operation operation, ApplyCredit apply, Work.SettleGivenUp givenUp) {
        return switch (desk.creditApplications().find(apply.application())) {
            case Failed<Optional<JsonNode>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<JsonNode>>(var payment) when payment.isPresent() ->
                    applied(operation, apply, payment.get());
            case Good<Optional<JsonNode>> _ -> notThere(ended(apply, givenUp.reason()));
        };
    }

    private static RecordCreditApplicationEnded ended(ApplyCredit apply, String problem) {
        return new RecordCreditApplicationEnded(apply.memo(), apply.application().id(), problem);
    }

    private Outcome done(Command outcome) {
        desk.send(outcome);
        return new Outcome.Done();
    }

    private Outcome notThere(Command outcome) {
        desk.send(outcome);
        return new Outcome.NotThere();
    }

    private Outcome dead(Refused refused, Command outcome) {
        desk.send(outcome);
        return new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
    }

    private static String words(Refused refused) {
        return refused.words() + "; " + refused.nextStep();
    }
}
