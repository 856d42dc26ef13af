package io.tieout.domain.account.linking;

import static io.tieout.domain.account.linking.PartyExamples.ACME;
import static io.tieout.domain.account.linking.PartyExamples.customer;
import static io.tieout.domain.account.linking.PartyExamples.in;
import static io.tieout.domain.account.linking.PartyExamples.named;
import static io.tieout.domain.account.linking.PartyExamples.party;
import static io.tieout.domain.account.linking.PartyExamples.reachedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.linking.Evidence.Factor;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is found at all, by what, and in which order. */
class FoundCandidatesTest {

    @Test
    void theSameTelephoneTaxIdOrAddressFindsOneUnderAnyName() {
        assertThat(found(reached("555 010 0101", "", ""), reached("+1 555 010-0101", "", "")))
                .containsExactly(Factor.PHONE);
        assertThat(found(reached("", "12-3456789", ""), reached("", "123456789", "")))
                .containsExactly(Factor.TAX_ID);
        assertThat(found(reached("", "", "1 Main St"), reached("", "", "1 Main St.")))
                .as("as little as is worth showing")
                .containsExactly(Factor.ADDRESS);
    }

    @Test
    void aTelephoneNumberHasSevenDigitsAtLeast() {
        assertThat(found(reached("555 0101", "", ""), reached("5550101", "", "")))
                .containsExactly(Factor.PHONE);
        assertThat(found(reached("55 0101", "", ""), reached("550101", "", ""))).isEmpty();
    }

    @Test
    void whatHasNothingBeforeTheAtIsNoAddress() {
        assertThat(found(reachedAt("A", "@acme.test"), reachedAt("B", "@acme.test"))).isEmpty();
    }

    @Test
    void aWordWithASlipIsFoundByItsSyllablesAndAShortOneOnlyWhole() {
        assertThat(found(named("abcd"), named("abcx"))).containsExactly(Factor.SIMILAR_NAME);
        assertThat(found(named("abc"), named("abcx"))).isEmpty();
        assertThat(found(named("abc def"), named("def abc"))).containsExactly(Factor.SIMILAR_NAME);
    }

    @Test
    void theFormOfACompanyIsItsNameWhenItHasNoOther() {
        assertThat(found(named("Company"), named("COMPANY"))).containsExactly(Factor.NAME);
    }

    @Test
    void whatMoreThanAHundredShareTellsNobodyApart() {
        assertThat(candidates(named("Overpaid Widgets"), alike(100, "Overpayd Widget")))
                .hasSize(20);
        assertThat(candidates(named("Overpaid Widgets"), alike(101, "Overpayd Widget"))).isEmpty();
        assertThat(candidates(named("Overpayd Widget"), alike(101, "Overpayd Widget")))
                .as("whole names tell however many bear them")
                .hasSize(20);
    }

    @Test
    void ofEqualOnesTheOldestIdsAreShown() {
        assertThat(candidates(ACME, alike(50, "Acme")))
                .extracting(candidate -> candidate.party().externalId())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(Integer::toString).toList());
    }

    @Test
    void whatANameIsHeldByIsSaid() {
        assertThat(words(party(Party.Kind.VENDOR, "1", named("Acme")))).contains("it is a vendor");
        assertThat(words(party(Party.Kind.EMPLOYEE, "1", named("Acme"))))
                .contains("it is an employee");
    }

    @Test
    void whoWouldBeTheCustomerButForTheCurrencyIsToldApart() {
        assertThat(only(ACME, Past.nothing(), in("EUR", "1", ACME)).isOnlyOfOtherCurrency())
                .isTrue();
        assertThat(only(ACME, Past.nothing(), customer("1", ACME)).isOnlyOfOtherCurrency())
                .as("linkable")
                .isFalse();
        var weak = in("EUR", "1", reachedAt("B", "y@acme.test"));
        assertThat(only(ACME, Past.nothing(), weak).isOnlyOfOtherCurrency()).as("weak").isFalse();
        var refused = new Past(Set.of("1"), Set.of(), Set.of());
        assertThat(only(ACME, refused, in("EUR", "1", ACME)).isOnlyOfOtherCurrency())
                .as("refused before")
                .isFalse();
    }

    private static List<String> words(Party party) {
        return only(ACME, Past.nothing(), party).evidence().stream().map(Evidence::words).toList();
    }

    private static Candidate only(Traits account, Past past, Party party) {
        return new Candidates(List.of(party)).of(account, "USD", past).getFirst();
    }

    private static List<Factor> found(Traits account, Traits party) {
        return candidates(account, List.of(customer("1", party))).stream()
                .flatMap(candidate -> candidate.evidence().stream())
                .map(Evidence::factor)
                .toList();
    }

    private static List<Candidate> candidates(Traits account, List<Party> parties) {
        return new Candidates(parties).of(account, "USD", Past.nothing());
    }

    /** so many of one name, the highest id first */
    private static List<Party> alike(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(at -> customer(Integer.toString(count - 1 - at), named(name)))
                .toList();
    }

    private static Traits reached(String phone, String taxId, String street) {
        String postalCode = street.isEmpty() ? "" : "10001";
        return new Traits("", "", "", phone, taxId, street, "", "", postalCode, "");
    }
}
