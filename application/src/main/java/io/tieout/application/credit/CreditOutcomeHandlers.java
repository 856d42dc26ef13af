package io.tieout.application.credit;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditApplicationEnded;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoGivenUp;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushRefused;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.credit.CreditMemoCommand.UseCreditMemo;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.payment.ExistingPayment;
import io.tieout.domain.payment.PaymentId;
import java.util.List;
import java.util.function.Function;

/** What the accounting system answered, and what payments use of a credit memo. */
final class CreditOutcomeHandlers {

    private final Aggregates aggregates;

    CreditOutcomeHandlers(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordCreditMemoPushed.class, this::pushed),
                new Handling<>(RecordCreditMemoPushRefused.class, this::pushRefused),
                new Handling<>(RecordCreditMemoGivenUp.class, this::givenUp),
                new Handling<>(RecordCreditApplicationEnded.class, this::applicationEnded),
                new Handling<>(UseCreditMemo.class, this::use));
    }

    private Receipt pushed(RecordCreditMemoPushed command, Caller caller) {
        return decide(command.memo(), memo -> memo.pushed(command.landing()));
    }

    private Receipt pushRefused(RecordCreditMemoPushRefused command, Caller caller) {
        return decide(command.memo(), memo -> memo.pushRefused(command.reason()));
    }

    private Receipt givenUp(RecordCreditMemoGivenUp command, Caller caller) {
        return decide(
                command.memo(), memo -> memo.withdrawApproval(command.by(), command.reason()));
    }

    private Receipt applicationEnded(RecordCreditApplicationEnded command, Caller caller) {
        return decide(
                command.memo(), memo -> memo.applicationEnded(command.order(), command.problem()));
    }

    /** the payment is asked anew each time, so orders that arrive twice or late do no harm */
    private Receipt use(UseCreditMemo command, Caller caller) {
        PaymentId id = command.payment();
        ExistingPayment payment = aggregates.load(PAYMENT, id.value()).existing(id);
        return decide(
                command.memo(),
                memo ->
                        memo instanceof OpenCredit open
                                ? open.use(
                                        id,
                                        payment.creditOf(open.landing().document().externalId()),
                                        payment.receivedOn())
                                : List.of());
    }

    private Receipt decide(
            CreditMemoId id, Function<ExistingCreditMemo, List<CreditMemoEvent>> decision) {
        return aggregates.decide(
                CREDIT_MEMO,
                id.value(),
                new ExpectedVersion.Any(),
                memo -> decision.apply(memo.existing(id)));
    }
}
