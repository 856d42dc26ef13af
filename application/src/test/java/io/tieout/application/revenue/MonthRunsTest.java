package io.tieout.application.revenue;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aWorldWithAccounts;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.fixture.World.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.agreement.AgreementCommand.ApproveAgreement;
import io.tieout.application.agreement.AgreementCommand.BillAgreement;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.fixture.Agreed;
import io.tieout.application.fixture.World;
import io.tieout.application.revenue.MonthRunPlan.Entry;
import io.tieout.application.revenue.MonthRunPlan.Held;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.revenue.RevenueRejection.MonthNotOver;
import io.tieout.domain.revenue.RevenueRejection.NothingToRecognise;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonthRunsTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final ControlledActId ACT = new ControlledActId(new UUID(7, 90));

    private final World world = aWorldWithAccounts();

    @Test
    void anEntryDefersWhatIsBilledAndEarnsWhatIsNot() {
        agreedInBooksOf("USD", Optional.empty());
        world.send(new BillAgreement(Agreed.YEAR), worker());

        Entry entry = plan().entries().getFirst();

        assertThat(entry.recognised()).isEqualTo(usd("101.92"));
        assertThat(entry.after().billed()).isEqualTo(usd("100.00"));
        assertThat(entry.after().unbilled()).isEqualTo(usd("1.92"));
        assertThat(entry.entry().on()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(entry.entry().lines())
                .filteredOn(line -> line.side() == Side.CREDIT)
                .extracting(line -> line.account().id(), Line::amount)
                .contains(tuple("82", usd("101.92")));
    }

    @Test
    void closedBooksDivertTheEntryToTheFirstOpenDay() {
        agreedInBooksOf("USD", Optional.of(LocalDate.of(2026, 2, 15)));

        Entry entry = plan().entries().getFirst();

        assertThat(entry.day().isDiverted()).isTrue();
        assertThat(entry.entry().on()).isEqualTo(LocalDate.of(2026, 2, 16));
    }

    @Test
    void ofOneInAnotherCurrencyNothingIsPostedBeforeAnInvoiceLandedAtARate() {
        agreedInBooksOf("EUR", Optional.empty());

        Held held = plan().held().getFirst();

        assertThat(plan().entries()).isEmpty();
        assertThat(held.recognised()).isEqualTo(usd("101.92"));
        assertThat(held.reason()).contains("landed");
    }

    @Test
    void booksWhoseSettingsWereNeverReadHoldItBackToo() {
        Agreed.product(world);
        agreed();

        assertThat(plan().held().getFirst().reason()).contains("settings");
    }

    @Test
    void aMonthIsPostedOnceAndOnlyWhenItIsOver() {
        agreedInBooksOf("USD", Optional.empty());
        world.send(request(JANUARY), ann());
        world.send(new AllowAct(ACT, ANY), ben());

        assertThat(world.events(Agreed.YEAR.value()))
                .filteredOn(RevenueRecognised.class::isInstance)
                .hasSize(1);
        assertRefused(JANUARY, NothingToRecognise.class);
        assertRefused(YearMonth.of(2026, 3), MonthNotOver.class);
    }

    @Test
    void whatMovedSinceItWasSeenIsNotPosted() {
        agreedInBooksOf("USD", Optional.empty());
        world.send(request(JANUARY), ann());
        world.send(new BillAgreement(Agreed.YEAR), worker());

        assertThatThrownBy(() -> world.send(new AllowAct(ACT, ANY), ben()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("hash of all entries");
        assertThat(world.events(Agreed.YEAR.value()))
                .noneMatch(RevenueRecognised.class::isInstance);
    }

    @Test
    void oneThatIsHeldBackTakesNoOthersPlace() {
        Agreed.product(world);
        var held = new AgreementId(new UUID(7, 39));
        world.send(Agreed.subscriptionOfClass(held, "north"), ann());
        world.send(new ApproveAgreement(held, ANY), ben());
        agreedInBooksOf("USD", Optional.empty());

        MonthRunPlan plan = runs().plan(TENANT, JANUARY, 1);

        assertThat(plan.held()).extracting(each -> each.agreement().id()).containsExactly(held);
        assertThat(plan.entries())
                .extracting(each -> each.agreement().id())
                .containsExactly(Agreed.YEAR);
        assertThat(plan.hasMore()).isFalse();
    }

    @Test
    void oneWithNothingToPostHidesNoOtherFromTheChecklist() {
        Agreed.product(world);
        var nothing = new AgreementId(new UUID(7, 39));
        world.send(Agreed.retained(nothing), ann());
        world.send(new ApproveAgreement(nothing, ANY), ben());
        world.send(new BillAgreement(nothing), worker());
        agreedInBooksOf("USD", Optional.empty());

        assertThat(runs().unposted(TENANT, JANUARY.atEndOfMonth(), 1)).isEqualTo(1);
    }

    private void assertRefused(YearMonth month, Class<?> rejection) {
        assertThatThrownBy(() ->
                        world.send(
                                new RequestAct(
                                        new ControlledActId(new UUID(7, 91)),
                                        new Act.RecogniseRevenue(month),
                                        "month end"),
                                ann()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isInstanceOf(rejection));
    }

    private static RequestAct request(YearMonth month) {
        return new RequestAct(ACT, new Act.RecogniseRevenue(month), "month end");
    }

    @Test
    void whatTheRunOfAMonthThatIsOverWouldPostIsCountedUntilItIsPosted() {
        agreedInBooksOf("USD", Optional.empty());

        assertThat(runs().unposted(TENANT, JANUARY.atEndOfMonth())).isEqualTo(1);
        assertThat(runs().unposted(TENANT, JANUARY.plusMonths(1).atDay(27))).isEqualTo(1);
        assertThat(runs().unposted(TENANT, JANUARY.atDay(30))).isZero();

        world.send(request(JANUARY), ann());
        world.send(new AllowAct(ACT, ANY), ben());

        assertThat(runs().unposted(TENANT, JANUARY.atEndOfMonth())).isZero();
    }

    private MonthRunPlan plan() {
        return runs().plan(TENANT, JANUARY);
    }

    private MonthRuns runs() {
        var accounts =
                new EntryAccounts(
                        world.connections, world.companies, world.mappings, world.accounts);
        var closing = new LastClosedDay(world.connections, world.companies);
        return new MonthRuns(world.agreements, closing, accounts);
    }

    private void agreedInBooksOf(String currency, Optional<LocalDate> closedThrough) {
        world.companies.store(
                TENANT,
                CONNECTION,
                new CompanyProfile(
                        "US",
                        currency,
                        true,
                        true,
                        false,
                        false,
                        false,
                        ClassTracking.PER_LINE,
                        true,
                        closedThrough),
                Instant.EPOCH);
        Agreed.product(world);
        agreed();
    }

    private void agreed() {
        world.send(Agreed.subscription(), ann());
        world.send(new ApproveAgreement(Agreed.YEAR, ANY), ben());
    }
}
