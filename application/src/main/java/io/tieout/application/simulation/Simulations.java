package io.tieout.application.simulation;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.message.Unreached;
import io.tieout.application.simulation.Debtors.Late;
import io.tieout.application.simulation.Debtors.OfClass;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.Flaw;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.RulebookRejected;
import io.tieout.domain.collection.rulebook.RulebookRejection.FlawedPolicy;
import io.tieout.domain.collection.rulebook.RulebookRejection.InvalidRule;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.simulation.Over;
import io.tieout.domain.simulation.Reach;
import io.tieout.domain.simulation.Script;
import io.tieout.domain.simulation.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries out a collection policy on the accounts that it would be for. The same number of statements
 * for every page, and never more accounts than a page holds: a hundred accounts over two years are
 * a matter of seconds.
 */
public final class Simulations {

    /** two years and a day of leap */
    private static final long MOST_DAYS_BACK = 731;

    /** further ahead too much is paid and billed that nobody knows yet */
    private static final int MOST_DAYS_AHEAD = 90;

    /** of a hundred over two years the courses are a matter of seconds; ours to choose */
    private static final int MOST_ACCOUNTS = 1_000;

    /** more are refused by the policy's own check */
    private static final int MOST_EXEMPT = 100;

    private final Debtors debtors;
    private final CollectionFacts facts;
    private final Rulebooks books;
    private final AccountViews accounts;
    private final Unreached unreached;
    private final TenantClock clock;

    public Simulations(
            Debtors debtors,
            CollectionFacts facts,
            Rulebooks books,
            AccountViews accounts,
            Unreached unreached,
            TenantClock clock) {
        this.debtors = debtors;
        this.facts = facts;
        this.books = books;
        this.accounts = accounts;
        this.unreached = unreached;
        this.clock = clock;
    }

    /**
     * runs it beside the policies in force
     *
     * @param draft its version is not looked at, and its first day only over the days to come
     * @throws RulebookRejected it is flawed as one that is saved may not be, counts from the past,
     *     or the time is too long
     * @throws AccountRejected it exempts an account that there is not
     */
    public Simulation of(TenantId tenant, CollectionPolicy draft, Over over, PageRequest page) {
        Checked checked = checked(tenant, draft, over);
        Late late = checked.late();
        Script script = checked.script();
        Page<AccountId> accounts = debtors.list(tenant, late, page);
        Map<AccountId, Trial> trials = trials(tenant, script, ids(accounts));
        return new Simulation(
                new Page<>(
                        accounts.rows().stream()
                                .map(row ->
                                        new Page.Row<>(
                                                Objects.requireNonNull(trials.get(row.value())),
                                                row.cursor()))
                                .toList(),
                        accounts.hasMore()),
                debtors.count(tenant, late));
    }

    /**
     * runs it over every account; as many statements however many there are
     *
     * @return empty if there are more than a request can wait for
     */
    public Optional<Whole> whole(TenantId tenant, CollectionPolicy draft, Over over) {
        Checked checked = checked(tenant, draft, over);
        List<AccountId> all = debtors.all(tenant, checked.late(), MOST_ACCOUNTS + 1);
        if (all.size() > MOST_ACCOUNTS) {
            return Optional.empty();
        }
        Map<AccountId, Trial> trials = trials(tenant, checked.script(), Set.copyOf(all));
        return Optional.of(
                Whole.of(
                        all.stream()
                                .map(account -> Objects.requireNonNull(trials.get(account)))
                                .toList()));
    }

