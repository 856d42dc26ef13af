package io.tieout.graphql.reconciliation;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.payment.PaymentDecisions;
import io.tieout.application.payment.PaymentDecisions.Decision;
import io.tieout.application.payment.PaymentMemos;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.payment.Reconciliations.QueueFilter;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.application.payment.Reconciliations.Waiting;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.money.CurrencyInput;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads the money that waits for a person. */
@Controller
public final class ReconciliationQueries {

    private final Reconciliations reconciliations;
    private final PaymentViews payments;
    private final AccountViews accounts;
    private final PaymentDecisions decisions;
    private final PaymentMemos memos;

    public ReconciliationQueries(
            Reconciliations reconciliations,
            PaymentViews payments,
            AccountViews accounts,
            PaymentDecisions decisions,
            PaymentMemos memos) {
        this.reconciliations = reconciliations;
        this.payments = payments;
        this.accounts = accounts;
        this.decisions = decisions;
        this.memos = memos;
    }

    /** Which rows are asked for. */
    record Filter(
            @Nullable Set<Reason> reasons, @Nullable String accountId, @Nullable String currency) {

        static QueueFilter read(@Nullable Filter filter) {
            return filter == null
                    ? new QueueFilter(Set.of(), Optional.empty(), Optional.empty())
                    : filter.read();
        }

        private QueueFilter read() {
            return new QueueFilter(
                    Objects.requireNonNullElse(reasons, Set.of()),
                    Optional.ofNullable(accountId)
                            .map(id -> InputIds.account(id, "filter.accountId")),
                    Optional.ofNullable(currency)
                            .map(code -> CurrencyInput.read(code, "filter.currency")));
        }
    }

    @QueryMapping
    Connection reconciliationQueue(
            @Argument @Nullable Filter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                reconciliations.queue(Viewer.of(caller), Filter.read(filter), page), page);
    }

    @QueryMapping
    List<Waiting> reconciliationSums(
            @Argument @Nullable Filter filter, @ContextValue Caller caller) {
        return reconciliations.sums(Viewer.of(caller), Filter.read(filter));
    }

    /** What the staff thinks of a payment is no customer's business. */
    @BatchMapping(typeName = "Payment", field = "decisions")
    Map<PaymentView, List<Decision>> decisionsAbout(
            List<PaymentView> parents, @ContextValue Caller caller) {
        Set<PaymentId> ids = parents.stream().map(PaymentView::id).collect(Collectors.toSet());
        Map<PaymentId, List<Decision>> found = decisions.of(Viewer.of(caller), ids);
        return parents.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                payment -> found.getOrDefault(payment.id(), List.of()),
                                (one, _) -> one));
    }

    @BatchMapping(typeName = "ReconciliationRow")
    Map<QueueRow, PaymentView> payment(List<QueueRow> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                QueueRow::payment,
                ids -> payments.findAll(Viewer.of(caller), ids),
                PaymentView::id);
    }

    @BatchMapping(typeName = "ReconciliationRow")
    Map<QueueRow, String> memo(List<QueueRow> parents, @ContextValue Caller caller) {
        Set<PaymentId> ids = parents.stream().map(QueueRow::payment).collect(Collectors.toSet());
        Map<PaymentId, String> found = memos.of(Viewer.of(caller), ids);
        Map<QueueRow, String> children = new HashMap<>();
        parents.stream()
                .filter(row -> found.containsKey(row.payment()))
                .forEach(row -> children.put(row, found.get(row.payment())));
        return children;
    }

    @BatchMapping(typeName = "ReconciliationRow")
    Map<QueueRow, AccountView> account(List<QueueRow> parents, @ContextValue Caller caller) {
        List<QueueRow> known = parents.stream().filter(row -> row.account().isPresent()).toList();
        return Batch.load(
                known,
                row -> row.account().orElseThrow(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "ReconciliationRow")
    Map<QueueRow, List<PaymentView>> duplicates(
            List<QueueRow> parents, @ContextValue Caller caller) {
        Set<PaymentId> wanted =
                parents.stream()
                        .flatMap(row -> row.duplicates().stream())
                        .collect(Collectors.toSet());
        Map<PaymentId, PaymentView> found =
                payments.findAll(Viewer.of(caller), wanted).stream()
                        .collect(Collectors.toMap(PaymentView::id, Function.identity()));
        Map<QueueRow, List<PaymentView>> children = new HashMap<>();
        for (QueueRow row : parents) {
            children.put(
                    row,
                    row.duplicates().stream().filter(found::containsKey).map(found::get).toList());
        }
        return children;
    }
}
