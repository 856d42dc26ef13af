package io.tieout.domain.account.linking;

import static io.tieout.domain.account.linking.PartyExamples.USD;
import static io.tieout.domain.account.linking.PartyExamples.below;
import static io.tieout.domain.account.linking.PartyExamples.customer;
import static io.tieout.domain.account.linking.PartyExamples.in;
import static io.tieout.domain.account.linking.PartyExamples.inactive;
import static io.tieout.domain.account.linking.PartyExamples.party;
import static io.tieout.domain.account.linking.PartyExamples.reachedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.linking.Finding.Problem;
import io.tieout.domain.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BooksCheckTest {

    private static final Traits ACME = reachedAt("Acme Inc", "ap@acme.test");
    private static final Traits OTHER = reachedAt("Other", "ap@other.test");

    @Test
    void cleanBooksHaveNoFindings() {
        assertThat(findings(customer("1", ACME), below("1", "2", OTHER))).isEmpty();
    }

    @Test
    void duplicatesNameEachOther() {
        assertThat(findings(customer("1", ACME), customer("12", reachedAt("ACME", "x@a.test"))))
                .extracting(
                        finding -> finding.party().externalId(), Finding::problem, Finding::others)
                .containsExactly(
                        tuple("1", Problem.SAME_NAME, List.of("12")),
                        tuple("12", Problem.SAME_NAME, List.of("1")));
        assertThat(problems(customer("1", ACME), customer("2", reachedAt("B", "AP@acme.test"))))
                .containsExactly(Problem.SAME_EMAIL, Problem.SAME_EMAIL);
    }

    @Test
    void duplicatesAndFindingsStandInTheOrderOfTheirIds() {
        assertThat(
                        findings(
                                customer("11", reachedAt("Acme", "")),
                                customer("10", reachedAt("Acme", "")),
                                customer("9", reachedAt("Acme", ""))))
                .extracting(
                        Finding::problem, finding -> finding.party().externalId(), Finding::others)
                .containsExactly(
                        tuple(Problem.SAME_NAME, "9", List.of("10", "11")),
                        tuple(Problem.SAME_NAME, "10", List.of("9", "11")),
                        tuple(Problem.SAME_NAME, "11", List.of("9", "10")),
                        tuple(Problem.NO_EMAIL, "9", List.of()),
                        tuple(Problem.NO_EMAIL, "10", List.of()),
                        tuple(Problem.NO_EMAIL, "11", List.of()));
    }

    @Test
    void namesThatSayNothingAreNotTheSame() {
        assertThat(
                        problems(
                                customer("1", reachedAt("---", "a@acme.test")),
                                customer("2", reachedAt("***", "b@acme.test")),
                                party(Party.Kind.VENDOR, "3", reachedAt("...", ""))))
                .isEmpty();
    }

    @Test
    void everyProblemComesWithAnAdviceOfItsOwn() {
        assertThat(Problem.values())
                .extracting(Problem::advice)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void anInactiveDuplicateIsNoTroubleUnlessItOwes() {
        assertThat(problems(customer("1", ACME), inactive("2", ACME))).isEmpty();
        assertThat(
                        problems(
                                new Party(
                                        Party.Kind.CUSTOMER,
                                        "2",
                                        ACME,
                                        "",
                                        false,
                                        Money.ofMinor(1, USD))))
                .containsExactly(Problem.INACTIVE_WITH_BALANCE);
    }

    @Test
    void aVendorOfTheSameNameIsNamed() {
        assertThat(findings(customer("1", ACME), party(Party.Kind.VENDOR, "9", ACME)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem()).isEqualTo(Problem.NAME_OF_OTHER_KIND);
                    assertThat(finding.others()).containsExactly("9");
                });
    }

    @Test
    void aNameThatCannotBeSentAndAMissingAddressAreFound() {
        assertThat(problems(customer("1", reachedAt("a:b", ""))))
                .containsExactly(Problem.FORBIDDEN_NAME, Problem.NO_EMAIL);
    }

    @Test
    void oneBelowAnUnusableParentIsFound() {
        assertThat(problems(below("404", "2", OTHER))).containsExactly(Problem.PARENT_UNUSABLE);
        assertThat(problems(inactive("1", ACME), below("1", "2", OTHER)))
                .containsExactly(Problem.PARENT_UNUSABLE);
        assertThat(problems(in("EUR", "1", ACME), below("1", "2", OTHER)))
                .containsExactly(Problem.PARENT_IN_OTHER_CURRENCY);
    }

    @Test
    void aCustomerWhoseAccountIsBilledInAnotherCurrencyIsFoundAndTheAccountNamed() {
        AccountId account = new AccountId(new UUID(0, 7));

        List<Finding> findings =
                BooksCheck.of(
                        List.of(customer("1", ACME), customer("2", OTHER)),
                        Map.of("2", List.of(account), "404", List.of(account)));

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem()).isEqualTo(Problem.ACCOUNT_IN_OTHER_CURRENCY);
                    assertThat(finding.party().externalId()).isEqualTo("2");
                    assertThat(finding.accounts()).containsExactly(account);
                });
    }

    private static List<Problem> problems(Party... parties) {
        return findings(parties).stream().map(Finding::problem).toList();
    }

    private static List<Finding> findings(Party... parties) {
        return BooksCheck.of(List.of(parties), Map.of());
    }
}
