package io.tieout.domain.payment.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.suggestion.Factor.Kind;
import io.tieout.domain.payment.suggestion.OpenInvoice.Claim;
import io.tieout.domain.payment.suggestion.Suggestion.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final Currency USD = new Currency("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void theInvoiceThatThePayerNamesComesFirstAndIsCertainWhenItOwesExactlyThat() {
        var suggestions =
                Suggestions.of(
                        waiting("80", "for inv-2, thanks"),
                        List.of(owing(1, "80"), owing(2, "80")));

        assertThat(shares(suggestions.getFirst())).containsExactly(share(2, "80"));
        assertThat(suggestions.getFirst().missing())
                .containsExactly("that no other invoices come to the same amount");
        var alone = Suggestions.of(waiting("80", "for inv-2"), List.of(owing(2, "80")));
        assertThat(alone.getFirst().isCertain()).isTrue();
    }

    @Test
    void aNumberInsideALongerOneIsNotNamed() {
        var suggestions = Suggestions.of(waiting("80", "INV-21 x-INV-2"), List.of(owing(2, "80")));

        assertThat(factor(suggestions.getFirst(), Kind.NUMBER)).isEmpty();
        assertThat(suggestions.getFirst().missing())
                .containsExactly("the number of each invoice in the payment's reference");
    }

    @Test
    void severalInvoicesThatAddUpAreSuggestedTogether() {
        var suggestions =
                Suggestions.of(
                        waiting("100", ""),
                        List.of(owing(1, "30"), owing(2, "45"), owing(3, "70"), owing(4, "200")));

        assertThat(shares(suggestions.getFirst()))
                .containsExactlyInAnyOrder(share(1, "30"), share(3, "70"));
        assertThat(factor(suggestions.getFirst(), Kind.SPLIT)).isNotEmpty();
    }

    @Test
    void whatAddsUpInMoreThanOneWayIsNeverCertain() {
        var suggestions =
                Suggestions.of(
                        waiting("50", "INV-1 INV-2"),
                        List.of(owing(1, "20"), owing(2, "30"), owing(3, "50")));

        assertThat(shares(suggestions.getFirst()))
                .containsExactlyInAnyOrder(share(1, "20"), share(2, "30"));
        assertThat(suggestions).noneMatch(Suggestion::isCertain);
        assertThat(factor(suggestions.getFirst(), Kind.AMBIGUITY)).isNotEmpty();
    }

    @Test
    void aPartOfABiggerDebtIsSuggestedAndSaysWhatIsMissing() {
        var suggestion =
                Suggestions.of(waiting("80", "INV-1"), List.of(owing(1, "100"))).getFirst();

        assertThat(shares(suggestion)).containsExactly(share(1, "80"));
        assertThat(suggestion.missing()).containsExactly("an open amount of exactly 80.00 USD");
    }

    @Test
    void theDocumentThatTheMoneyPaysAlreadyAndOtherCurrenciesAreNoSuggestions() {
        var euros =
                new OpenInvoice(
                        invoice(2),
                        "doc-2",
                        "INV-2",
                        Money.of("80", new Currency("EUR")),
                        DAY,
                        DAY,
                        Claim.PRINCIPAL);
        var money = new WaitingMoney(Money.of("80", USD), "doc-1", DAY, "INV-1 INV-2", Set.of(), 0);

        assertThat(Suggestions.of(money, List.of(owing(1, "80"), euros))).isEmpty();
    }

    @Test
    void whatSomebodyTookBackSpeaksAgainstItAndOtherMatchesOfThePayerForIt() {
        var money = new WaitingMoney(Money.of("80", USD), "", DAY, "", Set.of("doc-1"), 3);

        var suggestions = Suggestions.of(money, List.of(owing(1, "80"), owing(2, "80")));

        assertThat(shares(suggestions.getFirst())).containsExactly(share(2, "80"));
        assertThat(factor(suggestions.getFirst(), Kind.EARLIER_DECISION))
                .extracting(Factor::points)
                .containsExactly(5);
        assertThat(factor(suggestions.getLast(), Kind.EARLIER_DECISION))
                .extracting(Factor::points)
                .containsExactly(-30);
    }

    @Test
    void moneyThatCameBeforeTheInvoiceSpeaksAgainstIt() {
        var early = new WaitingMoney(Money.of("80", USD), "", DAY.minusDays(1), "", Set.of(), 0);

        var suggestion = Suggestions.of(early, List.of(owing(1, "80"))).getFirst();

        assertThat(factor(suggestion, Kind.DATES)).extracting(Factor::points).containsExactly(-5);
    }

    @Test
    void whatWasSoldIsPaidBeforeALateFeeThatIsOlder() {
        var suggestions = Suggestions.of(waiting("50", ""), List.of(fee(1, "80"), owing(2, "80")));

        assertThat(shares(suggestions.getFirst())).containsExactly(share(2, "50"));
        assertThat(factor(suggestions.getFirst(), Kind.PRINCIPAL)).isEmpty();
        assertThat(factor(suggestions.getLast(), Kind.PRINCIPAL))
                .allMatch(factor -> factor.points() < 0)
                .isNotEmpty();
        assertThat(
                        Suggestions.of(waiting("80", ""), List.of(fee(1, "80"), owing(2, "80")))
                                .getFirst()
                                .shares())
                .containsExactly(share(2, "80"));
    }

    @Test
    void aFeeThatThePayerNamesOrThatIsAllThatIsOwedIsAsGoodAsAnyInvoice() {
        var named = Suggestions.of(waiting("50", "INV-1"), List.of(fee(1, "80"), owing(2, "80")));
        var alone = Suggestions.of(waiting("80", ""), List.of(fee(1, "80")));
        var together = Suggestions.of(waiting("100", ""), List.of(fee(1, "20"), owing(2, "80")));

        assertThat(shares(named.getFirst())).containsExactly(share(1, "50"));
        assertThat(factor(named.getFirst(), Kind.PRINCIPAL)).isEmpty();
        assertThat(factor(alone.getFirst(), Kind.PRINCIPAL)).isEmpty();
        assertThat(shares(together.getFirst())).hasSize(2);
        assertThat(factor(together.getFirst(), Kind.PRINCIPAL)).isEmpty();
    }

    @Test
    void whoPaysExactlyTheFeeMeansIt() {
        var suggestions = Suggestions.of(waiting("20", ""), List.of(fee(1, "20"), owing(2, "80")));

        assertThat(shares(suggestions.getFirst())).containsExactly(share(1, "20"));
    }

    @Test
    void moneyThatCameWithTheInvoiceOrLaterSpeaksForIt() {
        var suggestion = Suggestions.of(waiting("80", ""), List.of(owing(1, "80"))).getFirst();

        assertThat(factor(suggestion, Kind.DATES)).extracting(Factor::points).containsExactly(5);
        assertThat(factor(suggestion, Kind.EARLIER_DECISION)).isEmpty();
        assertThat(factor(suggestion, Kind.SPLIT)).isEmpty();
        assertThat(factor(suggestion, Kind.AMBIGUITY)).isEmpty();
    }

    @Test
    void aPartOfADebtSpeaksALittleAndMoreThanTheDebtNot() {
        var part = Suggestions.of(waiting("80", ""), List.of(owing(1, "100"))).getFirst();
        var more = Suggestions.of(waiting("80", ""), List.of(owing(1, "60"))).getFirst();

        assertThat(factor(part, Kind.AMOUNT))
                .containsExactly(
                        new Factor(Kind.AMOUNT, 10, "a part of the 100.00 USD that is owed"));
        assertThat(factor(more, Kind.AMOUNT))
                .containsExactly(
                        new Factor(Kind.AMOUNT, 0, "only 60.00 USD is owed, the rest waits on"));
    }

    @Test
    void eachInvoiceMoreThanOneSpeaksAgainstTakingThemTogether() {
        var three =
                Suggestions.of(
                        waiting("60", ""), List.of(owing(1, "10"), owing(2, "20"), owing(3, "30")));

        assertThat(factor(three.getFirst(), Kind.SPLIT))
                .extracting(Factor::points)
                .containsExactly(-10);
    }

    @Test
    void otherInvoicesOfOtherAmountsMakeNothingAmbiguous() {
        var suggestions =
                Suggestions.of(waiting("80", ""), List.of(owing(1, "80"), owing(2, "300")));

        assertThat(shares(suggestions.getFirst())).containsExactly(share(1, "80"));
        assertThat(factor(suggestions.getFirst(), Kind.AMBIGUITY)).isEmpty();
    }

    @Test
    void ofTwoFeesNoneIsInTheWayOfTheOther() {
        var fees = Suggestions.of(waiting("10", ""), List.of(fee(1, "80"), fee(2, "80")));

        assertThat(fees).hasSize(2).allMatch(each -> factor(each, Kind.PRINCIPAL).isEmpty());
    }

    @Test
    void aSuggestionKnowsWhatItTakesAndWhetherItWasTakenBack() {
        var money = new WaitingMoney(Money.of("100", USD), "", DAY, "", Set.of("doc-1"), 3);
        var suggestions = Suggestions.of(money, List.of(owing(1, "30"), owing(2, "70")));

        assertThat(suggestions).filteredOn(Suggestion::wasTakenBack).hasSize(2);
        assertThat(suggestions)
                .filteredOn(each -> each.shares().size() == 2)
                .singleElement()
                .satisfies(both -> assertThat(both.taken()).contains(Money.of("100", USD)));
        assertThat(suggestions)
                .filteredOn(each -> !each.wasTakenBack())
                .singleElement()
                .satisfies(other -> assertThat(shares(other)).containsExactly(share(2, "70")));
    }

    private static List<Factor> factor(Suggestion suggestion, Kind kind) {
        return suggestion.factors().stream().filter(factor -> factor.kind() == kind).toList();
    }

    private static List<Share> shares(Suggestion suggestion) {
        return suggestion.shares();
    }

    private static Share share(int number, String amount) {
        return new Share(invoice(number), Money.of(amount, USD));
    }

    private static WaitingMoney waiting(String amount, String text) {
        return new WaitingMoney(Money.of(amount, USD), "", DAY, text, Set.of(), 0);
    }

    private static OpenInvoice owing(int number, String amount) {
        return new OpenInvoice(
                invoice(number),
                "doc-" + number,
                "INV-" + number,
                Money.of(amount, USD),
                DAY,
                DAY.plusDays(30),
                Claim.PRINCIPAL);
    }

    /** due long before whatever was sold */
    private static OpenInvoice fee(int number, String amount) {
        return new OpenInvoice(
                invoice(number),
                "doc-" + number,
                "INV-" + number,
                Money.of(amount, USD),
                DAY,
                DAY.minusDays(30),
                Claim.LATE_FEE);
    }

    private static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(2, number));
    }
}
