package io.tieout.domain.credit;

import java.util.List;
import java.util.UUID;

/** Nothing of it stands in the accounting system any more, and nothing more can happen. */
public record VoidedCredit(CreditMemoId id, CreditMemoContent content)
        implements ExistingCreditMemo {

    @Override
    public String status() {
        return "voided";
    }

    /** what was on its way ends with it */
    @Override
    public List<CreditMemoEvent> applicationEnded(UUID application, String problem) {
        return List.of();
    }

    @Override
    public List<CreditMemoEvent> voided(String reason) {
        return List.of();
    }

    @Override
    public CreditMemo after(CreditMemoEvent event) {
        throw outOfOrder(event);
    }
}
