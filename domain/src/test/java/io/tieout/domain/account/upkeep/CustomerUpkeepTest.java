package io.tieout.domain.account.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.account.Account;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.Profile;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A linked account and its customer stay in step, field by field, by the map. */
class CustomerUpkeepTest {

    private static final AccountId ID = new AccountId(new UUID(0, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 2));
    private static final DocumentLink CUSTOMER =
            new DocumentLink(new ConnectionId(new UUID(0, 3)), "58");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Profile PROFILE =
            new Profile(
                    "acme-1",
                    known("Acme"),
                    known("ap@acme.test"),
                    new Currency("USD"),
                    30,
                    ZoneOffset.UTC,
                    contact("1 Main St", "US", "12-3"));

    private ExistingAccount account = linked(Card.of(PROFILE));

    @Test
    void aChangedProfileOrdersAPushOfWhatChanged() {
        then(it -> it.change(renamed("Acme Ltd")));

        assertThat(accord().due()).containsExactly(SharedField.NAME);
        assertThat(accord().isOrdered()).isTrue();
    }

    @Test
    void aChangeThatTheCustomerDoesNotKnowOfOrdersNothing() {
        assertThat(then(it -> it.change(particulars(PROFILE, 60))))
                .hasOnlyElementsOfType(AccountProfileChanged.class);
    }

    @Test
    void aSecondChangeRidesAlongWithThePushThatIsOrdered() {
        then(it -> it.change(renamed("Acme Ltd")));

        var events = then(it -> it.change(mailed("billing@acme.test")));

        assertThat(events).hasAtLeastOneElementOfType(CustomerAccordChanged.class);
        assertThat(events).doesNotHaveAnyElementsOfTypes(CustomerUpdateOrdered.class);
        assertThat(accord().due()).containsExactly(SharedField.NAME, SharedField.EMAIL);
    }

    @Test
    void aPushThatTookEffectLeavesNothingDueAndItsEchoChangesNothing() {
        then(it -> it.change(renamed("Acme Ltd")));
        var sent = ours();

        then(it -> it.customerUpdated(CUSTOMER, sent, accord().due(), seen(sent, 1)));

        assertThat(accord().due()).isEmpty();
        assertThat(accord().isOrdered()).isFalse();
        assertThat(then(it -> it.customerSeen(CUSTOMER, seen(sent, 1), NOON))).isEmpty();
    }

    @Test
    void anEchoThatComesBeforeTheAnswerChangesNothingThere() {
        then(it -> it.change(renamed("Acme Ltd")));
        var sent = ours();

        then(it -> it.customerSeen(CUSTOMER, seen(sent, 1), NOON));
        then(it -> it.customerUpdated(CUSTOMER, sent, Set.of(SharedField.NAME), seen(sent, 1)));

        assertThat(accord().due()).isEmpty();
        assertThat(accord().disputed()).isEmpty();
    }

    @Test
    void whatChangedWhileAPushWasUnderWayIsPushedNext() {
        then(it -> it.change(renamed("Acme Ltd")));
        var sent = ours();
        then(it -> it.change(renamed("Acme plc")));

        var events =
                then(it ->
                        it.customerUpdated(
                                CUSTOMER, sent, Set.of(SharedField.NAME), seen(sent, 1)));

        assertThat(events).hasOnlyElementsOfType(CustomerUpdateOrdered.class);
        assertThat(accord().due()).containsExactly(SharedField.NAME);
    }

    @Test
    void anAddressChangedThereIsPushedAgainOnceAndThenAConflict() {
        var theirs = card("Acme", "ap@acme.test", "9 Side St", "US", "12-3");

        assertThat(then(it -> it.customerSeen(CUSTOMER, seen(theirs, 1), NOON)))
                .hasOnlyElementsOfType(CustomerUpdateOrdered.class);
        assertThat(accord().due()).containsExactly(SharedField.ADDRESS);
        then(it -> it.customerUpdated(CUSTOMER, ours(), accord().due(), seen(ours(), 2)));
        then(it -> it.customerSeen(CUSTOMER, seen(theirs, 3), NOON));

        assertThat(accord().due()).isEmpty();
        assertThat(accord().disputed()).containsExactly(SharedField.ADDRESS);
    }

