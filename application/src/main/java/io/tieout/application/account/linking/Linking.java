package io.tieout.application.account.linking;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.account.linking.LinkViews.LinkView;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.BooksCheck;
import io.tieout.domain.account.linking.Candidate;
import io.tieout.domain.account.linking.Finding;
import io.tieout.domain.account.linking.FreeName;
import io.tieout.domain.account.linking.Past;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.money.Currency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom unlinked accounts may be. Reads our own copies only, and writes nothing. */
public final class Linking {

    /** more unlinked accounts than this are matched in several rounds */
    private static final int MOST_ACCOUNTS = 20_000;

    private final AccountViews accounts;
    private final LinkViews links;
    private final Connections connections;
    private final Parties parties;

    public Linking(
            AccountViews accounts, LinkViews links, Connections connections, Parties parties) {
        this.accounts = accounts;
        this.links = links;
        this.connections = connections;
        this.parties = parties;
    }

    /** the best candidates of one account; empty when there is none, or no company */
    public List<Candidate> candidates(Viewer viewer, AccountId id) {
        Optional<AccountView> account = accounts.find(viewer, id);
        Optional<ConnectionId> books = connections.ofTenant(viewer.tenant()).map(Connection::id);
        if (account.isEmpty() || books.isEmpty()) {
            return List.of();
        }
        return matched(viewer, books.get(), List.of(account.get())).getFirst().candidates();
    }

    /** a proposal for each unlinked account, by reference; empty when there is no company */
    public List<Proposal> proposals(Viewer viewer) {
        return connections
                .ofTenant(viewer.tenant())
                .map(Connection::id)
                .map(books -> Proposal.settle(unlinked(viewer, books)))
                .orElseGet(List::of);
    }

    /** what to put right in the books before linking; empty when there is no company */
    public List<Finding> findings(Viewer viewer) {
        return connections
                .ofTenant(viewer.tenant())
                .map(Connection::id)
                .map(books ->
                        BooksCheck.of(
                                parties.all(viewer.tenant(), books),
                                billedOtherwise(viewer, books)))
                .orElseGet(List::of);
    }

    /** by customer, the accounts that are linked to it, or would be, but for their currency */
    private Map<String, List<AccountId>> billedOtherwise(Viewer viewer, ConnectionId books) {
        Map<String, List<AccountId>> byCustomer = new HashMap<>();
        links.inOtherCurrency(viewer, books)
                .forEach((account, customer) ->
                        byCustomer.computeIfAbsent(customer, _ -> new ArrayList<>()).add(account));
        for (Proposal proposal : unlinked(viewer, books)) {
            proposal.onlyOfOtherCurrency()
                    .map(candidate -> candidate.party().externalId())
                    .ifPresent(customer ->
                            byCustomer
                                    .computeIfAbsent(customer, _ -> new ArrayList<>())
                                    .add(proposal.account().id()));
        }
        return byCustomer;
    }

    /**
     * names that nobody bears, for the accounts whose wished names somebody does; with none of
     * those it reads nothing
     */
    public Map<AccountId, String> freeNames(Viewer viewer, Collection<LinkView> of) {
        List<LinkView> taken =
                of.stream().filter(link -> link.state() == LinkViews.State.NAME_TAKEN).toList();
        Optional<ConnectionId> books = connections.ofTenant(viewer.tenant()).map(Connection::id);
        if (taken.isEmpty() || books.isEmpty()) {
            return Map.of();
        }
        Set<String> borne =
                parties.all(viewer.tenant(), books.get()).stream()
                        .map(party -> party.traits().name().strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        Map<AccountId, String> free = new HashMap<>();
        taken.forEach(link ->
                FreeName.near(link.wantedName().readable(), borne)
                        .ifPresent(name -> free.put(link.account(), name)));
        return free;
    }

    private List<Proposal> unlinked(Viewer viewer, ConnectionId books) {
        return matched(viewer, books, accounts.unlinked(viewer, books, MOST_ACCOUNTS));
    }

    private List<Proposal> matched(Viewer viewer, ConnectionId books, List<AccountView> wanted) {
        var candidates = parties.candidates(viewer.tenant(), books);
        Set<String> taken = links.taken(viewer, books);
        Map<AccountId, LinkView> decided = decided(viewer, wanted);
        return wanted.stream()
                .map(account ->
                        new Proposal(
                                account,
                                Proposal.Answer.NEEDS_A_PERSON,
                                candidates.of(
                                        traits(account),
                                        account.currency(),
                                        past(books, taken, account, decided))))
                .toList();
    }

    private Map<AccountId, LinkView> decided(Viewer viewer, List<AccountView> wanted) {
        Set<AccountId> ids =
                wanted.stream().map(AccountView::id).collect(Collectors.toUnmodifiableSet());
        return links.findAll(viewer, ids).stream()
                .collect(Collectors.toMap(LinkView::account, Function.identity()));
    }

    /** an account's own customer is taken by nobody else */
    private static Past past(
            ConnectionId books,
            Set<String> taken,
            AccountView account,
            Map<AccountId, LinkView> decided) {
        Set<String> others =
                account.customerId().isEmpty()
                        ? taken
                        : taken.stream()
                                .filter(id -> !id.equals(account.customerId()))
                                .collect(Collectors.toUnmodifiableSet());
        LinkView link = decided.get(account.id());
        return link == null
                ? new Past(Set.of(), Set.of(), others)
                : new Past(
                        CreationRules.idsIn(books, link.refused()),
                        CreationRules.idsIn(books, link.former()),
                        others);
    }

    private static Traits traits(AccountView account) {
        return Traits.of(
                new Profile(
                        account.reference(),
                        account.name(),
                        account.email(),
                        new Currency(account.currency()),
                        account.termDays(),
                        account.zone(),
                        account.contact()));
    }
}
