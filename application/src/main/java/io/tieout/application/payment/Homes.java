package io.tieout.application.payment;

import io.tieout.application.account.AccountViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.RefundViews.Return;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.Allocation;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.people.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who paid, and to which invoice each part of a payment belongs. */
final class Homes {

    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final ObservedViews observed;
    private final RefundViews refunds;

    Homes(
            AccountViews accounts,
            InvoiceViews invoices,
            ObservedViews observed,
            RefundViews refunds) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.observed = observed;
        this.refunds = refunds;
    }

    Payer payer(DocumentLink customer) {
        return accounts.linkedTo(customer)
                .<Payer>map(Payer.Known::new)
                .orElse(new Payer.Stranger(customer));
    }

    /** one allocation per part, in their order: to an invoice of the payer, or waiting */
    List<Allocation> of(TenantId tenant, Payer payer, List<SeenPart> parts) {
        return switch (payer) {
            case Payer.Stranger _ -> none(parts, QueueReason.CUSTOMER_NOT_LINKED);
            case Payer.Known(var account) -> {
                Map<String, InvoiceView> ours = ours(tenant, parts);
                Set<AccountId> family = family(tenant, account, ours.values());
                Set<String> others = others(parts, ours.keySet());
                Set<String> theirs = others.isEmpty() ? Set.of() : observed.watchedInvoices(others);
                Map<String, Return> returns =
                        others.isEmpty() ? Map.of() : refunds.linkedAs(others);
                yield parts.stream()
                        .map(part ->
                                Optional.ofNullable(ours.get(part.externalDocumentId()))
                                        .map(invoice -> home(part, invoice, family))
                                        .orElseGet(() -> homeless(part, theirs, returns)))
                        .toList();
            }
        };
    }

    /** each part waits, for this reason */
    static List<Allocation> none(List<SeenPart> parts, QueueReason reason) {
        return parts.stream().map(part -> waiting(part, reason)).toList();
    }

    /** whose invoices the payer may settle; nobody is asked while all of them are the payer's */
    private Set<AccountId> family(TenantId tenant, AccountId payer, Collection<InvoiceView> paid) {
        boolean areOwn =
                paid.stream().allMatch(invoice -> invoice.content().account().equals(payer));
        return Stream.concat(
                        Stream.of(payer),
                        areOwn ? Stream.of() : accounts.below(tenant, payer).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Allocation home(SeenPart part, InvoiceView invoice, Set<AccountId> family) {
        return family.contains(invoice.content().account())
                ? new Allocation.ToInvoice(
                        part.externalDocumentId(),
                        invoice.id(),
                        invoice.content().issuedOn(),
                        part.amount())
                : waiting(part, QueueReason.WRONG_CUSTOMER);
    }

    private static Allocation homeless(
            SeenPart part, Set<String> theirs, Map<String, Return> returns) {
        Return given = returns.get(part.externalDocumentId());
        if (given != null) {
            return new Allocation.ToReturn(
                    part.externalDocumentId(), part.amount(), given.cause(), given.returnedOn());
        }
        return theirs.contains(part.externalDocumentId())
                ? new Allocation.ToObserved(part.externalDocumentId(), part.amount())
                : waiting(part, QueueReason.INVOICE_NOT_OURS);
    }

    private static Set<String> others(List<SeenPart> parts, Set<String> ours) {
        return parts.stream()
                .map(SeenPart::externalDocumentId)
                .filter(id -> !ours.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Allocation waiting(SeenPart part, QueueReason reason) {
        return new Allocation.Queued(part.externalDocumentId(), part.amount(), reason);
    }

    private Map<String, InvoiceView> ours(TenantId tenant, List<SeenPart> parts) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        Map<String, InvoiceId> ids =
                invoices.byDocument(
                        parts.stream()
                                .map(SeenPart::externalDocumentId)
                                .collect(Collectors.toUnmodifiableSet()));
        Map<InvoiceId, InvoiceView> views =
                invoices.findAll(Viewer.system(tenant), Set.copyOf(ids.values())).stream()
                        .collect(Collectors.toMap(InvoiceView::id, Function.identity()));
        return ids.entrySet().stream()
                .filter(entry -> views.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> views.get(entry.getValue())));
    }
}