    @Test
    void aNameChangedThereIsAConflict() {
        then(it -> it.customerSeen(CUSTOMER, seen(named("Beta"), 1), NOON));

        assertThat(accord().disputed()).containsExactly(SharedField.NAME);
        assertThat(accord().due()).isEmpty();
        assertThat(profile().name()).isEqualTo(known("Acme"));
    }

    @Test
    void takingOursPushesItAgain() {
        then(it -> it.customerSeen(CUSTOMER, seen(named("Beta"), 1), NOON));

        var events = then(it -> it.resolveConflict(Side.OURS, "they are still Acme"));

        assertThat(events).hasAtLeastOneElementOfType(CustomerConflictResolved.class);
        assertThat(events).hasAtLeastOneElementOfType(CustomerUpdateOrdered.class);
        assertThat(accord().due()).containsExactly(SharedField.NAME);
        assertThat(accord().disputed()).isEmpty();
    }

    @Test
    void takingTheirsChangesOurProfileAndPushesNothing() {
        then(it -> it.customerSeen(CUSTOMER, seen(named("Beta"), 1), NOON));

        var events = then(it -> it.resolveConflict(Side.THEIRS, "they renamed themselves"));

        assertThat(events).doesNotHaveAnyElementsOfTypes(CustomerUpdateOrdered.class);
        assertThat(profile().name()).isEqualTo(known("Beta"));
        assertThat(accord().disputed()).isEmpty();
        assertThat(then(it -> it.resolveConflict(Side.THEIRS, "again"))).isEmpty();
    }

    @Test
    void aDecisionNeedsAReason() {
        then(it -> it.customerSeen(CUSTOMER, seen(named("Beta"), 1), NOON));

        assertThatExceptionOfType(AccountRejected.class)
                .isThrownBy(() -> account.resolveConflict(Side.OURS, " "));
    }

    @Test
    void aNameOfOursThatIsChangedEndsTheConflict() {
        then(it -> it.customerSeen(CUSTOMER, seen(named("Beta"), 1), NOON));

        then(it -> it.change(renamed("Gamma")));

        assertThat(accord().disputed()).isEmpty();
        assertThat(accord().due()).containsExactly(SharedField.NAME);
    }

    @Test
    void aTaxIdThatOnlyTheyChangedIsTaken() {
        then(it -> it.customerSeen(CUSTOMER, seen(taxed("99-9"), 1), NOON));

        assertThat(profile().contact().taxId()).isEqualTo(known("99-9"));
        assertThat(accord().due()).isEmpty();
    }

    @Test
    void ofTwoNewTaxIdsTheLaterCounts() {
        then(it -> it.change(taxId("77-7")));
        var theirs = new Seen(taxed("99-9"), 1, NOON);

        var later = account.customerSeen(CUSTOMER, theirs, NOON.plusSeconds(1));
        assertThat(later).doesNotHaveAnyElementsOfTypes(AccountProfileChanged.class);
        then(it -> it.customerSeen(CUSTOMER, theirs, NOON.minusSeconds(1)));

        assertThat(profile().contact().taxId()).isEqualTo(known("99-9"));
        assertThat(accord().due()).isEmpty();
    }

    @Test
    void aCountryInItsIsoFormIsNoDifference() {
        for (String country : List.of("USA", "US", "United States", "united states")) {
            var theirs = card("Acme", "AP@acme.test", "1 Main St", country, "12-3");

            assertThat(then(it -> it.customerSeen(CUSTOMER, seen(theirs, 1), NOON))).isEmpty();
        }
    }

    @Test
    void anOlderPictureSaysNothing() {
        then(it -> it.customerSeen(CUSTOMER, seen(named("Beta"), 5), NOON));

        assertThat(then(it -> it.customerSeen(CUSTOMER, seen(named("Acme"), 4), NOON))).isEmpty();
        assertThat(then(it -> it.customerSeen(CUSTOMER, seen(named("Acme"), 5), NOON))).isEmpty();
    }

    @Test
    void anotherCustomerSaysNothing() {
        var other = new DocumentLink(CUSTOMER.connection(), "59");

        assertThat(account.customerSeen(other, seen(named("Beta"), 1), NOON)).isEmpty();
        assertThat(account.customerUpdated(other, ours(), Set.of(), seen(ours(), 1))).isEmpty();
        assertThat(account.customerUpdateRefused(other, "no")).isEmpty();
    }

