package io.tieout.application.revenue;

import io.tieout.application.agreement.AgreementViews;
import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.revenue.MonthRunPlan.Entry;
import io.tieout.application.revenue.MonthRunPlan.Held;
import io.tieout.application.view.PageByPage;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.Deal;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.PostingDay;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.revenue.HomeCurve;
import io.tieout.domain.revenue.HomeCurve.Landed;
import io.tieout.domain.revenue.MonthRun;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what a month would post: the same facts always give the same entries. */
public final class MonthRuns {

    /** agreements of one run: a second run of the month takes the rest */
    private static final int MAX_ENTRIES = 500;

    private static final String NO_RATE =
            "nothing landed at a rate that is known yet, so nobody knows what it is worth in the"
                    + " currency of the books; it counts in the next run after an invoice landed";

    private final AgreementViews agreements;
    private final LastClosedDay closing;
    private final EntryAccounts accounts;

    public MonthRuns(AgreementViews agreements, LastClosedDay closing, EntryAccounts accounts) {
        this.agreements = agreements;
        this.closing = closing;
        this.accounts = accounts;
    }

    /**
     * what posting the month would do now; writes nothing. Agreements with nothing to post, or held
     * back, take no other's place
     */
    public MonthRunPlan plan(TenantId tenant, YearMonth month) {
        return plan(tenant, month, MAX_ENTRIES);
    }

    /** {@link #plan(TenantId, YearMonth)} with another limit than runs have */
    MonthRunPlan plan(TenantId tenant, YearMonth month, int maxEntries) {
        PostingDay day = PostingDay.of(month.atEndOfMonth(), closing.of(tenant));
        List<Entry> entries = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        boolean hasMore =
                PageByPage.read(
                        unposted(tenant, month),
                        maxEntries,
                        page -> add(entries, held, page, tenant, month, day),
                        () -> entries.size() >= maxEntries);
        return new MonthRunPlan(
                month,
                entries.subList(0, Math.min(entries.size(), maxEntries)),
                held.subList(0, Math.min(held.size(), maxEntries)),
                hasMore || entries.size() > maxEntries);
    }

    private PageByPage.Rows<AgreementView> unposted(TenantId tenant, YearMonth month) {
        return (after, limit) -> agreements.unposted(tenant, month.atEndOfMonth(), after, limit);
    }

    private Map<AgreementId, List<Landed>> landed(
            TenantId tenant, YearMonth month, List<AgreementView> now) {
        return agreements.landed(
                tenant, now.stream().map(AgreementView::id).toList(), month.atEndOfMonth());
    }

    private void add(
            List<Entry> entries,
            List<Held> held,
            List<AgreementView> now,
            TenantId tenant,
            YearMonth month,
            PostingDay day) {
        Map<AgreementId, List<Landed>> landed = landed(tenant, month, now);
        EntryBooks books = accounts.of(tenant, now);
        Map<AgreementId, MonthWorth> posted = agreements.posted(tenant, abroad(now, books));
        for (AgreementView agreement : now) {
            Draft draft = draft(agreement, month, day, landed);
            Optional<MonthWorth> worth =
                    draft.worth(
                            books.homeCurrency(), Optional.ofNullable(posted.get(agreement.id())));
            if (worth.isPresent()) {
                add(entries, held, draft, worth.get(), books);
            } else if (draft.isOpen()) {
                held.add(new Held(agreement, draft.recognised(), NO_RATE));
            }
        }
    }

    /**
     * how many agreements the run of the last month that is over by that day would still post or
     * hold back, as far as the first page with any tells; two statements a page
     */
    public int unposted(TenantId tenant, LocalDate through) {
        return unposted(tenant, through, MAX_ENTRIES);
    }

    /** {@link #unposted(TenantId, LocalDate)} with another limit than runs have */
    int unposted(TenantId tenant, LocalDate through, int maxEntries) {
        YearMonth month = YearMonth.from(through.plusDays(1)).minusMonths(1);
        List<Draft> open = new ArrayList<>();
        PageByPage.read(
                unposted(tenant, month),
                maxEntries,
                page -> open.addAll(open(tenant, month, page)),
                () -> !open.isEmpty());
        return open.size();
    }

