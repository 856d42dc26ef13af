package io.tieout.application.refund;

import io.tieout.application.account.AccountViews;
import io.tieout.application.accounting.References;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditPlans;
import java.util.List;

/** Everything that gives money back, listed once. */
public final class Refunds {

    private Refunds() {}

    /** one performer for each act */
    public static List<ActPerformer<?>> performers(
            Aggregates aggregates,
            AccountViews accounts,
            CompanyProfiles companies,
            References references,
            CreditMemoViews credits,
            CreditPlans plans,
            RefundViews refunds) {
        var books = new RefundBooks(accounts, references, companies, refunds);
        return List.of(
                new RefundsCreditMemos(aggregates, refunds, books),
                new RefundsPayments(aggregates, refunds, books),
                new RefundsSales(
                        aggregates, new SaleRefunds(aggregates, credits, refunds), plans, books),
                new TakesBackBouncedPayments(aggregates, refunds, books),
                new TakesBackPartsOfPayments(aggregates, refunds, books));
    }
}
