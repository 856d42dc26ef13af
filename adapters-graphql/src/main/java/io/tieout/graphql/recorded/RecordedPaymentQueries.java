package io.tieout.graphql.recorded;

import static java.util.stream.Collectors.toMap;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.recorded.RecordedPaymentViews.Status;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
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

/** Reads payments that were recorded here. */
@Controller
public final class RecordedPaymentQueries {

    private final RecordedPaymentViews recorded;
    private final PaymentViews payments;
    private final AccountViews accounts;

    public RecordedPaymentQueries(
            RecordedPaymentViews recorded, PaymentViews payments, AccountViews accounts) {
        this.recorded = recorded;
        this.payments = payments;
        this.accounts = accounts;
    }

    @QueryMapping
    Connection recordedPayments(
            @Argument @Nullable Set<Status> status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Set<Status> wanted = status == null ? Set.of() : status;
        return Connection.of(recorded.list(Viewer.of(caller), wanted, page), page);
    }

    @QueryMapping
    Optional<RecordedPaymentView> recordedPayment(
            @Argument String id, @ContextValue Caller caller) {
        return GlobalId.recordedPayment(id)
                .flatMap(payment -> recorded.find(Viewer.of(caller), payment));
    }

    @BatchMapping(typeName = "RecordedPayment")
    Map<RecordedPaymentView, AccountView> account(
            List<RecordedPaymentView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                RecordedPaymentView::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "RecordedPayment")
    Map<RecordedPaymentView, PaymentView> payment(
            List<RecordedPaymentView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                RecordedPaymentView::payment,
                ids -> payments.findAll(Viewer.of(caller), ids),
                PaymentView::id);
    }

    @BatchMapping(typeName = "RecordedPayment")
    Map<RecordedPaymentView, List<PaymentView>> suspectedDuplicates(
            List<RecordedPaymentView> parents, @ContextValue Caller caller) {
        Set<PaymentId> ids =
                parents.stream()
                        .flatMap(parent -> parent.suspects().stream())
                        .collect(Collectors.toSet());
        Map<PaymentId, PaymentView> found =
                payments.findAll(Viewer.of(caller), ids).stream()
                        .collect(toMap(PaymentView::id, Function.identity()));
        return parents.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                parent ->
                                        parent.suspects().stream()
                                                .filter(found::containsKey)
                                                .map(found::get)
                                                .toList()));
    }

    @BatchMapping(typeName = "Payment", field = "recording")
    Map<PaymentView, RecordedPaymentView> recordingOf(
            List<PaymentView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                PaymentView::id,
                ids -> recorded.ofPayments(Viewer.of(caller), ids),
                RecordedPaymentView::payment);
    }
}
