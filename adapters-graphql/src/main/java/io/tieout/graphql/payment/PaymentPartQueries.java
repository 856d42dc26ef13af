package io.tieout.graphql.payment;

import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.Elsewhere;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.payment.Reconciliations.Part;
import io.tieout.application.view.Viewer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.schema.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Shows what each payment settles, and what of it waits or was set aside. */
@Controller
public final class PaymentPartQueries {

    private final PaymentViews payments;
    private final InvoiceViews invoices;
    private final Reconciliations reconciliations;

    public PaymentPartQueries(
            PaymentViews payments, InvoiceViews invoices, Reconciliations reconciliations) {
        this.payments = payments;
        this.invoices = invoices;
        this.reconciliations = reconciliations;
    }

    /** Three reads. What waits for the staff is no customer's business. */
    @BatchMapping(typeName = "Payment")
    Map<PaymentView, List<PaymentPart>> parts(
            List<PaymentView> parents, @ContextValue Caller caller) {
        Viewer viewer = Viewer.of(caller);
        Set<PaymentId> ids = parents.stream().map(PaymentView::id).collect(Collectors.toSet());
        Map<PaymentId, List<Settlement>> applied = invoices.settledBy(viewer, ids);
        Map<PaymentId, List<Elsewhere>> elsewhere = payments.elsewhere(viewer, ids);
        Map<PaymentId, List<Part>> left =
                caller.confinedTo().isPresent() ? Map.of() : reconciliations.parts(viewer, ids);
        Map<PaymentView, List<PaymentPart>> children = new HashMap<>();
        for (PaymentView payment : parents) {
            children.put(
                    payment,
                    Stream.of(
                                    in(applied, payment).map(PaymentPart::of),
                                    in(elsewhere, payment).map(PaymentPart::of),
                                    in(left, payment).flatMap(PaymentPart::of))
                            .flatMap(each -> each)
                            .toList());
        }
        return children;
    }

    @BatchMapping(typeName = "PaymentPart")
    Map<PaymentPart, InvoiceView> invoice(List<PaymentPart> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents.stream().filter(part -> part.invoice().isPresent()).toList(),
                part -> part.invoice().orElseThrow(),
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }

    private static <T> Stream<T> in(Map<PaymentId, List<T>> found, PaymentView payment) {
        return found.getOrDefault(payment.id(), List.of()).stream();
    }
}
