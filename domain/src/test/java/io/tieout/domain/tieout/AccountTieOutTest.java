package io.tieout.domain.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both sides' accounts held against each other. */
class AccountTieOutTest {

    private static final Currency USD = new Currency("USD");
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Circumstances KNOWN =
            new Circumstances(true, false, false, false, false, false, false);

    @Test
    void whatBothSidesPostTies() {
        var tied =
                compared(
                        List.of(posted(BooksAccount.INCOME, "1", "-100"), receivable("1", "100")),
                        List.of(posted(BooksAccount.INCOME, "1", "-100"), receivable("1", "100")),
                        Circumstances.NONE);

        assertThat(tied.accounts()).allMatch(AccountTieOut.Sides::isTied).hasSize(2);
        assertThat(tied.differences()).isEmpty();
    }

    @Test
    void theDifferencesOfAnAccountComeToTheDifferenceOfItsBalances() {
        var apart =
                compared(
                        List.of(receivable("1", "100"), receivable("2", "50")),
                        List.of(receivable("1", "70"), receivable("3", "20")),
                        KNOWN);

        assertThat(apart.differences())
                .extracting(each -> each.document().documentId())
                .containsExactly("1", "2", "3");
        Money sum =
                apart.differences().stream()
                        .map(AccountTieOut.Difference::amount)
                        .reduce(Money.zero(USD), Money::plus);
        AccountTieOut.Sides sides = apart.accounts().getFirst();
        assertThat(sum).isEqualTo(sides.ours().minus(sides.theirs()));
        assertThat(sides.isTied()).isFalse();
        assertThat(apart.unexplained()).hasSize(3);
    }

    @Test
    void whatTheirBalanceHasBeyondItsDocumentsIsADifferenceOfNoneAndUnknown() {
        var apart =
                AccountTieOut.of(
                        DAY,
                        USD,
                        List.of(),
                        List.of(),
                        Map.of(BooksAccount.CLEARING, usd("5")),
                        _ -> Map.of());

        assertThat(apart.unexplained())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.document().documentId()).isEmpty();
                    assertThat(each.theirs()).isEqualTo(usd("5"));
                });
    }

    @Test
    void taxThatWasComputedOtherwiseIsATaxVarianceWhileTheSumIsTheSame() {
        var ours = List.of(posted(BooksAccount.INCOME, "1", "-108"));
        var theirs =
                List.of(
                        posted(BooksAccount.INCOME, "1", "-100"),
                        posted(BooksAccount.SALES_TAX_PAYABLE, "1", "-8"));

        assertThat(whys(ours, theirs, KNOWN))
                .containsExactly(Explanation.TAX_VARIANCE, Explanation.TAX_VARIANCE);
        assertThat(whys(ours, theirs.subList(0, 1), KNOWN)).containsExactly(Explanation.UNKNOWN);
    }

    @Test
    void whatOthersSoldIsKnownByItsTotalOnly() {
        var ofOthers =
                new Circumstances(
                        true, false, false, false, false, false, false, true, false, false);

        assertThat(whys(List.of(posted(BooksAccount.INCOME, "1", "-1")), List.of(), ofOthers))
                .containsExactly(Explanation.ENTERED_BY_OTHERS);
        assertThat(whys(List.of(receivable("1", "1")), List.of(), ofOthers))
                .containsExactly(Explanation.UNKNOWN);
    }

    @Test
    void anEntryOnExchangeGainsThatNobodyHereKnowsIsARevaluation() {
        var revaluation =
                List.of(
                        new Posted(
                                BooksAccount.EXCHANGE_GAIN,
                                item(DocumentType.JOURNAL_ENTRY, "9", "-12")));

        assertThat(whys(List.of(), revaluation, Circumstances.NONE))
                .containsExactly(Explanation.CURRENCY_REVALUATION);
        assertThat(whys(List.of(), revaluation, KNOWN)).containsExactly(Explanation.UNKNOWN);
    }

    @Test
    void whatChangedInClosedBooksAndWhatTwoPeopleSetAsideIsNamed() {
        var closed =
                new Circumstances(
                        true, false, false, false, false, false, false, false, false, true);
        var ignored =
                new Circumstances(
                        true, false, false, false, false, false, false, false, true, false);

        assertThat(whys(List.of(receivable("1", "1")), List.of(), closed))
                .containsExactly(Explanation.AFTER_CLOSING_DATE);
        assertThat(whys(List.of(receivable("1", "1")), List.of(), ignored))
                .containsExactly(Explanation.IGNORED);
    }

    @Test
    void whatSomethingExplainsIsNotUnexplained() {
        var ignored =
                new Circumstances(
                        true, false, false, false, false, false, false, false, true, false);

        var apart = compared(List.of(receivable("1", "1")), List.of(), ignored);

        assertThat(apart.differences()).hasSize(1);
        assertThat(apart.unexplained()).isEmpty();
    }

    @Test
    void whatADocumentPostsTwiceOnOneAccountCountsTogether() {
        var twice = List.of(receivable("1", "60"), receivable("1", "40"));

        assertThat(compared(twice, List.of(receivable("1", "100")), KNOWN).differences()).isEmpty();
    }

    @Test
    void whatIsEarnedAndSpentIsOfTheYearAndWhatStandsIsNot() {
        assertThat(BooksAccount.values())
                .filteredOn(BooksAccount::isOfYear)
                .containsExactly(
                        BooksAccount.INCOME,
                        BooksAccount.DISCOUNTS,
                        BooksAccount.BAD_DEBT,
                        BooksAccount.PROCESSOR_FEES,
                        BooksAccount.EXCHANGE_GAIN);
    }

    @Test
    void everyAccountOfOursIsHeldAgainstOneOfTheirs() {
        for (LedgerAccount account : LedgerAccount.values()) {
            assertThat(BooksAccount.of(account)).isNotNull();
        }
        assertThat(BooksAccount.of(LedgerAccount.SALES_OF_OTHERS)).isEqualTo(BooksAccount.INCOME);
    }

    private static List<Explanation> whys(
            List<Posted> ours, List<Posted> theirs, Circumstances known) {
        return compared(ours, theirs, known).differences().stream()
                .map(AccountTieOut.Difference::why)
                .toList();
    }

    private static AccountTieOut compared(
            List<Posted> ours, List<Posted> theirs, Circumstances known) {
        Map<BooksAccount, Money> balances = new EnumMap<>(BooksAccount.class);
        theirs.forEach(each -> balances.merge(each.account(), each.debit(), Money::plus));
        return AccountTieOut.of(
                DAY,
                USD,
                ours,
                theirs,
                balances,
                differing ->
                        differing.stream()
                                .map(OpenItem::key)
                                .distinct()
                                .collect(Collectors.toMap(Function.identity(), _ -> known)));
    }

    private static Posted receivable(String id, String amount) {
        return posted(BooksAccount.RECEIVABLES, id, amount);
    }

    private static Posted posted(BooksAccount account, String id, String amount) {
        return new Posted(account, item(DocumentType.INVOICE, id, amount));
    }

    private static OpenItem item(DocumentType type, String id, String amount) {
        return new OpenItem(type, id, "", "", DAY, usd(amount));
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount).setScale(2), USD);
    }
}
