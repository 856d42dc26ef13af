package io.tieout.domain.invoice;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.PushPlan.Blocked;
import io.tieout.domain.invoice.PushPlan.Ready;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Reason.AccountNotLinked;
import io.tieout.domain.invoice.PushPlan.Reason.CurrencyDiffers;
import io.tieout.domain.invoice.PushPlan.Reason.NoItemForProduct;
import io.tieout.domain.invoice.PushPlan.Reason.NoSuchClass;
import io.tieout.domain.invoice.PushPlan.Reason.NotConnected;
import io.tieout.domain.invoice.ResolvedReferences.Customer;
import io.tieout.domain.invoice.ResolvedReferences.Item;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.invoice.ResolvedReferences.Unconnected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds the exact document a push would land, or names everything that stands in its way. */
public final class PushPlanner {

    private PushPlanner() {}

    /** pure: the same invoice and references always give the same plan and hash */
    public static PushPlan plan(
            InvoiceContent content, Totals totals, ResolvedReferences references) {
        return switch (references) {
            case Unconnected() ->
                    new Blocked(
                            List.of(
                                    new NotConnected(
                                            "no accounting system is connected; an administrator"
                                                    + " must connect one")));
            case Resolved resolved -> plan(content, totals, resolved);
        };
    }

    private static PushPlan plan(InvoiceContent content, Totals totals, Resolved resolved) {
        List<Reason> reasons = new ArrayList<>();
        Optional<DocumentLink> customer = customer(content, resolved, reasons);
        missingNames(content, resolved).forEach(reasons::add);
        if (customer.isEmpty() || !reasons.isEmpty()) {
            return new Blocked(reasons);
        }
        InvoiceDocument document = document(customer.get(), content, totals, resolved);
        return new Ready(document, PlanHash.of(document));
    }

    private static Optional<DocumentLink> customer(
            InvoiceContent content, Resolved resolved, List<Reason> reasons) {
        switch (resolved.customer()) {
            case Customer.NotLinked(var reference) ->
                    reasons.add(
                            new AccountNotLinked(
                                    "account '"
                                            + reference
                                            + "' is linked to no customer; link it first"));
            case Customer.Missing(var link) ->
                    reasons.add(
                            new AccountNotLinked(
                                    "customer "
                                            + link.externalId()
                                            + " is inactive or unknown in the accounting system;"
                                            + " make it active there"));
            case Customer.Found(var link, var currency) -> {
                found(content, resolved.connection(), link, currency).ifPresent(reasons::add);
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> found(
            InvoiceContent content, ConnectionId connection, DocumentLink link, String currency) {
        if (!link.connection().equals(connection)) {
            return Optional.of(
                    new NotConnected(
                            "the account is linked in a company that is no longer connected;"
                                    + " connect that company again"));
        }
        String own = content.currency().code();
        return own.equals(currency)
                ? Optional.empty()
                : Optional.of(
                        new CurrencyDiffers(
                                "the invoice is in "
                                        + own
                                        + " but customer "
                                        + link.externalId()
                                        + " is billed in "
                                        + currency
                                        + "; link a customer in "
                                        + own));
    }

    private static Stream<Reason> missingNames(InvoiceContent content, Resolved resolved) {
        Stream<Reason> products =
                content.lines().stream()
                        .map(InvoiceLine::product)
                        .distinct()
                        .filter(product -> !resolved.items().containsKey(product))
                        .map(product ->
                                new NoItemForProduct(
                                        "no active item is named '"
                                                + product
                                                + "'; create it in the accounting system"
                                                + " or change the product"));
        Stream<Reason> classes =
                content.lines().stream()
                        .map(InvoiceLine::className)
                        .distinct()
                        .filter(name -> !name.isEmpty() && !resolved.classIds().containsKey(name))
                        .map(name ->
                                new NoSuchClass(
                                        "no active class is named '"
                                                + name
                                                + "'; create it in the accounting system"
                                                + " or change the line"));
        return Stream.concat(products, classes);
    }

    private static InvoiceDocument document(
            DocumentLink customer, InvoiceContent content, Totals totals, Resolved resolved) {
        List<InvoiceDocument.Line> lines =
                IntStream.range(0, content.lines().size())
                        .mapToObj(i -> line(content.lines().get(i), totals, i, resolved))
                        .toList();
        return new InvoiceDocument(
                customer,
                content.number(),
                content.issuedOn(),
                content.dueOn(),
                lines,
                totals.discount(),
                totals.total(),
                content.memo());
    }

    private static InvoiceDocument.Line line(
            InvoiceLine line, Totals totals, int index, Resolved resolved) {
        Item item = resolved.item(line.product());
        return new InvoiceDocument.Line(
                line.description(),
                item.itemId(),
                item.name(),
                line.quantity(),
                line.unitPrice(),
                totals.lineAmounts().get(index),
                line.servicePeriod(),
                line.taxCode(),
                resolved.classId(line.className()));
    }
}
