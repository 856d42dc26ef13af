package io.tieout.domain.account.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CardTest {

    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 2));
    private static final Card ACME = Card.of(profile("Acme", "1 Main St", "US", "ap@acme.test"));

    @Test
    void theirsIsReadFieldByField() {
        assertThat(SharedField.values())
                .extracting(beta()::text)
                .containsExactly(
                        "Beta", "x@beta.test", "555", "9 Side St\nRome\nRM\n00100\nIT", "99-9");
    }

    @Test
    void anAddressIsReadWithoutItsBlankParts() {
        assertThat(ACME.text(SharedField.ADDRESS)).isEqualTo("1 Main St\nUS");
    }

    @Test
    void blankLinesAndSpacesAroundLinesSayNothing() {
        Card spaced = Card.of(profile("Acme ", " 1 Main St\n\n", "US", "ap@acme.test"));

        assertThat(spaced.differences(ACME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "United States of America, USA, true",
        "UK, Great Britain, true",
        "us, US, true",
        "US, CA, false",
        "Atlantis, Lemuria, false"
    })
    void aCountryIsTheSameByWhicheverOfItsNames(String one, String other, boolean isSame) {
        Card here = Card.of(profile("Acme", "1 Main St", one, ""));
        Card there = Card.of(profile("Acme", "1 Main St", other, ""));

        assertThat(here.agreesOn(SharedField.ADDRESS, there)).isEqualTo(isSame);
    }

    @ParameterizedTest
    @EnumSource
    void aProfileTakesFromACardOnlyTheFieldThatIsNamed(SharedField field) {
        Profile acme = profile("Acme", "1 Main St", "US", "ap@acme.test");

        var taken = beta().over(acme, Set.of(field));
        var now =
                new Card(
                        taken.name(),
                        taken.email(),
                        taken.contact().phone(),
                        taken.contact().billingAddress(),
                        taken.contact().taxId());

        assertThat(now.differences(ACME)).containsExactly(field);
        assertThat(now.agreesOn(field, beta())).isTrue();
    }

    @Test
    void whatIsBlankSaysNothing() {
        assertThat(SharedField.values()).allMatch(Card.blank(SUBJECT)::isBlank);
        assertThat(SharedField.values()).noneMatch(beta()::isBlank);
    }

    @Test
    void ofSomebodyWhoWasErasedNothingIsComparedAnyMore() {
        var gone =
                new Profile(
                        "acme-1",
                        new Personal.Erased(SUBJECT),
                        new Personal.Erased(SUBJECT),
                        new Currency("USD"),
                        30,
                        ZoneOffset.UTC);
        var customer = new DocumentLink(new ConnectionId(new UUID(0, 3)), "58");
        var account = new LinkedAccount(new AccountId(new UUID(0, 1)), gone, customer);

        assertThat(
                        account.customerSeen(
                                customer, new Seen(beta(), 1, Instant.EPOCH), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void whatIsHeldAgainstTheBooksKnowsNothingThatWasErased() {
        Traits known = Traits.of(profile("Acme", "1 Main St", "US", "ap@acme.test"));

        assertThat(known)
                .isEqualTo(
                        new Traits(
                                "Acme", "", "ap@acme.test", "", "", "1 Main St", "", "", "", "US"));
        assertThat(known).hasToString("Traits[***]");
        assertThat(
                        Traits.of(
                                        new Profile(
                                                "acme-1",
                                                new Personal.Erased(SUBJECT),
                                                known(""),
                                                new Currency("USD"),
                                                30,
                                                ZoneOffset.UTC))
                                .name())
                .isEmpty();
    }

    /** as their books show somebody else */
    private static Card beta() {
        return Card.of(
                SUBJECT,
                new Traits(
                        "Beta",
                        "",
                        "x@beta.test",
                        "555",
                        "99-9",
                        "9 Side St",
                        "Rome",
                        "RM",
                        "00100",
                        "IT"));
    }

    private static Profile profile(String name, String street, String country, String email) {
        var nothing = known("");
        return new Profile(
                "acme-1",
                known(name),
                known(email),
                new Currency("USD"),
                30,
                ZoneOffset.UTC,
                new Contact(
                        nothing,
                        nothing,
                        new PostalAddress(
                                known(street), nothing, nothing, nothing, known(country))));
    }

    private static Personal known(String value) {
        return new Personal.Known(SUBJECT, value);
    }
}
