package io.tieout.graphql.payment;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads of payments. */
@Controller
public final class PaymentQueries {

    private final PaymentViews payments;
    private final AccountViews accounts;

    public PaymentQueries(PaymentViews payments, AccountViews accounts) {
        this.payments = payments;
        this.accounts = accounts;
    }

    @QueryMapping
    Optional<PaymentView> payment(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.payment(id).flatMap(payment -> payments.find(Viewer.of(caller), payment));
    }

    @BatchMapping(typeName = "Payment")
    Map<PaymentView, AccountView> account(List<PaymentView> parents, @ContextValue Caller caller) {
        List<PaymentView> known =
                parents.stream().filter(payment -> payment.account().isPresent()).toList();
        return Batch.load(
                known,
                payment -> payment.account().orElseThrow(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }
}
