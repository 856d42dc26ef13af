package io.tieout.domain.invoice;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.field.SentField;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.field.Shortening;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Reason.AccountNotLinked;
import io.tieout.domain.invoice.PushPlan.Reason.ClassNotTracked;
import io.tieout.domain.invoice.PushPlan.Reason.CurrencyDiffers;
import io.tieout.domain.invoice.PushPlan.Reason.DepartmentNotTracked;
import io.tieout.domain.invoice.PushPlan.Reason.FieldDoesNotFit;
import io.tieout.domain.invoice.PushPlan.Reason.NoIncomeAccount;
import io.tieout.domain.invoice.PushPlan.Reason.NoItemForProduct;
import io.tieout.domain.invoice.PushPlan.Reason.NoSuchClass;
import io.tieout.domain.invoice.PushPlan.Reason.NoSuchDepartment;
import io.tieout.domain.invoice.PushPlan.Reason.NoTaxCode;
import io.tieout.domain.invoice.PushPlan.Reason.NotConnected;
import io.tieout.domain.invoice.PushPlan.Reason.PeriodClosed;
import io.tieout.domain.invoice.ResolvedReferences.Classes;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.Customer;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that stands in the way of a push, each thing named once with the way out. */
final class Obstacles {

    private Obstacles() {}

    static List<Reason> of(InvoiceContent content, Resolved resolved) {
        return Stream.of(
                        customer(content, resolved),
                        closed(content.issuedOn(), resolved.company()),
                        items(content, resolved),
                        classes(content, resolved),
                        department(content.department(), resolved),
                        taxCodes(content, resolved),
                        texts(content))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Reason> customer(InvoiceContent content, Resolved resolved) {
        return switch (resolved.customer()) {
            case Customer.NotLinked(var reference) ->
                    Stream.of(
                            new AccountNotLinked(
                                    "account '"
                                            + reference
                                            + "' is linked to no customer; link it first"));
            case Customer.Missing(var link) ->
                    Stream.of(
                            new AccountNotLinked(
                                    "customer "
                                            + link.externalId()
                                            + " is inactive or unknown in the accounting system;"
                                            + " make it active there"));
            case Customer.Found(var link, var currency, _) ->
                    found(content, resolved.connection(), link, currency).stream();
        };
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
                                "the document is in "
                                        + own
                                        + " but customer "
                                        + link.externalId()
                                        + " is billed in "
                                        + currency
                                        + "; link a customer in "
                                        + own));
    }

    private static Stream<Reason> closed(LocalDate issuedOn, Company company) {
        return company
                .closedThrough()
                .filter(closed -> !issuedOn.isAfter(closed))
                .<Reason>map(closed ->
                        new PeriodClosed(
                                "the books are closed through "
                                        + closed
                                        + " and the document is dated "
                                        + issuedOn
                                        + "; date it later, or open the period there"))
                .stream();
    }

    private static Stream<Reason> items(InvoiceContent content, Resolved resolved) {
        return content.lines().stream()
                .map(InvoiceLine::product)
                .distinct()
                .flatMap(product -> item(product, resolved));
    }

    private static Stream<Reason> item(String product, Resolved resolved) {
        if (!resolved.items().containsKey(product)) {
            return Stream.of(
                    new NoItemForProduct(
                            "no active item is named or mapped to '"
                                    + product
                                    + "'; map it, create it in the accounting system, or change"
                                    + " the product"));
        }
        return resolved.item(product).incomeAccount().isNone()
                ? Stream.of(
                        new NoIncomeAccount(
                                "item '"
                                        + product
                                        + "' credits no account that Tieout knows; give it an"
                                        + " income account in the accounting system, or read the"
                                        + " lists anew"))
                : Stream.empty();
    }

    private static Stream<Reason> classes(InvoiceContent content, Resolved resolved) {
        List<String> named =
                content.lines().stream()
                        .map(InvoiceLine::className)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        if (!named.isEmpty() && resolved.company().classes() != Classes.PER_LINE) {
            return Stream.of(
                    new ClassNotTracked(
                            "lines name classes, but the company does not keep a class per line;"
                                    + " switch that on in the accounting system, or leave the"
                                    + " classes out"));
        }
        return named.stream()
                .filter(name -> !resolved.classes().containsKey(name))
                .map(name ->
                        new NoSuchClass(
                                "no active class is named or mapped to '"
                                        + name
                                        + "'; map it, create it in the accounting system, or"
                                        + " change the line"));
    }

    private static Stream<Reason> department(String name, Resolved resolved) {
        if (name.isEmpty()) {
            return Stream.empty();
        }
        if (!resolved.company().keepsDepartments()) {
            return Stream.of(
                    new DepartmentNotTracked(
                            "the document names department '"
                                    + name
                                    + "', but the company keeps none; switch locations on in the"
                                    + " accounting system, or leave it out"));
        }
        return resolved.departmentNamed(name).isNone()
                ? Stream.of(
                        new NoSuchDepartment(
                                "no active department is named or mapped to '"
                                        + name
                                        + "'; map it, create it in the accounting system, or"
                                        + " change the document"))
                : Stream.empty();
    }

    /** a text that is too long is shortened where the field rules say so; the rest blocks */
    private static Stream<Reason> texts(InvoiceContent content) {
        int longest = SentFields.LINE_DESCRIPTION.longest();
        return Stream.concat(
                        Stream.of(
                                misfit("number", SentFields.INVOICE_NUMBER, content.number()),
                                misfit(
                                        "memo",
                                        SentFields.INVOICE_MEMO,
                                        Shortening.of(
                                                content.memo(),
                                                SentFields.INVOICE_MEMO.longest()))),
                        IntStream.range(0, content.lines().size())
                                .mapToObj(at ->
                                        misfit(
                                                "lines." + at + ".description",
                                                SentFields.LINE_DESCRIPTION,
                                                Shortening.of(
                                                        content.lines().get(at).description(),
                                                        longest))))
                .flatMap(Optional::stream);
    }

    private static Optional<Reason> misfit(String path, SentField field, String value) {
        return field.misfit(value)
                .map(wrong ->
                        new FieldDoesNotFit(
                                path + " " + wrong + "; revise the document, it is never cut"));
    }

    private static Stream<Reason> taxCodes(InvoiceContent content, Resolved resolved) {
        return content.lines().stream()
                .map(InvoiceLine::taxCode)
                .distinct()
                .filter(treatment -> resolved.taxCode(treatment).isEmpty())
                .map(treatment ->
                        new NoTaxCode(
                                "the company needs a national tax code on every line, and none is"
                                        + " mapped to the treatment '"
                                        + treatment
                                        + "'; map one, and let a second person confirm it"));
    }
}
