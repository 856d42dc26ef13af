package io.tieout.application.collection;

import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Arrears;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.OpenDebt;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.Rulebook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How accounts that owe stand now, and what is to happen to them by the same decision that acts.
 */
public final class Collections {

    private final CollectionFacts facts;
    private final Rulebooks books;
    private final ArrangementViews arrangements;
    private final OverdueAccounts overdue;
    private final TenantClock clock;

    public Collections(
            CollectionFacts facts,
            Rulebooks books,
            ArrangementViews arrangements,
            OverdueAccounts overdue,
            TenantClock clock) {
        this.facts = facts;
        this.books = books;
        this.arrangements = arrangements;
        this.overdue = overdue;
        this.clock = clock;
    }

    /**
     * How one account stands.
     *
     * @param policy the version in force; empty if there is none
     * @param decision what is due, what is not and why, and when to look again
     */
    public record CollectionView(
            Facts facts,
            Arrears arrears,
            List<OpenDebt> debts,
            Optional<CollectionPolicy> policy,
            CollectionDecision decision,
            Arrangements arranged) {

        public AccountId account() {
            return facts.debtor().account();
        }
    }

    /** accounts that the viewer may see; nine statements, however many there are */
    public Map<AccountId, CollectionView> of(Viewer viewer, Set<AccountId> accounts) {
        Set<AccountId> visible =
                accounts.stream()
                        .filter(account ->
                                viewer.confinedTo().isEmpty()
                                        || viewer.confinedTo().contains(account))
                        .collect(Collectors.toSet());
        Instant now = clock.now(viewer.tenant());
        Rulebook book = books.of(viewer.tenant());
        Map<AccountId, Arrangements> arranged = arrangements.of(viewer, visible);
        Map<AccountId, CollectionView> views = new HashMap<>();
        facts.of(viewer.tenant(), visible)
                .forEach((account, known) ->
                        views.put(
                                account,
                                view(
                                        known,
                                        book,
                                        arranged.getOrDefault(account, Arrangements.unborn()),
                                        now)));
        return views;
    }

    /** how far behind accounts are that the viewer may see; without their policies */
    public Map<AccountId, Arrears> arrears(Viewer viewer, Set<AccountId> accounts) {
        Instant now = clock.now(viewer.tenant());
        Map<AccountId, Arrears> behind = new HashMap<>();
        facts.of(viewer.tenant(), accounts)
                .forEach((account, known) -> behind.put(account, Arrears.at(known, now)));
        return behind;
    }

    /**
     * those that are behind by the tenant's calendar, the longest first
     *
     * @param daysPastDue of the oldest of what is open, at least; 1 or more
     */
    public Page<CollectionView> overdue(Viewer viewer, int daysPastDue, PageRequest page) {
        Page<AccountId> found =
                overdue.dueBy(
                        viewer,
                        clock.today(viewer.tenant()).minusDays(Math.max(1, daysPastDue)),
                        page);
        Map<AccountId, CollectionView> views =
                of(viewer, found.rows().stream().map(Page.Row::value).collect(Collectors.toSet()));
        return new Page<>(
                found.rows().stream()
                        .filter(row -> views.containsKey(row.value()))
                        .map(row ->
                                new Page.Row<>(
                                        Objects.requireNonNull(views.get(row.value())),
                                        row.cursor()))
                        .toList(),
                found.hasMore());
    }

    private static CollectionView view(
            Facts known, Rulebook book, Arrangements arranged, Instant now) {
        CollectionDecision decision =
                CollectionDecision.of(book.policies(), book.caps(), known, now);
        return new CollectionView(
                known,
                Arrears.at(known, now),
                OpenDebt.at(known, now),
                book.policies().versions().stream()
                        .filter(policy -> policy.version() == decision.policyVersion())
                        .findFirst(),
                decision,
                arranged);
    }
}
