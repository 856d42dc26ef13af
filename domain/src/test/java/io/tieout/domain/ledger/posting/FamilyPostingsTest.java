package io.tieout.domain.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.TrialBalance;
import io.tieout.domain.ledger.posting.FamilyPostings.Paid;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What money posts that settles an invoice of another customer. */
class FamilyPostingsTest {

    private static final Currency USD = new Currency("USD");
    private static final Currency EUR = new Currency("EUR");
    private static final AccountId PARENT = new AccountId(new UUID(1, 1));
    private static final AccountId CHILD = new AccountId(new UUID(1, 2));
    private static final LocalDate ON = LocalDate.parse("2026-03-01");
    private static final Cause CAUSE = new Cause(new UUID(2, 1), 4);
    private static final HomeRate RATE = new HomeRate(USD, new BigDecimal("1.105"));

    @Test
    void moneyLeavesWhoeverPaidAndCountsForWhoeverOwed() {
        List<Journal> journals = posted(eur("0.00"), eur("120.00"));

        assertThat(journals).hasSize(2).allSatisfy(each -> assertThat(each.on()).isEqualTo(ON));
        assertThat(receivables(journals, PARENT)).isEqualTo(eur("120.00"));
        assertThat(receivables(journals, CHILD)).isEqualTo(eur("-120.00"));
        assertThat(TrialBalance.of(journals)).isEqualTo(TrialBalance.empty());
        assertThat(journals.getFirst().movements().getFirst().amount().home())
                .isEqualTo(usd("132.60"));
    }

    @Test
    void whatSettlesNoMoreGoesBack() {
        List<Journal> journals =
                Stream.concat(
                                posted(eur("0.00"), eur("120.00")).stream(),
                                posted(eur("120.00"), eur("-120.00")).stream())
                        .toList();

        assertThat(receivables(journals, PARENT)).isEqualTo(eur("0.00"));
        assertThat(receivables(journals, CHILD)).isEqualTo(eur("0.00"));
    }

    @Test
    void sharesAreWorthAtHomeWhatTheWholeIs() {
        // A cent is worth 1.105 cents; three of them 3.315, which is 3.
        List<Money> worth =
                Stream.of("0.00", "0.01", "0.02")
                        .map(before -> posted(eur(before), eur("0.01")))
                        .map(each -> each.getFirst().movements().getFirst().amount().home())
                        .toList();

        assertThat(worth).containsExactly(usd("0.01"), usd("0.01"), usd("0.01"));
        assertThat(posted(eur("0.00"), eur("0.05")).getFirst().movements().getFirst().amount())
                .satisfies(amount -> assertThat(amount.home()).isEqualTo(usd("0.06")));
        assertThat(posted(eur("0.04"), eur("0.01")).getFirst().movements().getFirst().amount())
                .satisfies(amount -> assertThat(amount.home()).isEqualTo(usd("0.02")));
    }

    @Test
    void journalsOfOneEventHaveNamesOfTheirOwn() {
        Paid one = paid(eur("0.00"), eur("1.00"));

        List<JournalId> ids =
                FamilyPostings.of(CAUSE, Reason.PAYER_CHANGED, List.of(one, one)).stream()
                        .map(Journal::id)
                        .toList();

        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void theirNamesAreTheSameHoweverOftenTheyAreWritten() {
        Paid one = paid(eur("0.00"), eur("1.00"));

        assertThat(FamilyPostings.of(CAUSE, Reason.PAYER_CHANGED, List.of(one, one)))
                .extracting(Journal::id)
                .containsExactly(
                        JournalId.of(CAUSE, 1_000),
                        JournalId.of(CAUSE, 1_001),
                        JournalId.of(CAUSE, 1_002),
                        JournalId.of(CAUSE, 1_003));
    }

    @Test
    void nobodyPaysForAnotherWhoIsTheSame() {
        assertThatThrownBy(() -> new Paid(PARENT, PARENT, eur("0.00"), eur("1.00"), ON, RATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(PARENT.toString());
    }

    private static List<Journal> posted(Money before, Money amount) {
        return FamilyPostings.of(CAUSE, Reason.PAID_FOR_ANOTHER, List.of(paid(before, amount)));
    }

    private static Paid paid(Money before, Money amount) {
        return new Paid(PARENT, CHILD, before, amount, ON, RATE);
    }

    private static Money receivables(List<Journal> journals, AccountId customer) {
        return TrialBalance.of(
                        journals.stream().filter(each -> each.customer().equals(customer)).toList())
                .of(LedgerAccount.RECEIVABLES, EUR);
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), EUR);
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), USD);
    }
}
