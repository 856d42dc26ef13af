package io.tieout.application.credit;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.credit.CreditMemo;
import io.tieout.domain.credit.CreditMemoEvent;

/** How credit memos are stored and grown. */
public final class CreditMemoKind {

    public static final AggregateKind<CreditMemo, CreditMemoEvent> CREDIT_MEMO =
            new AggregateKind<>(
                    "credit-memo",
                    CreditMemo.class,
                    CreditMemoEvent.class,
                    CreditMemo.unborn(),
                    CreditMemo::after);

    private CreditMemoKind() {}
}
