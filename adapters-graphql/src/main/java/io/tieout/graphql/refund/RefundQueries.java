package io.tieout.graphql.refund;

import static java.util.stream.Collectors.toSet;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.RefundViews.Kind;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.application.refund.RefundViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.money.Money;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads of refunds, and of what they gave back, each read once for a whole page. */
@Controller
public final class RefundQueries {

    private final RefundViews refunds;
    private final AccountViews accounts;

    public RefundQueries(RefundViews refunds, AccountViews accounts) {
        this.refunds = refunds;
        this.accounts = accounts;
    }

    @QueryMapping
    Optional<RefundView> refund(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.refund(id).flatMap(refund -> refunds.find(Viewer.of(caller), refund));
    }

    @BatchMapping(typeName = "Refund")
    Map<RefundView, AccountView> account(List<RefundView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                RefundView::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    /** Names of staff, reasons and inner problems are no customer's business. */
    @SchemaMapping(typeName = "Refund")
    Optional<RefundView> review(RefundView refund, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent() ? Optional.empty() : Optional.of(refund);
    }

    @BatchMapping(typeName = "CreditMemo", field = "refunds")
    Map<CreditMemoView, List<RefundView>> ofCreditMemos(
            List<CreditMemoView> parents, @ContextValue Caller caller) {
        return of(parents, memo -> memo.id().value(), caller);
    }

    @BatchMapping(typeName = "CreditMemo", field = "refunded")
    Map<CreditMemoView, Money> refundedOfCreditMemos(
            List<CreditMemoView> parents, @ContextValue Caller caller) {
        Map<CreditMemoView, Money> sums = new HashMap<>();
        of(parents, memo -> memo.id().value(), caller)
                .forEach((memo, found) -> sums.put(memo, linked(memo, found)));
        return sums;
    }

    @BatchMapping(typeName = "CreditMemo", field = "applied")
    Map<CreditMemoView, Money> appliedOfCreditMemos(
            List<CreditMemoView> parents, @ContextValue Caller caller) {
        Map<CreditMemoView, Money> sums = new HashMap<>();
        of(parents, memo -> memo.id().value(), caller)
                .forEach((memo, found) ->
                        sums.put(
                                memo,
                                memo.charged().minus(memo.left()).minus(linked(memo, found))));
        return sums;
    }

    @BatchMapping(typeName = "Payment", field = "refunds")
    Map<PaymentView, List<RefundView>> ofPayments(
            List<PaymentView> parents, @ContextValue Caller caller) {
        return of(parents, payment -> payment.id().value(), caller);
    }

    @BatchMapping(typeName = "Invoice", field = "refunds")
    Map<InvoiceView, List<RefundView>> ofInvoices(
            List<InvoiceView> parents, @ContextValue Caller caller) {
        return of(parents, invoice -> invoice.id().value(), caller);
    }

    @BatchMapping(typeName = "Invoice", field = "refunded")
    Map<InvoiceView, Money> refundedOfInvoices(
            List<InvoiceView> parents, @ContextValue Caller caller) {
        Map<InvoiceView, Money> sums = new HashMap<>();
        of(parents, invoice -> invoice.id().value(), caller)
                .forEach((invoice, found) ->
                        found.stream()
                                .filter(refund -> refund.kind() == Kind.SALE)
                                .filter(refund -> refund.status() == Status.SETTLED)
                                .map(RefundView::amount)
                                .reduce(Money::plus)
                                .ifPresent(sum -> sums.put(invoice, sum)));
        return sums;
    }

    private static Money linked(CreditMemoView memo, List<RefundView> found) {
        return found.stream()
                .map(RefundView::linked)
                .reduce(Money.zero(memo.charged().currency()), Money::plus);
    }

    private <P> Map<P, List<RefundView>> of(
            List<P> parents, Function<P, UUID> subject, Caller caller) {
        Map<UUID, List<RefundView>> found =
                refunds.of(Viewer.of(caller), parents.stream().map(subject).collect(toSet()));
        Map<P, List<RefundView>> children = new HashMap<>();
        parents.forEach(parent ->
                children.put(parent, found.getOrDefault(subject.apply(parent), List.of())));
        return children;
    }
}
