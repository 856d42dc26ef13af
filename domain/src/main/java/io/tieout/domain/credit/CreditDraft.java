package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.people.ActorId;
import java.util.List;

/**
 * Being written; nobody was asked to approve it yet.
 *
 * @param sentBackFor why an approver sent it back; empty if none did
 */
public record CreditDraft(
        CreditMemoId id, CreditMemoContent content, Makers makers, String sentBackFor)
        implements ExistingCreditMemo {

    @Override
    public String status() {
        return "a draft";
    }

    @Override
    public List<CreditMemoEvent> submit(ActorId by) {
        return List.of(new CreditMemoSubmitted(id, by));
    }

    @Override
    public List<CreditMemoEvent> sendBack(ActorId by, String reason) {
        return !reason.isEmpty() && reason.equals(sentBackFor)
                ? List.of()
                : ExistingCreditMemo.super.sendBack(by, reason);
    }

    @Override
    public List<CreditMemoEvent> discard(ActorId by, String reason) {
        return List.of(new CreditMemoDiscarded(id, by, CreditMemoRules.reason(reason)));
    }

    @Override
    public CreditMemo after(CreditMemoEvent event) {
        return switch (event) {
            case CreditMemoSubmitted(_, var by) ->
                    new SubmittedCredit(id, content, makers.submitted(by), by, "");
            case CreditMemoDiscarded _ -> new DiscardedCredit(id, content);
            default -> throw outOfOrder(event);
        };
    }
}
