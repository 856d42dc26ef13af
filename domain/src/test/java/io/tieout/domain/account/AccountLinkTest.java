package io.tieout.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerNameTaken;
import io.tieout.domain.account.AccountEvent.CustomerNotCreated;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.AccountRejection.AlreadyLinked;
import io.tieout.domain.account.AccountRejection.CreationUnderWay;
import io.tieout.domain.account.AccountRejection.InvalidProfile;
import io.tieout.domain.account.AccountRejection.LinkedAlready;
import io.tieout.domain.account.AccountRejection.LinkedToCandidate;
import io.tieout.domain.account.AccountRejection.ReasonMissing;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountLinkTest {

    private static final AccountId ID = new AccountId(new UUID(0, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 2));
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(0, 3));
    private static final ConnectionId OTHER_BOOKS = new ConnectionId(new UUID(0, 4));
    private static final DocumentLink CUSTOMER = new DocumentLink(BOOKS, "58");
    private static final DocumentLink OTHER = new DocumentLink(BOOKS, "59");
    private static final Personal NAME = new Personal.Known(SUBJECT, "Acme Inc");
    private static final Personal SECOND = new Personal.Known(SUBJECT, "Acme Inc (2)");
    private static final Profile PROFILE =
            new Profile(
                    "acme-1",
                    NAME,
                    new Personal.Known(SUBJECT, ""),
                    new Currency("USD"),
                    30,
                    ZoneId.of("UTC"));

    private final Account unlinked = Account.unborn().after(new AccountOpened(ID, PROFILE));
    private final Account creating = unlinked.after(ordered(NAME));
    private final Account nameTaken = creating.after(new CustomerNameTaken(ID, NAME));
    private final Account linked = unlinked.after(new AccountLinked(ID, CUSTOMER));

    @Test
    void anOrderNamesTheCustomerAndWhatThePersonLookedAt() {
        assertThat(unlinked.existing(ID).orderCustomer(BOOKS, NAME, List.of("59")))
                .containsExactly(new CustomerCreationOrdered(ID, BOOKS, NAME, List.of("59")));
        assertThat(creating)
                .isEqualTo(new CreatingAccount(ID, PROFILE, BOOKS, NAME, LinkHistory.none()));
    }

    @Test
    void theSameOrderAgainChangesNothingAndAnotherWaits() {
        assertThat(creating.existing(ID).orderCustomer(BOOKS, NAME, List.of())).isEmpty();
        refused(
                () -> creating.existing(ID).orderCustomer(BOOKS, SECOND, List.of()),
                new CreationUnderWay(ID));
        refused(() -> creating.existing(ID).link(CUSTOMER, "USD"), new CreationUnderWay(ID));
        refused(() -> creating.existing(ID).unlink("why"), new CreationUnderWay(ID));
    }

    @Test
    void anOrderInACompanyThatWasReplacedStandsInNobodysWay() {
        assertThat(creating.existing(ID).orderCustomer(OTHER_BOOKS, NAME, List.of()))
                .containsExactly(new CustomerCreationOrdered(ID, OTHER_BOOKS, NAME, List.of()));
    }

    @Test
    void aNameThatTheBooksCannotHoldIsNotOrdered() {
        Personal bad = new Personal.Known(SUBJECT, "a:b");

        assertThatExceptionOfType(AccountRejected.class)
                .isThrownBy(() -> unlinked.existing(ID).orderCustomer(BOOKS, bad, List.of()))
                .satisfies(rejected ->
                        assertThat(rejected.rejection())
                                .isInstanceOf(InvalidProfile.class)
                                .extracting("field")
                                .isEqualTo("displayName"));
    }

    @Test
    void aCustomerThatIsThereIsLinkedHoweverOftenItIsHeard() {
        assertThat(creating.existing(ID).customerCreated(CUSTOMER))
                .containsExactly(new AccountLinked(ID, CUSTOMER));
        assertThat(linked.existing(ID).customerCreated(CUSTOMER)).isEmpty();
        assertThat(nameTaken.existing(ID).customerCreated(CUSTOMER))
                .containsExactly(new AccountLinked(ID, CUSTOMER));
    }

    @Test
    void whatWasCreatedIsInStepUnlessOursChangedInTheMeantime() {
        Card made = Card.of(PROFILE);
        Particulars later =
                new Particulars(
                        NAME,
                        new Personal.Known(SUBJECT, "pay@acme.test"),
                        30,
                        PROFILE.zone(),
                        PROFILE.contact());
        Account changed = creating.after(new AccountProfileChanged(ID, PROFILE.with(later)));

        assertThat(creating.existing(ID).customerCreated(CUSTOMER, made))
                .containsExactly(
                        new AccountLinked(ID, CUSTOMER),
                        new CustomerAccordChanged(ID, Accord.known(made)));
        assertThat(changed.existing(ID).customerCreated(CUSTOMER, made))
                .satisfiesExactly(
                        linking -> assertThat(linking).isEqualTo(new AccountLinked(ID, CUSTOMER)),
                        order ->
                                assertThat(order)
                                        .isInstanceOfSatisfying(
                                                CustomerUpdateOrdered.class,
                                                push ->
                                                        assertThat(push.accord().due())
                                                                .containsExactly(
                                                                        SharedField.EMAIL)));
    }

    @Test
    void aSecondCustomerThatWasCreatedReplacesNoLink() {
        refused(
                () -> linked.existing(ID).customerCreated(OTHER),
                new AlreadyLinked(CUSTOMER, OTHER));
        assertThat(linked.existing(ID).customerCreated(new DocumentLink(OTHER_BOOKS, "3")))
                .containsExactly(new AccountLinked(ID, new DocumentLink(OTHER_BOOKS, "3")));
    }

    @Test
    void whoeverIsLinkedAfterATakenNameIsLinked() {
        assertThat(nameTaken.after(new AccountLinked(ID, CUSTOMER))).isEqualTo(linked);
    }

    @Test
    void aTakenNameLeavesTheChoiceToAPerson() {
        assertThat(creating.existing(ID).nameTaken())
                .containsExactly(new CustomerNameTaken(ID, NAME));
        assertThat(nameTaken.existing(ID).nameTaken()).isEmpty();
        assertThat(unlinked.existing(ID).nameTaken()).isEmpty();
        assertThat(linked.existing(ID).nameTaken()).isEmpty();

        assertThat(nameTaken.existing(ID).orderCustomer(BOOKS, SECOND, List.of()))
                .containsExactly(new CustomerCreationOrdered(ID, BOOKS, SECOND, List.of()));
        assertThat(nameTaken.existing(ID).link(CUSTOMER, "USD"))
                .containsExactly(new AccountLinked(ID, CUSTOMER));
        assertThat(nameTaken.after(ordered(SECOND)))
                .isEqualTo(new CreatingAccount(ID, PROFILE, BOOKS, SECOND, LinkHistory.none()));
    }

    @Test
    void anOrderThatCameToNothingIsOver() {
        assertThat(creating.existing(ID).customerNotCreated("given up"))
                .containsExactly(new CustomerNotCreated(ID, "given up"));
        assertThat(creating.after(new CustomerNotCreated(ID, "given up"))).isEqualTo(unlinked);
        assertThat(unlinked.existing(ID).customerNotCreated("given up")).isEmpty();
        assertThat(nameTaken.existing(ID).customerNotCreated("given up")).isEmpty();
        assertThat(linked.existing(ID).customerNotCreated("given up")).isEmpty();
    }

    @Test
    void whoIsLinkedNeedsNoNewCustomerInTheSameBooks() {
        refused(
                () -> linked.existing(ID).orderCustomer(BOOKS, NAME, List.of()),
                new LinkedAlready(CUSTOMER));
        assertThat(linked.existing(ID).orderCustomer(OTHER_BOOKS, NAME, List.of())).hasSize(1);
    }

    @Test
    void aLinkTakenBackIsRemembered() {
        assertThat(linked.existing(ID).unlink("the wrong one"))
                .containsExactly(new AccountUnlinked(ID, CUSTOMER, "the wrong one"));
        assertThat(linked.after(new AccountUnlinked(ID, CUSTOMER, "the wrong one")))
                .isEqualTo(
                        new UnlinkedAccount(
                                ID, PROFILE, new LinkHistory(Set.of(), Set.of(CUSTOMER))));
        assertThat(unlinked.existing(ID).unlink("again")).isEmpty();
        assertThat(nameTaken.existing(ID).unlink("again")).isEmpty();
        refused(() -> linked.existing(ID).unlink(" "), new ReasonMissing(1));
    }

    @Test
    void aRefusedCandidateIsRememberedOnceInEveryState() {
        var refusal = new LinkCandidateRefused(ID, OTHER, "their sister company");

        for (Account state : List.of(unlinked, creating, nameTaken, linked)) {
            assertThat(state.existing(ID).refuseCandidate(OTHER, "their sister company"))
                    .containsExactly(refusal);
            assertThat(state.after(refusal).existing(ID).history().refused())
                    .containsExactly(OTHER);
            assertThat(state.after(refusal).existing(ID).refuseCandidate(OTHER, "again")).isEmpty();
        }
        refused(
                () -> linked.existing(ID).refuseCandidate(CUSTOMER, "no"),
                new LinkedToCandidate(CUSTOMER));
    }

    @Test
    void aProfileChangesInEveryState() {
        Profile changed =
                PROFILE.with(
                        new Particulars(
                                SECOND, PROFILE.email(), 7, PROFILE.zone(), PROFILE.contact()));

        for (Account state : List.of(unlinked, creating, nameTaken, linked)) {
            assertThat(state.after(new AccountProfileChanged(ID, changed)).existing(ID).profile())
                    .isEqualTo(changed);
        }
    }

    @Test
    void whatCannotFollowIsABrokenHistory() {
        assertThatThrownBy(() -> unlinked.after(new CustomerNameTaken(ID, NAME)))
                .hasMessage("CustomerNameTaken cannot follow in state UnlinkedAccount");
        assertThatThrownBy(() -> nameTaken.after(new CustomerNameTaken(ID, NAME)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> creating.after(new AccountOpened(ID, PROFILE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> linked.after(new CustomerNotCreated(ID, "given up")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static CustomerCreationOrdered ordered(Personal name) {
        return new CustomerCreationOrdered(ID, BOOKS, name, List.of());
    }

    private static void refused(ThrowingCallable decision, AccountRejection rejection) {
        assertThatExceptionOfType(AccountRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
