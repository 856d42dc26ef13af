package io.tieout.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountRejection.AccountAlreadyOpened;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.account.AccountRejection.AlreadyLinked;
import io.tieout.domain.account.AccountRejection.CustomerCurrencyDiffers;
import io.tieout.domain.account.AccountRejection.InvalidProfile;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final AccountId ID = new AccountId(new UUID(0, 1));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 2));
    private static final DocumentLink CUSTOMER =
            new DocumentLink(new ConnectionId(new UUID(0, 3)), "58");
    private static final Profile PROFILE = profile("acme-1", "Acme Inc", "pay@acme.test", 30);

    private final Account unopened = Account.unborn();
    private final Account unlinked = unopened.after(new AccountOpened(ID, PROFILE));
    private final Account linked = unlinked.after(new AccountLinked(ID, CUSTOMER));

    @Test
    void openingKeepsTheProfile() {
        assertThat(unopened.open(ID, PROFILE)).containsExactly(new AccountOpened(ID, PROFILE));
        assertThat(unlinked).isEqualTo(new UnlinkedAccount(ID, PROFILE));
    }

    @Test
    void openingAgainWithTheSameProfileChangesNothing() {
        assertThat(unlinked.open(ID, PROFILE)).isEmpty();
        assertThat(linked.open(ID, PROFILE)).isEmpty();
    }

    @Test
    void openingAgainWithAnotherProfileIsRefused() {
        Profile other = profile("acme-1", "Acme Ltd", "pay@acme.test", 30);

        refused(() -> unlinked.open(ID, other), new AccountAlreadyOpened(ID));
    }

    @Test
    void anAccountThatWasNeverOpenedDoesNotExist() {
        refused(() -> unopened.existing(ID), new AccountNotFound(ID));
        assertThat(linked.existing(ID)).isSameAs(linked);
    }

    @Test
    void linkingNamesTheCustomer() {
        assertThat(unlinked.existing(ID).link(CUSTOMER, "USD"))
                .containsExactly(new AccountLinked(ID, CUSTOMER));
        assertThat(linked).isEqualTo(new LinkedAccount(ID, PROFILE, CUSTOMER));
    }

    @Test
    void linkingTheSameCustomerAgainChangesNothing() {
        assertThat(linked.existing(ID).link(CUSTOMER, "USD")).isEmpty();
    }

    @Test
    void aLinkIsNeverReplaced() {
        DocumentLink other = new DocumentLink(CUSTOMER.connection(), "59");

        refused(() -> linked.existing(ID).link(other, "USD"), new AlreadyLinked(CUSTOMER, other));
    }

    @Test
    void aLinkToACompanyThatWasReplacedGivesWayToOneOfTheNewCompany() {
        DocumentLink next = new DocumentLink(new ConnectionId(new UUID(0, 99)), "3");

        assertThat(linked.existing(ID).link(next, "USD"))
                .containsExactly(new AccountLinked(ID, next));
        assertThat(linked.after(new AccountLinked(ID, next)))
                .isEqualTo(
                        new LinkedAccount(
                                ID, PROFILE, next, new LinkHistory(Set.of(), Set.of(CUSTOMER))));
        refused(
                () -> linked.existing(ID).link(next, "EUR"),
                new CustomerCurrencyDiffers("USD", "EUR"));
    }

    @Test
    void aCustomerInAnotherCurrencyIsNotLinked() {
        refused(
                () -> unlinked.existing(ID).link(CUSTOMER, "EUR"),
                new CustomerCurrencyDiffers("USD", "EUR"));
    }

    @Test
    void whatMayChangeOfAProfileChangesAndTheRestStays() {
        Particulars wanted = particulars("Acme Group", "1 Main St");

        Profile changed = PROFILE.with(wanted);

        assertThat(unlinked.existing(ID).change(wanted))
                .containsExactly(new AccountProfileChanged(ID, changed));
        assertThat(changed.reference()).isEqualTo("acme-1");
        assertThat(changed.currency()).isEqualTo(PROFILE.currency());
        assertThat(changed.name().readable()).isEqualTo("Acme Group");
        assertThat(unlinked.after(new AccountProfileChanged(ID, changed)))
                .isEqualTo(new UnlinkedAccount(ID, changed));
        assertThat(linked.after(new AccountProfileChanged(ID, changed)))
                .isEqualTo(new LinkedAccount(ID, changed, CUSTOMER));
    }

    @Test
    void changingToTheSameParticularsChangesNothing() {
        Particulars wanted = particulars("Acme Group", "1 Main St");
        Account changed = linked.after(new AccountProfileChanged(ID, PROFILE.with(wanted)));

        assertThat(changed.existing(ID).change(wanted)).isEmpty();
    }

    @Test
    void aChangeObeysTheRulesOfAProfile() {
        refusedField("name", () -> linked.existing(ID).change(particulars("a:b", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\n2\n3\n4\n5\n6", "1 Main\tSt", "1 Main St\r\nB"})
    void aStreetHasAtMostFiveLinesAndNoOtherControls(String street) {
        refusedField(
                "billingAddress.street",
                () -> unlinked.existing(ID).change(particulars("Acme", street)));
    }

    @Test
    void eventsOutOfOrderAreABrokenHistory() {
        assertThatThrownBy(() -> unopened.after(new AccountLinked(ID, CUSTOMER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("AccountLinked cannot follow in state Unopened");
        assertThatThrownBy(() -> unlinked.after(new AccountOpened(ID, PROFILE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> linked.after(new AccountLinked(ID, CUSTOMER)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "umlaut-\u00e4", "semi;colon"})
    void aReferenceHasOnlyPlainCharacters(String reference) {
        refusedField("reference", profile(reference, "Acme", "", 30));
    }

    @Test
    void aReferenceHasAtMost64Characters() {
        refusedField("reference", profile("r".repeat(65), "Acme", "", 30));
        accepted(profile("r".repeat(64), "Acme", "", 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Acme: East", "Acme\tEast", "Acme\nEast"})
    void aNameIsNeitherEmptyNorHasCharactersThatCannotLand(String name) {
        refusedField("name", profile("acme", name, "", 30));
    }

    @Test
    void aNameHasAtMost500Characters() {
        refusedField("name", profile("acme", "n".repeat(501), "", 30));
        accepted(profile("acme", "n".repeat(500), "", 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "acme@", "@acme.test", "a b@acme.test", "pay@acme", "a@b@c.d"})
    void anEmailThatCannotBeOneIsRefused(String email) {
        refusedField("email", profile("acme", "Acme", email, 30));
    }

    @Test
    void anEmailHasAtMost100CharactersAndMayBeMissing() {
        refusedField("email", profile("acme", "Acme", "p".repeat(91) + "@acme.test", 30));
        accepted(profile("acme", "Acme", "p".repeat(90) + "@acme.test", 30));
        accepted(profile("acme", "Acme", "", 30));
    }

    @Test
    void termsRunFromNoDayToAYear() {
        refusedField("termDays", profile("acme", "Acme", "", -1));
        refusedField("termDays", profile("acme", "Acme", "", 366));
        accepted(profile("acme", "Acme", "", 0));
        accepted(profile("acme", "Acme", "", 365));
    }

    @Test
    void aRefusedNameIsNotRepeated() {
        assertThatThrownBy(() -> unopened.open(ID, profile("acme", "Jane: Doe", "", 30)))
                .hasMessageNotContaining("Jane");
    }

    private void accepted(Profile profile) {
        assertThat(unopened.open(ID, profile)).hasSize(1);
    }

    private void refusedField(String field, Profile profile) {
        refusedField(field, () -> unopened.open(ID, profile));
    }

    private static void refusedField(String field, ThrowingCallable decision) {
        assertThatExceptionOfType(AccountRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected ->
                        assertThat(rejected.rejection())
                                .isInstanceOf(InvalidProfile.class)
                                .extracting("field")
                                .isEqualTo(field));
    }

    private static Particulars particulars(String name, String street) {
        PostalAddress nowhere = PostalAddress.unknown(SUBJECT);
        return new Particulars(
                new Personal.Known(SUBJECT, name),
                new Personal.Known(SUBJECT, "pay@acme.test"),
                14,
                ZoneId.of("UTC"),
                new Contact(
                        new Personal.Known(SUBJECT, ""),
                        new Personal.Known(SUBJECT, ""),
                        new PostalAddress(
                                new Personal.Known(SUBJECT, street),
                                nowhere.city(),
                                nowhere.region(),
                                nowhere.postalCode(),
                                nowhere.country())));
    }

    private static void refused(ThrowingCallable decision, AccountRejection rejection) {
        assertThatExceptionOfType(AccountRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }

    private static Profile profile(String reference, String name, String email, int termDays) {
        return new Profile(
                reference,
                new Personal.Known(SUBJECT, name),
                new Personal.Known(SUBJECT, email),
                new Currency("USD"),
                termDays,
                ZoneId.of("America/New_York"));
    }
}
