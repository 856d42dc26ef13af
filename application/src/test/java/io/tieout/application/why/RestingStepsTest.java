package io.tieout.application.why;

import static io.tieout.application.fixture.Late.DUE_ON;
import static io.tieout.application.fixture.Late.account;
import static io.tieout.application.fixture.Late.invoice;
import static io.tieout.application.fixture.Late.noon;
import static io.tieout.application.fixture.Late.owes;
import static io.tieout.application.fixture.Late.paidOn;
import static io.tieout.application.fixture.Late.policy;
import static io.tieout.application.fixture.Late.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.fixture.Late;
import io.tieout.application.fixture.OwedInMemory;
import io.tieout.application.fixture.StoppedClock;
import io.tieout.application.view.Viewer;
import io.tieout.application.why.Explanation.Resting;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestingStepsTest {

    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final Rulebooks BOOK =
            Late.book(policy("", 3, LocalDate.of(2020, 1, 1), rules(20)));

    private final OwedInMemory owed = new OwedInMemory();
    private final Doors doors = new Doors();

    @Test
    void aStepWhoseDayHasNotComeSaysWhichDayAndWhatPreventsIt() {
        owed.owes(owes(1));

        Resting remind = steps(noon(1)).getFirst();

        assertThat(remind.rule()).isEqualTo("remind");
        assertThat(remind.about()).contains(invoice(1).value());
        assertThat(remind.reason()).isEqualTo("its day is 2026-03-05");
        assertThat(remind.wayOut()).isEqualTo("pay or dispute the invoice before it");
        assertThat(remind.policyVersion()).contains(3);
    }

    @Test
    void aStepThatIsDueAndOneThatWaitsForItsWarningAreToldApart() {
        owed.owes(owes(1));

        assertThat(steps(noon(25)))
                .extracting(Resting::rule, Resting::reason)
                .containsExactly(
                        tuple("remind", "it is due and happens at the next look"),
                        tuple("restrict", "the reminder 'remind' has not gone out"));
    }

    @Test
    void nobodyAsksWhyAPaidInvoiceIsNotCollected() {
        owed.owes(paidOn(1, DUE_ON.plusDays(1)));

        assertThat(steps(noon(25))).isEmpty();
    }

    @Test
    void anAccountSaysWhatIsOverdueByWhichPolicyAndWhenTimeMayChangeIt() {
        owed.owes(owes(1));

        assertThat(said(noon(4), BOOK).standing())
                .isEqualTo(
                        "100.00 USD is overdue, the oldest of it for 4 days; version 3 of the"
                                + " policies counts; time alone may change something at"
                                + " 2026-03-07T00:00:00Z");
        assertThat(said(noon(4), Late.book()).standing())
                .contains("no collection policy counts for it");
    }

    @Test
    void anAccountThatMayOnlyReadSaysWhatLiftsThat() {
        owed.owes(owes(1));
        doors.present =
                new Access(
                        AccessLevel.READ_ONLY,
                        new Ground.Overdue(
                                noon(20),
                                Money.of("100.00", new Currency("USD")),
                                3,
                                List.of(new StepRef(invoice(1), "restrict"))));

        Resting access = said(noon(25), BOOK).resting().getFirst();

        assertThat(access.rule()).isEqualTo("FULL_ACCESS");
        assertThat(access.reason())
                .isEqualTo("it is READ_ONLY since 2026-03-22T12:00:00Z by 'restrict'");
        assertThat(access.wayOut()).isEqualTo("pay 100.00 USD");
    }

    @Test
    void whatAPersonDecidedIsNamedBesideWhatThePolicySays() {
        owed.owes(owes(1));
        Access byPolicy = new Access(AccessLevel.FULL, new Ground.PaidUp());
        AccessOverride override =
                new AccessOverride(
                        AccessLevel.BLOCKED, "fraud", new ActorId("anna"), noon(1), noon(30));
        doors.present = new Access(AccessLevel.BLOCKED, new Ground.Overridden(override, byPolicy));

        Resting access = said(noon(2), BOOK).resting().getFirst();

        assertThat(access.rule()).isEqualTo("ACCESS_BY_POLICY");
        assertThat(access.reason()).contains("a person decided BLOCKED until", "fraud", "FULL");
        assertThat(said(noon(30), BOOK).resting())
                .noneMatch(each -> each.rule().equals("ACCESS_BY_POLICY"));
    }

    private List<Resting> steps(Instant now) {
        return asked(now, BOOK).on(TENANT, account(1), invoice(1));
    }

    private RestingSteps.Said said(Instant now, Rulebooks book) {
        return asked(now, book).of(Viewer.system(TENANT), account(1));
    }

    private RestingSteps asked(Instant now, Rulebooks book) {
        return new RestingSteps(owed, book, doors, new StoppedClock(now));
    }

    /** One door. */
    private static final class Doors implements AccessViews {

        private Access present = new Access(AccessLevel.FULL, new Ground.PaidUp());

        @Override
        public List<AccessView> ofAccounts(Viewer viewer, Set<AccountId> accounts) {
            return List.of(
                    new AccessView(
                            account(1), 0, new AccountAccess.Recorded(present, noon(0), noon(0))));
        }

        @Override
        public RulesView rules(Viewer viewer) {
            return new RulesView(-1, AccessRules.unborn());
        }

        @Override
        public List<AccessView> all(TenantId tenant) {
            return List.of();
        }

        @Override
        public List<AccountId> overriddenUntil(TenantId tenant, Instant now, int limit) {
            return List.of();
        }

        @Override
        public Map<AccountId, PayAddress> payAddresses(Viewer viewer, Set<AccountId> accounts) {
            return Map.of();
        }
    }
}
