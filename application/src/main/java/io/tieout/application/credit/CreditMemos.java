package io.tieout.application.credit;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.SaleRefunds;
import io.tieout.application.time.TenantClock;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is done with credit memos, listed once. */
public final class CreditMemos {

    private CreditMemos() {}

    /** one handler for each command */
    public static List<CommandHandler<?>> handlers(
            Aggregates aggregates,
            CreditMemoViews credits,
            RefundViews refunds,
            CreditPlans plans,
            ConnectionGate gate,
            TenantClock clock) {
        return Stream.of(
                        new CreditDraftHandlers(
                                        aggregates,
                                        credits,
                                        new SaleRefunds(aggregates, credits, refunds),
                                        clock)
                                .all(),
                        List.<CommandHandler<?>>of(
                                new CreditApprovalHandler(aggregates, credits, plans, gate)),
                        new CreditSignatureHandlers(aggregates, plans).all(),
                        new CreditOutcomeHandlers(aggregates).all())
                .<CommandHandler<?>>flatMap(List::stream)
                .toList();
    }

    /** every reaction to stored events */
    public static List<Automation> automations(
            Commands commands, CreditMemoViews credits, PaymentViews payments) {
        return List.of(
                new WhenCreditIsUsedThenCountIt(commands, credits, payments),
                new WhenCreditMemoLandsThenApplyIt(commands));
    }
}
