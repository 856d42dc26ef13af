package io.tieout.domain.credit;

import io.tieout.domain.people.ActorId;
import java.util.List;

/** Given up before anything landed; nothing more can happen. */
public record DiscardedCredit(CreditMemoId id, CreditMemoContent content)
        implements ExistingCreditMemo {

    @Override
    public String status() {
        return "discarded";
    }

    @Override
    public List<CreditMemoEvent> discard(ActorId by, String reason) {
        return List.of();
    }

    @Override
    public CreditMemo after(CreditMemoEvent event) {
        throw outOfOrder(event);
    }
}
