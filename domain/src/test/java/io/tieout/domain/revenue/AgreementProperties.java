package io.tieout.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.TrialBalance;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.Change.Rest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is changed, whenever it is learnt: no cent is lost and no posted day moves. */
class AgreementProperties {

    private static final Currency USD = new Currency("USD");
    private static final LocalDate FIRST = LocalDate.of(2027, 10, 17);
    private static final YearMonth START = YearMonth.from(FIRST);
    private static final int MONTHS = 12;

    /** A change that is made while so many months are posted, and so much is billed that month. */
    record Step(int postedMonths, Change change, int billedCents) {}

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aScheduleSumsToThePriceAfterEveryChange(@ForAll("steps") List<Step> steps) {
        Schedule schedule = anAgreement();
        for (Step step : inOrder(steps)) {
            Schedule before = schedule;
            schedule = attempt(before, step);
            if (!schedule.equals(before)) {
                assertThat(schedule.total()).isEqualTo(price(before, step.change()));
            }
            assertThat(months(schedule).plus(schedule.pending())).isEqualTo(schedule.total());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noChangeTouchesAPostedDay(@ForAll("steps") List<Step> steps) {
        Schedule schedule = anAgreement();
        for (Step step : inOrder(steps)) {
            Schedule after = attempt(schedule, step);
            for (LocalDate day = FIRST; day.isBefore(openOn(step)); day = day.plusDays(1)) {
                assertThat(after.earnedBy(day)).isEqualTo(schedule.earnedBy(day));
            }
            schedule = after;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsBilledLessWhatIsRecognisedIsDeferredLessUnbilledOnEveryDate(
            @ForAll("steps") List<Step> steps) {
        Schedule schedule = anAgreement();
        List<Journal> books = new ArrayList<>();
        Position stands = new Position(Money.zero(USD), Money.zero(USD));
        int posted = 0;
        for (Step step : inOrder(steps)) {
            for (; posted < step.postedMonths(); posted++) {
                LocalDate end = START.plusMonths(posted).atEndOfMonth();
                Money earned = schedule.earnedBy(end);
                Position now = new Position(stands.billed(), earned);
                new MonthRun(customer(), "East", reclassified(stands, books), now.billed(), end)
                        .journal(new Cause(new UUID(0, 1), posted), earned)
                        .ifPresent(books::add);
                stands = now;
                assertThat(balance(books, LedgerAccount.DEFERRED_REVENUE).negated())
                        .isEqualTo(stands.deferred());
                assertThat(balance(books, LedgerAccount.UNBILLED_RECEIVABLE))
                        .isEqualTo(stands.unbilled());
            }
            schedule = attempt(schedule, step);
            stands = new Position(stands.billed().plus(bill(step, books)), stands.recognised());
            Money deferred = balance(books, LedgerAccount.DEFERRED_REVENUE).negated();
            assertThat(deferred.minus(balance(books, LedgerAccount.UNBILLED_RECEIVABLE)))
                    .isEqualTo(stands.billed().minus(stands.recognised()))
                    .isEqualTo(stands.deferred().minus(stands.unbilled()));
        }
    }

    /** where it stood at the last run: what is unbilled in the books says so */
    private static Position reclassified(Position stands, List<Journal> books) {
        Money unbilled = balance(books, LedgerAccount.UNBILLED_RECEIVABLE);
        return unbilled.isZero()
                ? new Position(stands.recognised(), stands.recognised())
                : new Position(stands.recognised().minus(unbilled), stands.recognised());
    }

    private static Money bill(Step step, List<Journal> books) {
        Money billed = Money.ofMinor(step.billedCents(), USD);
        if (billed.isZero()) {
            return billed;
        }
        Place receivables = Place.of(LedgerAccount.RECEIVABLES);
        Place deferred = new Place(LedgerAccount.DEFERRED_REVENUE, "East");
        Cause cause = new Cause(new UUID(0, 2), books.size());
        books.add(
                Journal.original(
                        JournalId.of(cause, 0),
                        JournalKind.MIRROR,
                        customer(),
                        openOn(step),
                        cause,
                        billed.isPositive() ? Reason.INVOICE_LANDED : Reason.CREDIT_LANDED,
                        List.of(
                                billed.isPositive()
                                        ? new Movement(receivables, deferred, Amount.ofHome(billed))
                                        : new Movement(
                                                deferred,
                                                receivables,
                                                Amount.ofHome(billed.negated())))));
        return billed;
    }

    private static Money balance(List<Journal> books, LedgerAccount account) {
        return TrialBalance.of(books).of(account, USD);
    }

    private static AccountId customer() {
        return new AccountId(new UUID(0, 3));
    }

    /** a year of a platform, and a project of two parts */
    private static Schedule anAgreement() {
        return Schedule.subscription(
                        Money.of("1234.56", USD), FIRST, FIRST.plusYears(1).minusDays(1))
                .plus(new Slice.Pending(Money.of("600.00", USD), "design"))
                .plus(new Slice.Pending(Money.of("400.00", USD), "hours"));
    }

    private static Schedule attempt(Schedule schedule, Step step) {
        try {
            return Treatment.of(schedule, step.change(), openOn(step));
        } catch (RevenueRejected _) {
            return schedule;
        }
    }

    private static LocalDate openOn(Step step) {
        return START.plusMonths(step.postedMonths()).atDay(1);
    }

    private static List<Step> inOrder(List<Step> steps) {
        return steps.stream().sorted(Comparator.comparingInt(Step::postedMonths)).toList();
    }

    private static Money months(Schedule schedule) {
        Money sum = Money.zero(USD);
        YearMonth last = schedule.lastOn().map(YearMonth::from).orElse(START);
        for (YearMonth month = START; !month.isAfter(last); month = month.plusMonths(1)) {
            sum = sum.plus(schedule.earnedIn(month));
        }
        return sum;
    }

    /** told by the change alone, without a look at the slices that it makes */
    private static Money price(Schedule before, Change change) {
        return switch (change) {
            case Change.SeparateContract(var price, _, _) -> before.total().plus(price);
            case Change.Prospective(var price, _, _) -> price;
            case Change.CumulativeCatchUp(var price, _, _, _) -> price;
            case Change.Correction(var price, _, _) -> price;
            case Change.Cancellation(var lastOn, var rest) ->
                    rest == Rest.CREDITED ? before.earnedBy(lastOn) : before.total();
            case Change.Credit(var amount, _) -> before.total().minus(amount);
            case Change.ChangeOrder(_, var more) -> before.total().plus(more);
            case Change.Delivered _, Change.TakenBack _ -> before.total();
        };
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS),
                        changes(),
                        Arbitraries.integers().between(-20_000, 40_000))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<Change> changes() {
        Arbitrary<Money> money =
                Arbitraries.integers().between(0, 300_000).map(cents -> Money.ofMinor(cents, USD));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 500).map(FIRST::plusDays);
        Arbitrary<String> names = Arbitraries.of("design", "hours");
        return Arbitraries.oneOf(
                Combinators.combine(money, days, days).as(Change.SeparateContract::new),
                Combinators.combine(money, days, days).as(Change.Prospective::new),
                Combinators.combine(money, days, days, days).as(Change.CumulativeCatchUp::new),
                Combinators.combine(money, days, days).as(Change.Correction::new),
                Combinators.combine(days, Arbitraries.of(Rest.values()))
                        .as(Change.Cancellation::new),
                Combinators.combine(money, days).as(Change.Credit::new),
                Combinators.combine(names, money).as(Change.ChangeOrder::new),
                Combinators.combine(names, money, days).as(Change.Delivered::new),
                Combinators.combine(names, money, days).as(Change.TakenBack::new));
    }
}
