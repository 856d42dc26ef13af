package io.tieout.graphql.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.agreement.AgreementViews.BilledPeriod;
import io.tieout.application.agreement.AgreementViews.Status;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.agreement.Previews;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementRejection.AgreementNotFound;
import io.tieout.domain.agreement.Deal;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.revenue.Change;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.time.LocalDate;
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

/** Reads agreements, and what a change would do to one. */
@Controller
public final class AgreementQueries {

    private final AgreementViews agreements;
    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final LastClosedDay closing;

    public AgreementQueries(
            AgreementViews agreements,
            AccountViews accounts,
            InvoiceViews invoices,
            LastClosedDay closing) {
        this.agreements = agreements;
        this.accounts = accounts;
        this.invoices = invoices;
        this.closing = closing;
    }

    @QueryMapping
    Optional<AgreementView> agreement(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.agreement(id).flatMap(found -> agreements.find(Viewer.of(caller), found));
    }

    @QueryMapping
    Connection agreements(
            @Argument @Nullable Set<Status> status,
            @Argument @Nullable String accountId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                agreements.list(
                        Viewer.of(caller),
                        status == null ? Set.of() : status,
                        Optional.ofNullable(accountId).flatMap(GlobalId::account),
                        page),
                page);
    }

    /** a customer's viewer is confined to its own account */
    @QueryMapping
    Connection ownAgreements(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                agreements.list(
                        Viewer.of(caller),
                        Set.of(Status.IN_FORCE, Status.CANCELLED),
                        Optional.empty(),
                        page),
                page);
    }

    @QueryMapping
    Payload schedulePreview(
            @Argument String agreementId,
            @Argument ChangeInput change,
            @ContextValue Caller caller) {
        try {
            AgreementId id = InputIds.agreement(agreementId, "agreementId");
            Change wanted = change.read("change");
            return agreements
                    .find(Viewer.of(caller), id)
                    .map(found -> preview(found.deal(), wanted, caller))
                    .orElseGet(() -> Payload.refused(new AgreementNotFound(id)));
        } catch (InputRefused refused) {
            return Payload.refused(refused);
        } catch (Rejected rejected) {
            return Payload.refused(rejected.rejection());
        }
    }

    private Payload preview(Deal deal, Change change, Caller caller) {
        LocalDate open = deal.firstOpenOn(closing.of(caller.tenant()));
        return Payload.of(Previews.of(deal, change, open));
    }

    @BatchMapping(typeName = "Agreement")
    Map<AgreementView, AccountView> account(
            List<AgreementView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                parent -> parent.deal().terms().account(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "Agreement")
    Map<AgreementView, List<BilledPeriod>> invoices(
            List<AgreementView> parents, @ContextValue Caller caller) {
        Set<AgreementId> ids =
                parents.stream().map(AgreementView::id).collect(Collectors.toUnmodifiableSet());
        Map<AgreementId, List<BilledPeriod>> billed =
                agreements.billed(Viewer.of(caller), ids).stream()
                        .collect(groupingBy(BilledPeriod::agreement));
        return parents.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                parent -> billed.getOrDefault(parent.id(), List.of())));
    }

    @BatchMapping(typeName = "AgreementInvoice")
    Map<BilledPeriod, InvoiceView> invoice(
            List<BilledPeriod> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                BilledPeriod::invoice,
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }
}