    private Map<AccountId, Trial> trials(TenantId tenant, Script script, Set<AccountId> accounts) {
        Map<AccountId, Facts> known = facts.of(tenant, accounts);
        Set<AccountId> nobodyThere = unreached.among(tenant, accounts);
        return accounts.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                account ->
                                        script.on(
                                                Objects.requireNonNull(known.get(account)),
                                                nobodyThere.contains(account)
                                                        ? Reach.UNREACHED
                                                        : Reach.REMINDED)));
    }

    /** What may be tried out, and on whom. */
    private record Checked(Late late, Script script) {}

    private Checked checked(TenantId tenant, CollectionPolicy draft, Over over) {
        Rulebook book = books.of(tenant);
        Instant now = clock.now(tenant);
        LocalDate today = now.atZone(clock.zone(tenant)).toLocalDate();
        check(over, today);
        CollectionPolicy candidate = candidate(book, draft, over);
        exemptsItsOwn(tenant, candidate);
        flawless(tenant, book, candidate);
        return new Checked(
                late(book, candidate, over, today), new Script(book, candidate, over, now));
    }

    private static void check(Over over, LocalDate today) {
        switch (over) {
            case Over.History(var fromOn, var throughOn) -> {
                demand(
                        !throughOn.isAfter(today),
                        "over.history.throughOn",
                        "the history ends today, " + today + ", but got " + throughOn);
                long days = ChronoUnit.DAYS.between(fromOn, throughOn) + 1;
                demand(
                        days <= MOST_DAYS_BACK,
                        "over.history",
                        "at most "
                                + MOST_DAYS_BACK
                                + " days are gone through at once but got "
                                + days
                                + "; ask for less");
            }
            case Over.Coming(var days) ->
                    demand(
                            days <= MOST_DAYS_AHEAD,
                            "over.comingDays",
                            "at most "
                                    + MOST_DAYS_AHEAD
                                    + " days can be foreseen but got "
                                    + days
                                    + "; ask for less");
        }
    }

    private static CollectionPolicy candidate(Rulebook book, CollectionPolicy draft, Over over) {
        LocalDate from =
                switch (over) {
                    case Over.History(var fromOn, _) -> fromOn;
                    case Over.Coming _ -> draft.effectiveFrom();
                };
        return new CollectionPolicy(draft.accountClass(), book.version() + 1, from, draft.rules());
    }

    private void exemptsItsOwn(TenantId tenant, CollectionPolicy candidate) {
        Set<AccountId> exempt =
                candidate.rules().exempt().stream().limit(MOST_EXEMPT).collect(Collectors.toSet());
        Set<AccountId> known =
                exempt.isEmpty()
                        ? Set.of()
                        : accounts.findAll(Viewer.system(tenant), exempt).stream()
                                .map(AccountView::id)
                                .collect(Collectors.toSet());
        exempt.stream()
                .filter(account -> !known.contains(account))
                .findFirst()
                .ifPresent(account -> {
                    throw new AccountRejected(new AccountNotFound(account));
                });
    }

    private void flawless(TenantId tenant, Rulebook book, CollectionPolicy candidate) {
        List<Flaw> flaws = book.flaws(candidate, facts.venues(tenant, candidate.accountClass()));
        if (!flaws.isEmpty()) {
            throw new RulebookRejected(new FlawedPolicy(flaws));
        }
    }

    /** a policy for all accounts counts for no account that has one for its class */
    private static Late late(
            Rulebook book, CollectionPolicy candidate, Over over, LocalDate today) {
        OfClass ofClass =
                candidate.accountClass().isEmpty()
                        ? new OfClass.NoneOf(
                                book.policies().versions().stream()
                                        .filter(each -> !each.effectiveFrom().isAfter(today))
                                        .map(CollectionPolicy::accountClass)
                                        .filter(name -> !name.isEmpty())
                                        .collect(Collectors.toSet()))
                        : new OfClass.Only(candidate.accountClass());
        return switch (over) {
            case Over.History(var fromOn, var throughOn) -> new Late(fromOn, throughOn, ofClass);
            case Over.Coming(var days) -> new Late(today, today.plusDays(days), ofClass);
        };
    }

    private static Set<AccountId> ids(Page<AccountId> accounts) {
        return accounts.rows().stream()
                .map(Page.Row::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw new RulebookRejected(new InvalidRule(field, message));
        }
    }
}
