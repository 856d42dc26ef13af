package io.tieout.application.account.linking;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.CandidatesUnseen;
import io.tieout.domain.account.AccountRejection.NameHeld;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.linking.Candidate;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Past;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold before a customer is created: nobody likely was overlooked, the name is free. */
final class CreationRules {

    private final Parties parties;
    private final LinkViews links;

    CreationRules(Parties parties, LinkViews links) {
        this.parties = parties;
        this.links = links;
    }

    void demand(
            TenantId tenant,
            ConnectionId books,
            ExistingAccount account,
            Personal name,
            List<String> despite) {
        List<String> unseen =
                likely(tenant, books, account).stream()
                        .filter(id -> !despite.contains(id))
                        .toList();
        if (!unseen.isEmpty()) {
            throw new AccountRejected(new CandidatesUnseen(unseen));
        }
        List<String> holders =
                parties.holders(tenant, books, name.readable()).stream()
                        .map(CreationRules::described)
                        .toList();
        if (!holders.isEmpty()) {
            throw new AccountRejected(new NameHeld(holders));
        }
    }

    private List<String> likely(TenantId tenant, ConnectionId books, ExistingAccount account) {
        var past =
                new Past(
                        idsIn(books, account.history().refused()),
                        idsIn(books, account.history().linkedBefore()),
                        links.taken(Viewer.system(tenant), books));
        return parties
                .candidates(tenant, books)
                .of(Traits.of(account.profile()), account.profile().currency().code(), past)
                .stream()
                .filter(Candidate::standsAgainstCreation)
                .map(candidate -> candidate.party().externalId())
                .toList();
    }

    private static String described(Party party) {
        return (party.isActive() ? "" : "inactive ")
                + party.kind().name().toLowerCase(Locale.ROOT)
                + " "
                + party.externalId();
    }

    /** of those that stand in these books */
    static Set<String> idsIn(ConnectionId books, Set<DocumentLink> links) {
        return links.stream()
                .filter(link -> link.connection().equals(books))
                .map(DocumentLink::externalId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
