package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoRejection.CreditMemoNotFound;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.people.ActorId;
import java.util.List;

/**
 * A credit memo as it stands: undrafted, or in one of the states of {@link ExistingCreditMemo}.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public sealed interface CreditMemo permits CreditMemo.Undrafted, ExistingCreditMemo {

    /** before the first event */
    static CreditMemo unborn() {
        return new Undrafted();
    }

    /**
     * drafts it; the same content again changes nothing
     *
     * @throws CreditMemoRejected it was drafted before with other content
     */
    List<CreditMemoEvent> draft(CreditMemoId memo, CreditMemoContent content, ActorId by);

    /**
     * the credit memo that exists
     *
     * @throws CreditMemoRejected it does not
     */
    ExistingCreditMemo existing(CreditMemoId memo);

    /** the state after an event */
    CreditMemo after(CreditMemoEvent event);

    /** Nobody drafted it yet. */
    record Undrafted() implements CreditMemo {

        @Override
        public List<CreditMemoEvent> draft(
                CreditMemoId memo, CreditMemoContent content, ActorId by) {
            return List.of(new CreditMemoDrafted(memo, content, by));
        }

        @Override
        public ExistingCreditMemo existing(CreditMemoId memo) {
            throw new CreditMemoRejected(new CreditMemoNotFound(memo));
        }

        @Override
        public CreditMemo after(CreditMemoEvent event) {
            if (event instanceof CreditMemoDrafted(var memo, var content, var by)) {
                return new CreditDraft(memo, content, Makers.drafted(by), "");
            }
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot be a credit memo's first event");
        }
    }
}
