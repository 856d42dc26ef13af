package io.tieout.application.collection;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.AccessViews.AccessView;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.AllClear;
import io.tieout.application.collection.CollectionCommand.DecideCollection;
import io.tieout.application.collection.Standings.Due;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Arrears;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides the accounts of a tenant that are due, each at its own moments in their order, however
 * late it looks: a moment that passed is decided by what was known then.
 *
 * <p>It looks before it orders: a command is sent only where something is to be done or the access
 * is another one. Fixed statements for a whole batch, and those of the commands.
 */
public final class CollectionRound {

    /** a round is over in seconds; who died is replaced after this */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    /** as many as one look reads together */
    private static final int BATCH = 100;

    /** two months of days; a clock that jumped further is caught up with in several rounds */
    private static final int MOST_MOMENTS = 60;

    private static final String NAME = "collection-round";

    private final Standings standings;
    private final CollectionFacts facts;
    private final Rulebooks books;
    private final AccessViews access;
    private final Sight sight;
    private final AllClear allClear;
    private final Commands commands;
    private final TenantClock clock;

    public CollectionRound(
            Standings standings,
            CollectionFacts facts,
            Rulebooks books,
            AccessViews access,
            Sight sight,
            AllClear allClear,
            Commands commands,
            TenantClock clock) {
        this.standings = standings;
        this.facts = facts;
        this.books = books;
        this.access = access;
        this.sight = sight;
        this.allClear = allClear;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * decides a batch; an account that cannot be decided holds up no other, and stays claimed for a
     * while
     *
     * @return whether there was anything to decide
     */
    public boolean work(TenantId tenant) {
        Instant now = clock.now(tenant);
        List<Due> due = standings.claim(tenant, now, CLAIM, BATCH);
        if (due.isEmpty()) {
            return false;
        }
        look(tenant, now);
        Rulebook book = books.of(tenant);
        Set<AccountId> accounts = due.stream().map(Due::account).collect(Collectors.toSet());
        Map<AccountId, Facts> known = facts.of(tenant, accounts);
        Map<AccountId, AccountAccess> recorded =
                access.ofAccounts(Viewer.system(tenant), accounts).stream()
                        .collect(Collectors.toMap(AccessView::account, AccessView::access));
        List<RuntimeException> failures = new ArrayList<>();
        for (Due each : due) {
            try {
                Optional<Instant> next =
                        Optional.ofNullable(known.get(each.account()))
                                .flatMap(owed ->
                                        new Look(
                                                        tenant,
                                                        book,
                                                        recorded.getOrDefault(
                                                                each.account(),
                                                                AccountAccess.unborn()),
                                                        now)
                                                .at(each, owed));
                standings.settle(tenant, each, next);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new Undecided(failures, due.size());
        }
        return true;
    }

    /** Accounts that could not be decided; the others of their batch were. */
    private static final class Undecided extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undecided(List<RuntimeException> failures, int accounts) {
            super(
                    failures.size() + " of " + accounts + " accounts could not be decided",
                    failures.getFirst());
        }
    }

    private void look(TenantId tenant, Instant now) {
        sight.lastSeenAt(tenant)
                .ifPresent(seen -> {
                    if (seen.plus(SightWatch.STALE_AFTER).isBefore(now)) {
                        sight.lostSince(tenant, seen);
                    } else {
                        sight.seenAgain(tenant, seen);
                    }
                });
    }

    /** One account, looked at in one round. */
    private final class Look {

        private final TenantId tenant;
        private final Rulebook book;
        private final Instant now;
        private AccountAccess recorded;

        Look(TenantId tenant, Rulebook book, AccountAccess recorded, Instant now) {
            this.tenant = tenant;
            this.book = book;
            this.recorded = recorded;
            this.now = now;
        }

        /** the next moment, if there is one; one that passed says that there is more to catch up */
        Optional<Instant> at(Due due, Facts known) {
            if (book.policies().versions().isEmpty()) {
                return Optional.empty();
            }
            Facts present = known;
            Instant moment = due.nextAt().filter(next -> next.isBefore(now)).orElse(now);
            for (int i = 0; i < MOST_MOMENTS; i++) {
                CollectionDecision decision =
                        CollectionDecision.of(book.policies(), book.caps(), present, moment);
                if (changes(decision)) {
                    commands.send(
                            new DecideCollection(due.account(), moment),
                            Caller.automation(tenant, NAME));
                    recorded = access(due.account());
                    present = again(due.account());
                }
                Optional<Instant> next = next(decision);
                if (moment.equals(now)) {
                    clear(present);
                    return next;
                }
                // What was learnt since the last moment is looked at now, if not before.
                moment = next.filter(later -> later.isBefore(now)).orElse(now);
            }
            return Optional.of(moment);
        }

        private Facts again(AccountId account) {
            return Optional.ofNullable(facts.of(tenant, Set.of(account)).get(account))
                    .orElseThrow(
                            () -> new IllegalStateException("no facts any more of " + account));
        }

        private boolean changes(CollectionDecision decision) {
            return !decision.due().isEmpty() || !Access.owed(decision).equals(recorded.owed());
        }

        /** whoever was told of an account that is behind need not look any more */
        private void clear(Facts present) {
            AccountId account = present.debtor().account();
            if (!present.log().taken().isEmpty()
                    && Arrears.at(present, now).daysOutstanding() == 0) {
                allClear.over(tenant, Kind.ACCOUNT_OVERDUE, account.value().toString(), now);
            }
        }

        private AccountAccess access(AccountId account) {
            return access.ofAccounts(Viewer.system(tenant), Set.of(account)).stream()
                    .map(AccessView::access)
                    .findFirst()
                    .orElse(AccountAccess.unborn());
        }

        private static Optional<Instant> next(CollectionDecision decision) {
            return Optional.of(decision.nextAt()).filter(next -> next.isBefore(Instant.MAX));
        }
    }
}
