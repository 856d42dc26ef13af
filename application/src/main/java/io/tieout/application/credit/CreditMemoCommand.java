package io.tieout.application.credit;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be ordered of a credit memo. The upper half comes from people, the lower from Tieout
 * itself.
 */
public sealed interface CreditMemoCommand extends Command {

    CreditMemoId memo();

    /** {@code memo} is new, chosen by the sender. */
    record DraftCreditMemo(CreditMemoId memo, InvoiceId invoice, CreditOrder order)
            implements CreditMemoCommand {}

    record SubmitCreditMemo(CreditMemoId memo, ExpectedVersion expectedVersion)
            implements CreditMemoCommand {}

    record RejectCreditMemo(CreditMemoId memo, String reason, ExpectedVersion expectedVersion)
            implements CreditMemoCommand {}

    record DiscardCreditMemo(CreditMemoId memo, String reason, ExpectedVersion expectedVersion)
            implements CreditMemoCommand {}

    /** Approval and push are one act: the intent to push commits with the approval. */
    record ApproveAndPushCreditMemo(
            CreditMemoId memo, PlanHash planHash, ExpectedVersion expectedVersion)
            implements CreditMemoCommand {}

    /**
     * Settles an invoice of the same account with it.
     *
     * @param order names this order
     * @param invoice its own if nobody says
     * @param amount as much as both sides have if nobody says
     */
    record ApplyCreditMemo(
            CreditMemoId memo, UUID order, Optional<InvoiceId> invoice, Optional<Money> amount)
            implements CreditMemoCommand {}

    /** Settles its own invoice with it if its makers want that; {@code order} names this order. */
    record ApplyOnLanding(CreditMemoId memo, UUID order) implements CreditMemoCommand {}

    /** Voids a first signature if it stands for another plan than the present one. */
    record RecheckCreditSignature(CreditMemoId memo) implements CreditMemoCommand {}

    /** Voids a first signature, because nobody joined it in time. */
    record VoidCreditSignature(CreditMemoId memo, String reason) implements CreditMemoCommand {}

    record RecordCreditMemoPushed(CreditMemoId memo, Landing landing)
            implements CreditMemoCommand {}

    record RecordCreditMemoPushRefused(CreditMemoId memo, String reason)
            implements CreditMemoCommand {}

    /** Its push was given up by {@code by}, and a look showed that it never landed. */
    record RecordCreditMemoGivenUp(CreditMemoId memo, ActorId by, String reason)
            implements CreditMemoCommand {}

    /** The order is over; {@code problem} says why nothing came of it, empty if it was done. */
    record RecordCreditApplicationEnded(CreditMemoId memo, UUID order, String problem)
            implements CreditMemoCommand {}

    /** Brings what this payment uses of it in line with the payment as it stands. */
    record UseCreditMemo(CreditMemoId memo, PaymentId payment) implements CreditMemoCommand {}
}