    private List<Draft> open(TenantId tenant, YearMonth month, List<AgreementView> now) {
        Map<AgreementId, List<Landed>> landed = landed(tenant, month, now);
        PostingDay day = PostingDay.of(month.atEndOfMonth(), Optional.empty());
        return now.stream()
                .map(agreement -> draft(agreement, month, day, landed))
                .filter(Draft::isOpen)
                .toList();
    }

    private static Draft draft(
            AgreementView agreement,
            YearMonth month,
            PostingDay day,
            Map<AgreementId, List<Landed>> landed) {
        return new Draft(agreement, month, day, landed.getOrDefault(agreement.id(), List.of()));
    }

    /** those in another currency than the books */
    private static List<AgreementId> abroad(List<AgreementView> agreements, EntryBooks books) {
        return agreements.stream()
                .filter(agreement -> !books.isHome(agreement.deal().schedule().currency()))
                .map(AgreementView::id)
                .toList();
    }

    private static void add(
            List<Entry> entries, List<Held> held, Draft draft, MonthWorth worth, EntryBooks books) {
        Optional<Journal> journal = draft.journal(worth);
        if (journal.isEmpty()) {
            return;
        }
        switch (books.write(draft.agreement(), draft.number(), draft.memo(), journal.get())) {
            case EntryBooks.Writing.Written(ExportedEntry entry) ->
                    entries.add(
                            new Entry(
                                    draft.agreement(),
                                    draft.day(),
                                    draft.before(),
                                    draft.after(),
                                    worth,
                                    entry));
            case EntryBooks.Writing.Hindered(var reason) ->
                    held.add(new Held(draft.agreement(), draft.recognised(), reason));
        }
    }

    /** One agreement's part of a run. */
    private record Draft(
            AgreementView agreement, YearMonth month, PostingDay day, List<Landed> landed) {

        /**
         * digits of an agreement's id in the number of its entries: with the month 21 characters
         */
        private static final int DIGITS = 12;

        Deal deal() {
            return agreement.deal();
        }

        Currency currency() {
            return deal().schedule().currency();
        }

        Money billed() {
            return landed.stream().map(Landed::billed).reduce(Money.zero(currency()), Money::plus);
        }

        /**
         * what it moves at home; empty while no rate is known
         *
         * @param home currency of the books; empty while nobody knows it
         * @param posted what was moved before, of one in another currency
         */
        Optional<MonthWorth> worth(String home, Optional<MonthWorth> posted) {
            if (home.isEmpty() || currency().code().equals(home)) {
                return Optional.of(MonthWorth.ofHome(before(), after()));
            }
            Currency books = new Currency(home);
            boolean isRated = landed.stream().allMatch(one -> one.home().currency().equals(books));
            MonthWorth nothing = new MonthWorth(Money.zero(books), Money.zero(books));
            return HomeCurve.of(isRated ? landed : List.of(), books)
                    .stands(after())
                    .map(stands -> stands.minus(posted.orElse(nothing)));
        }

        Position before() {
            return deal().posted();
        }

        Position after() {
            return new Position(billed(), deal().schedule().earnedBy(month.atEndOfMonth()));
        }

        /** whether anything is earned or moved */
        boolean isOpen() {
            return !MonthWorth.ofHome(before(), after()).isNothing();
        }

        Money recognised() {
            return after().recognised().minus(before().recognised());
        }

        Optional<Journal> journal(MonthWorth worth) {
            return new MonthRun(
                            deal().terms().account(),
                            deal().terms().className(),
                            before(),
                            billed(),
                            day.on())
                    .journal(
                            new Cause(agreement.id().value(), agreement.version() + 1),
                            after().recognised(),
                            worth);
        }

        /** one for each agreement and month: the last digits of an id are random */
        String number() {
            String digits = agreement.id().value().toString().replace("-", "");
            return "RR"
                    + month.toString().replace("-", "")
                    + "-"
                    + digits.substring(digits.length() - DIGITS);
        }

        String memo() {
            return "Revenue of " + month + " under " + deal().terms().reference();
        }
    }
}
