package io.tieout.application.revenue;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.people.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes journals as entries of the accounting system: each account by the one of the chart that
 * plays its part, class and customer on every line. The chart is read and never written.
 */
public final class EntryAccounts {

    private final Connections connections;
    private final CompanyProfiles companies;
    private final Mappings mappings;
    private final AccountViews accounts;

    public EntryAccounts(
            Connections connections,
            CompanyProfiles companies,
            Mappings mappings,
            AccountViews accounts) {
        this.connections = connections;
        this.companies = companies;
        this.mappings = mappings;
        this.accounts = accounts;
    }

    /** what the words of these agreements mean in the tenant's books; five statements */
    EntryBooks of(TenantId tenant, List<AgreementView> agreements) {
        Optional<ConnectionId> books = connections.ofTenant(tenant).map(Connection::id);
        Set<String> products = words(agreements, AgreementTerms::product);
        Set<String> classes = words(agreements, AgreementTerms::className);
        classes.remove("");
        return new EntryBooks(
                books,
                books.flatMap(id -> companies.find(tenant, id))
                        .map(CompanyProfile::homeCurrency)
                        .orElse(""),
                meanings(tenant, books, Kind.DEFERRED_REVENUE, products),
                meanings(tenant, books, Kind.RECOGNISED_REVENUE, products),
                meanings(tenant, books, Kind.LEDGER_ACCOUNT, Set.of(EntryBooks.UNBILLED)),
                meanings(tenant, books, Kind.CLASS, classes),
                customers(tenant, agreements));
    }

    private static Set<String> words(
            List<AgreementView> agreements, Function<AgreementTerms, String> word) {
        return agreements.stream()
                .map(agreement -> word.apply(agreement.deal().terms()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, Reference> meanings(
            TenantId tenant, Optional<ConnectionId> books, Kind kind, Set<String> words) {
        return books.filter(_ -> !words.isEmpty())
                .map(id -> mappings.meanings(tenant, id, kind, words))
                .orElse(Map.of());
    }

    private Map<AccountId, DocumentLink> customers(
            TenantId tenant, List<AgreementView> agreements) {
        Set<AccountId> wanted =
                agreements.stream()
                        .map(agreement -> agreement.deal().terms().account())
                        .collect(Collectors.toUnmodifiableSet());
        return accounts.findAll(Viewer.system(tenant), wanted).stream()
                .filter(account -> account.customer().isPresent())
                .collect(
                        Collectors.toUnmodifiableMap(
                                AccountView::id, account -> account.customer().orElseThrow()));
    }
}
