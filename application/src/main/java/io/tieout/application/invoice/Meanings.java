package io.tieout.application.invoice;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.mapping.Mappings;
import io.tieout.domain.account.CreatingAccount;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.account.NameTakenAccount;
import io.tieout.domain.account.UnlinkedAccount;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ResolvedReferences;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.Customer;
import io.tieout.domain.invoice.ResolvedReferences.Disconnected;
import io.tieout.domain.invoice.ResolvedReferences.Item;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import io.tieout.domain.invoice.ResolvedReferences.Unconnected;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the names in a document mean in the tenant's books, from our own copy of their lists. Nobody
 * is asked.
 */
final class Meanings {

    private final Connections connections;
    private final References references;
    private final Mappings mappings;
    private final CompanyProfiles companies;

    Meanings(
            Connections connections,
            References references,
            Mappings mappings,
            CompanyProfiles companies) {
        this.connections = connections;
        this.references = references;
        this.mappings = mappings;
        this.companies = companies;
    }

    ResolvedReferences resolve(TenantId tenant, InvoiceContent content, ExistingAccount account) {
        return connections
                .ofTenant(tenant)
                .<ResolvedReferences>map(connection ->
                        switch (connection.status()) {
                            case CONNECTED -> resolve(tenant, connection.id(), content, account);
                            case DISCONNECTED -> new Disconnected(connection.lastFault());
                        })
                .orElse(new Unconnected());
    }

    private ResolvedReferences resolve(
            TenantId tenant,
            ConnectionId connection,
            InvoiceContent content,
            ExistingAccount account) {
        Map<String, Item> items =
                meanings(
                        tenant,
                        connection,
                        MappedWord.Kind.PRODUCT,
                        words(content, InvoiceLine::product),
                        found -> new Item(found.target(), found.pointsAt()));
        Map<String, Target> classes =
                meanings(
                        tenant,
                        connection,
                        MappedWord.Kind.CLASS,
                        words(content, InvoiceLine::className),
                        Reference::target);
        Company company =
                companies
                        .find(tenant, connection)
                        .map(Companies::asPlanned)
                        .orElseGet(() ->
                                Companies.unread(companies.closedThrough(tenant, connection)));
        return new Resolved(
                connection,
                company,
                customer(tenant, connection, account),
                items,
                classes,
                taxCodes(tenant, connection, content, company),
                terms(tenant, connection, content),
                departments(tenant, connection, content.department()));
    }

    private Map<String, Target> taxCodes(
            TenantId tenant, ConnectionId connection, InvoiceContent content, Company company) {
        return company.salesTax() == SalesTax.BY_NATIONAL_CODE
                ? meanings(
                        tenant,
                        connection,
                        MappedWord.Kind.TAX_TREATMENT,
                        words(content, InvoiceLine::taxCode),
                        Reference::target)
                : Map.of();
    }

    private Customer customer(TenantId tenant, ConnectionId connection, ExistingAccount account) {
        return switch (account) {
            case UnlinkedAccount _, CreatingAccount _, NameTakenAccount _ ->
                    new Customer.NotLinked(account.profile().reference());
            case LinkedAccount(_, var profile, var link, _, _)
                    when !link.connection().equals(connection) ->
                    // A link to a company that was replaced.
                    new Customer.NotLinked(profile.reference());
            case LinkedAccount(_, _, var link, _, _) ->
                    references
                            .find(
                                    tenant,
                                    link.connection(),
                                    References.Kind.CUSTOMER,
                                    link.externalId())
                            .filter(Reference::isActive)
                            .<Customer>map(found ->
                                    new Customer.Found(link, found.currency(), found.pointsAt()))
                            .orElse(new Customer.Missing(link));
        };
    }

    private Map<String, Target> terms(
            TenantId tenant, ConnectionId connection, InvoiceContent content) {
        return meanings(
                tenant,
                connection,
                MappedWord.Kind.PAYMENT_TERM,
                Set.of(Resolved.days(content)),
                Reference::target);
    }

    private Map<String, Target> departments(
            TenantId tenant, ConnectionId connection, String department) {
        return meanings(
                tenant,
                connection,
                MappedWord.Kind.DEPARTMENT,
                department.isEmpty() ? Set.of() : Set.of(department),
                Reference::target);
    }

    private static Set<String> words(InvoiceContent content, Function<InvoiceLine, String> word) {
        return content.lines().stream()
                .map(word)
                .filter(written -> !written.isEmpty())
                .collect(Collectors.toSet());
    }

    private <T> Map<String, T> meanings(
            TenantId tenant,
            ConnectionId connection,
            MappedWord.Kind kind,
            Set<String> words,
            Function<Reference, T> meaning) {
        return mappings.meanings(tenant, connection, kind, words).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, found -> meaning.apply(found.getValue())));
    }
}