    @Test
    void aRefusalIsRememberedAndOnlyANewChangeOrdersAgain() {
        then(it -> it.change(renamed("Acme Ltd")));

        assertThat(then(it -> it.customerUpdateRefused(CUSTOMER, "the name is taken")))
                .hasOnlyElementsOfType(CustomerUpdateRefused.class);
        assertThat(then(it -> it.customerUpdateRefused(CUSTOMER, "the name is taken"))).isEmpty();
        assertThat(then(it -> it.customerSeen(CUSTOMER, seen(taxed("88-8"), 1), NOON)))
                .doesNotHaveAnyElementsOfTypes(CustomerUpdateOrdered.class);
        assertThat(then(it -> it.change(renamed("Acme plc"))))
                .hasAtLeastOneElementOfType(CustomerUpdateOrdered.class);
    }

    @Test
    void whatIsBlankWithUsIsNeitherPushedNorFoughtOver() {
        then(it -> it.change(mailed("")));
        assertThat(accord().due()).isEmpty();

        then(it -> it.customerSeen(CUSTOMER, seen(named("Acme"), 1), NOON));
        var theirs = card("Acme", "new@acme.test", "1 Main St", "US", "12-3");
        then(it -> it.customerSeen(CUSTOMER, seen(theirs, 2), NOON));

        assertThat(accord().due()).isEmpty();
        assertThat(accord().disputed()).isEmpty();
    }

    @Test
    void anUnlinkedAccountKeepsNobodyInStep() {
        account = (ExistingAccount) account.after(account.unlink("wrong").getFirst());

        assertThat(account.customerSeen(CUSTOMER, seen(named("Beta"), 1), NOON)).isEmpty();
        assertThat(account.resolveConflict(Side.OURS, "why")).isEmpty();
    }

    private List<AccountEvent> then(Function<ExistingAccount, List<AccountEvent>> decision) {
        List<AccountEvent> events = decision.apply(account);
        Account next = account;
        for (AccountEvent event : events) {
            next = next.after(event);
        }
        account = (ExistingAccount) next;
        return events;
    }

    private static ExistingAccount linked(Card theirs) {
        Account opened = Account.unborn().after(new AccountOpened(ID, PROFILE));
        for (AccountEvent event : opened.existing(ID).link(CUSTOMER, "USD", theirs)) {
            opened = opened.after(event);
        }
        return (ExistingAccount) opened;
    }

    private Accord accord() {
        return ((LinkedAccount) account).accord();
    }

    private Profile profile() {
        return account.profile();
    }

    private Card ours() {
        return Card.of(profile());
    }

    private static Seen seen(Card card, long version) {
        return new Seen(card, version, NOON);
    }

    private static Card named(String name) {
        return card(name, "ap@acme.test", "1 Main St", "US", "12-3");
    }

    private static Card taxed(String taxId) {
        return card("Acme", "ap@acme.test", "1 Main St", "US", taxId);
    }

    private static Card card(
            String name, String email, String street, String country, String taxId) {
        return new Card(
                known(name), known(email), known(""), address(street, country), known(taxId));
    }

    private Particulars renamed(String name) {
        return card(name, "", "", "", "").over(profile(), Set.of(SharedField.NAME));
    }

    private Particulars mailed(String email) {
        return card("", email, "", "", "").over(profile(), Set.of(SharedField.EMAIL));
    }

    private Particulars taxId(String taxId) {
        return taxed(taxId).over(profile(), Set.of(SharedField.TAX_ID));
    }

    private static Particulars particulars(Profile profile, int termDays) {
        return new Particulars(
                profile.name(), profile.email(), termDays, profile.zone(), profile.contact());
    }

    private static Contact contact(String street, String country, String taxId) {
        return new Contact(known(""), known(taxId), address(street, country));
    }

    private static PostalAddress address(String street, String country) {
        return new PostalAddress(
                known(street), known("New York"), known("NY"), known("10001"), known(country));
    }

    private static Personal known(String value) {
        return new Personal.Known(SUBJECT, value);
    }
}
