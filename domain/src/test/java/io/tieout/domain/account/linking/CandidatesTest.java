package io.tieout.domain.account.linking;

import static io.tieout.domain.account.linking.PartyExamples.ACME;
import static io.tieout.domain.account.linking.PartyExamples.below;
import static io.tieout.domain.account.linking.PartyExamples.customer;
import static io.tieout.domain.account.linking.PartyExamples.in;
import static io.tieout.domain.account.linking.PartyExamples.inactive;
import static io.tieout.domain.account.linking.PartyExamples.named;
import static io.tieout.domain.account.linking.PartyExamples.party;
import static io.tieout.domain.account.linking.PartyExamples.reachedAt;
import static io.tieout.domain.account.linking.PartyExamples.withTaxId;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.linking.Candidate.Fit;
import io.tieout.domain.account.linking.Candidate.Standing;
import io.tieout.domain.account.linking.Evidence.Factor;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {

    @Test
    void theSameInEverythingIsExactAndSaysWhy() {
        Candidate candidate = only(ACME, customer("1", ACME));

        assertThat(candidate.isExact()).isTrue();
        assertThat(factors(candidate))
                .containsExactly(
                        Factor.TAX_ID, Factor.NAME, Factor.EMAIL, Factor.PHONE, Factor.ADDRESS);
        assertThat(candidate.score()).isEqualTo(195);
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Inc, ACME INC.",
        "Acme Inc, Acme",
        "Meyer & Sons GmbH, Meyer and Sons",
        "Soci\u00e9t\u00e9 L\u00e9man S.A., Societe Leman",
        "Stra\u00dfe AG, strasse",
        "O'Hara LLC, OHara L.L.C."
    })
    void aNameIsTheSameWhateverItsCaseAccentsAndForm(String one, String other) {
        assertThat(only(named(one), customer("1", named(other))).isExact()).isTrue();
    }

    @Test
    void aNameWithASlipIsSimilar() {
        Candidate candidate =
                only(named("Overpaid Widgets"), customer("1", named("Overpayd Widget Inc")));

        assertThat(factors(candidate)).containsExactly(Factor.SIMILAR_NAME);
        assertThat(candidate.fit()).isEqualTo(Fit.WEAK);
    }

    @Test
    void theNameOfTheCompanyCountsToo() {
        Party party = customer("1", new Traits("Jane Roe", "Acme", "", "", "", "", "", "", "", ""));

        assertThat(factors(only(ACME, party))).containsExactly(Factor.NAME);
    }

    @Test
    void anAddressOfTheSameDomainSpeaksForItButNotWhereAnybodyHasOne() {
        assertThat(
                        factors(
                                only(
                                        reachedAt("A", "x@acme.test"),
                                        customer("1", reachedAt("B", "y@acme.test")))))
                .containsExactly(Factor.EMAIL_DOMAIN);
        assertThat(
                        candidates(
                                reachedAt("A", "x@gmail.com"),
                                customer("1", reachedAt("B", "y@gmail.com"))))
                .isEmpty();
    }

    @Test
    void oneOfSeveralAddressesIsEnough() {
        assertThat(
                        factors(
                                only(
                                        reachedAt("A", "AP@acme.test"),
                                        customer("1", reachedAt("B", "x@b.test, ap@Acme.test")))))
                .containsExactly(Factor.EMAIL);
    }

    @Test
    void anotherAddressLeavesAnEqualNameToAPerson() {
        Candidate candidate =
                only(
                        reachedAt("Acme", "ap@acme.test"),
                        customer("1", reachedAt("Acme", "x@other.test")));

        assertThat(candidate.isExact()).isFalse();
        assertThat(candidate.fit()).isEqualTo(Fit.STRONG);
    }

    @Test
    void anotherTaxIdSpeaksAgainstAnEqualName() {
        Candidate candidate =
                only(withTaxId("Acme", "12-34"), customer("1", withTaxId("Acme", "12-35")));

        assertThat(factors(candidate)).containsExactly(Factor.NAME, Factor.OTHER_TAX_ID);
        assertThat(candidate.isExact()).isFalse();
    }

    @Test
    void anotherCurrencyDisqualifies() {
        Candidate candidate = only(ACME, in("EUR", "1", ACME));

        assertThat(candidate.standing()).isEqualTo(Standing.OTHER_CURRENCY);
        assertThat(candidate.isExact()).isFalse();
        assertThat(candidate.standsAgainstCreation()).isFalse();
    }

    @Test
    void anInactiveOneCountsAndNamesTheWayOut() {
        Candidate candidate = only(ACME, inactive("1", ACME));

        assertThat(candidate.standing()).isEqualTo(Standing.INACTIVE);
        assertThat(candidate.standing().wayOut()).contains("active again");
        assertThat(candidate.isExact()).isFalse();
        assertThat(candidate.standsAgainstCreation()).isTrue();
    }

    @Test
    void aCustomerOfAnotherAccountIsTaken() {
        Candidate candidate =
                new Candidates(List.of(customer("1", ACME)))
                        .of(ACME, "USD", new Past(Set.of(), Set.of(), Set.of("1")))
                        .getFirst();

        assertThat(candidate.standing()).isEqualTo(Standing.TAKEN);
        assertThat(candidate.standsAgainstCreation()).isFalse();
    }

    @Test
    void aVendorOrEmployeeIsShownOnlyWhenItHoldsTheName() {
        Candidate vendor = only(ACME, party(Party.Kind.VENDOR, "1", named("Acme")));

        assertThat(vendor.standing()).isEqualTo(Standing.NOT_A_CUSTOMER);
        assertThat(vendor.standsAgainstCreation()).isFalse();
        assertThat(
                        candidates(
                                ACME,
                                party(
                                        Party.Kind.EMPLOYEE,
                                        "1",
                                        reachedAt("Emma Early", "ap@acme.test"))))
                .isEmpty();
    }

    @Test
    void whatAPersonRefusedIsNoReasonNotToCreate() {
        Candidate candidate =
                new Candidates(List.of(customer("1", ACME)))
                        .of(ACME, "USD", new Past(Set.of("1"), Set.of(), Set.of()))
                        .getFirst();

        assertThat(candidate.has(Factor.REFUSED_BEFORE)).isTrue();
        assertThat(candidate.isExact()).isFalse();
        assertThat(candidate.standsAgainstCreation()).isFalse();
    }

    @Test
    void whatItWasLinkedToBeforeIsFoundUnderAnyName() {
        Candidate candidate =
                new Candidates(List.of(customer("1", named("Renamed"))))
                        .of(ACME, "USD", new Past(Set.of(), Set.of("1"), Set.of()))
                        .getFirst();

        assertThat(factors(candidate)).containsExactly(Factor.LINKED_BEFORE);
        assertThat(candidate.fit()).isEqualTo(Fit.STRONG);
    }

    @Test
    void oneBelowAnotherIsLessLikely() {
        assertThat(candidates(ACME, below("7", "1", ACME), customer("2", ACME)))
                .extracting(candidate -> candidate.party().externalId())
                .containsExactly("2", "1");
    }

    @Test
    void whoSharesNothingIsNoCandidate() {
        assertThat(candidates(ACME, customer("1", named("Zebra Works")))).isEmpty();
        assertThat(candidates(named(""), customer("1", named("")))).isEmpty();
    }

    @Test
    void atMostTwentyAreShown() {
        Party[] many =
                IntStream.range(0, 50)
                        .mapToObj(id -> customer("" + id, ACME))
                        .toArray(Party[]::new);

        assertThat(candidates(ACME, many)).hasSize(20);
    }

    private static Candidate only(Traits account, Party party) {
        List<Candidate> candidates = candidates(account, party);
        assertThat(candidates).hasSize(1);
        return candidates.getFirst();
    }

    private static List<Candidate> candidates(Traits account, Party... parties) {
        return new Candidates(List.of(parties)).of(account, "USD", Past.nothing());
    }

    private static List<Factor> factors(Candidate candidate) {
        return candidate.evidence().stream().map(Evidence::factor).toList();
    }
}
