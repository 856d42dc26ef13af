package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.BOOKS;
import static io.tieout.domain.ledger.posting.PostingExamples.USD;
import static io.tieout.domain.ledger.posting.PostingExamples.creditOf;
import static io.tieout.domain.ledger.posting.PostingExamples.fourHours;
import static io.tieout.domain.ledger.posting.PostingExamples.landing;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemo;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Settlements;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A credit memo of 100.00 USD that lands once. */
final class SmallCredit {

    private final int number;
    private CreditMemo memo = CreditMemo.unborn();

    SmallCredit(int number) {
        this.number = number;
    }

    CreditMemoId id() {
        return new CreditMemoId(new UUID(3, number));
    }

    CreditMemoContent content() {
        return creditOf(fourHours(), new CreditOrder.Selection.Whole());
    }

    List<CreditMemoEvent> land() {
        return memo instanceof OpenCredit
                ? List.of()
                : List.of(new CreditMemoEvent.CreditMemoPushed(id(), landing("100.00")));
    }

    List<CreditMemoEvent> use(PaymentId payment, Money amount, LocalDate on) {
        return memo instanceof OpenCredit open ? open.use(payment, amount, on) : List.of();
    }

    void after(CreditMemoEvent event) {
        memo =
                event instanceof CreditMemoEvent.CreditMemoPushed(_, var landing)
                        ? new OpenCredit(
                                id(),
                                content(),
                                new Approval(List.of(), new PlanHash("0")),
                                new DocumentLink(BOOKS, "58"),
                                landing,
                                Settlements.none(),
                                List.of(),
                                List.of())
                        : memo.after(event);
    }

    /** what no payment used of it by that day */
    Money open(LocalDate asOf) {
        if (!(memo instanceof OpenCredit credit)) {
            return Money.zero(USD);
        }
        Money brought =
                content().issuedOn().isAfter(asOf) ? Money.zero(USD) : credit.landing().total();
        return credit.uses().parts().stream()
                .filter(part -> !part.effectiveOn().isAfter(asOf))
                .map(Settlements.Part::amount)
                .reduce(brought, Money::minus);
    }
}
