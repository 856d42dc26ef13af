package io.tieout.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.suggestion.Factor;
import io.tieout.domain.payment.suggestion.Suggestion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AutoMatchTest {

    private static final AutoMatch RULE = new AutoMatch.Within(List.of(usd("500")), 60);
    private static final Suggestion BEST = suggestion(1, "100", 65);

    @Test
    void theBestSuggestionThatTakesAllOfTheMoneyIsApplied() {
        assertThat(RULE.choose(usd("100"), List.of(BEST, suggestion(2, "80", 45)))).contains(BEST);
    }

    @Test
    void withoutARuleNothingIsApplied() {
        assertThat(new AutoMatch.Off().choose(usd("100"), List.of(BEST))).isEmpty();
    }

    @Test
    void fewerPointsThanAskedForNeedAPerson() {
        assertThat(RULE.choose(usd("100"), List.of(suggestion(1, "100", 59)))).isEmpty();
        assertThat(RULE.choose(usd("100"), List.of(suggestion(1, "100", 60)))).isPresent();
    }

    @Test
    void aSecondSuggestionNearTheFirstNeedsAPerson() {
        assertThat(RULE.choose(usd("100"), List.of(BEST, suggestion(2, "100", 46)))).isEmpty();
    }

    @Test
    void moneyThatIsNotTakenWholeNeedsAPerson() {
        assertThat(RULE.choose(usd("100.01"), List.of(BEST))).isEmpty();
    }

    @Test
    void moreMoneyThanAllowedOrInAnotherCurrencyNeedsAPerson() {
        Suggestion large = suggestion(1, "500.01", 265);
        Money euros = Money.of("100", new Currency("EUR"));
        Suggestion inEuros =
                new Suggestion(List.of(new Suggestion.Share(id(1), euros)), points(265), List.of());

        assertThat(RULE.choose(usd("500.01"), List.of(large))).isEmpty();
        assertThat(RULE.choose(euros, List.of(inEuros))).isEmpty();
    }

    @Test
    void whatSomebodyTookBackIsNotAppliedAgain() {
        Suggestion again =
                new Suggestion(
                        BEST.shares(),
                        List.of(
                                new Factor(Factor.Kind.NUMBER, 265, "the payer names it"),
                                new Factor(Factor.Kind.EARLIER_DECISION, -30, "taken back")),
                        List.of());

        assertThat(RULE.choose(usd("100"), List.of(again))).isEmpty();
    }

    @Test
    void noSuggestionIsNone() {
        assertThat(RULE.choose(usd("100"), List.of())).isEmpty();
    }

    private static Suggestion suggestion(int invoice, String amount, int points) {
        return new Suggestion(
                List.of(new Suggestion.Share(id(invoice), usd(amount))), points(points), List.of());
    }

    private static List<Factor> points(int points) {
        return List.of(new Factor(Factor.Kind.AMOUNT, points, "so it is"));
    }

    private static InvoiceId id(int number) {
        return new InvoiceId(new UUID(0, number));
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }
}
