package io.tieout.graphql.drift;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.application.drift.DriftViews.Status;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Holder;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads drifts. */
@Controller
public final class DriftController {

    private final DriftViews drifts;
    private final InvoiceViews invoices;
    private final CreditMemoViews credits;

    public DriftController(DriftViews drifts, InvoiceViews invoices, CreditMemoViews credits) {
        this.drifts = drifts;
        this.invoices = invoices;
        this.credits = credits;
    }

    @QueryMapping
    Connection drifts(
            @Argument @Nullable Set<Status> status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Set<Status> wanted = status == null ? Set.of() : status;
        return Connection.of(drifts.list(Viewer.of(caller), wanted, page), page);
    }

    @QueryMapping
    Optional<DriftView> drift(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.drift(id)
                .flatMap(drift -> drifts.find(Viewer.of(caller), drift))
                .filter(drift -> drift.invoice().isPresent());
    }

    @BatchMapping(typeName = "Drift")
    Map<DriftView, InvoiceView> invoice(List<DriftView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                drift -> drift.invoice().orElseThrow(),
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }

    @BatchMapping(typeName = "Drift")
    Map<DriftView, CreditMemoView> creditMemo(
            List<DriftView> parents, @ContextValue Caller caller) {
        List<DriftView> ofMemos =
                parents.stream().filter(drift -> memoOf(drift).isPresent()).toList();
        return Batch.load(
                ofMemos,
                drift -> memoOf(drift).orElseThrow(),
                ids -> credits.findAll(Viewer.of(caller), ids),
                CreditMemoView::id);
    }

    private static Optional<CreditMemoId> memoOf(DriftView drift) {
        return drift.holder() instanceof Holder.OfCreditMemo(var memo)
                ? Optional.of(memo)
                : Optional.empty();
    }

    @BatchMapping(typeName = "Invoice", field = "drift")
    Map<InvoiceView, DriftView> driftOf(List<InvoiceView> parents, @ContextValue Caller caller) {
        return drifts(parents, invoice -> Holder.of(invoice.id()), caller);
    }

    @BatchMapping(typeName = "CreditMemo", field = "drift")
    Map<CreditMemoView, DriftView> driftOfMemo(
            List<CreditMemoView> parents, @ContextValue Caller caller) {
        return drifts(parents, memo -> Holder.of(memo.id()), caller);
    }

    /** What others do in the books is no customer's business. */
    private <P> Map<P, DriftView> drifts(
            List<P> parents, Function<P, Holder> holderOf, Caller caller) {
        return Permissions.allows(caller, "drifts")
                ? Batch.load(
                        parents,
                        holderOf,
                        holders -> drifts.of(Viewer.of(caller), holders),
                        DriftView::holder)
                : Map.of();
    }
}
