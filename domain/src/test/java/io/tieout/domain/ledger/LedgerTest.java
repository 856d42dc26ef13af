package io.tieout.domain.ledger;

import static io.tieout.domain.ledger.LedgerExamples.APRIL;
import static io.tieout.domain.ledger.LedgerExamples.LANDED;
import static io.tieout.domain.ledger.LedgerExamples.MARCH;
import static io.tieout.domain.ledger.LedgerExamples.USD;
import static io.tieout.domain.ledger.LedgerExamples.VOIDED;
import static io.tieout.domain.ledger.LedgerExamples.aSale;
import static io.tieout.domain.ledger.LedgerExamples.journal;
import static io.tieout.domain.ledger.LedgerExamples.sale;
import static io.tieout.domain.ledger.LedgerExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Journal REVERSAL = aSale().reversed(APRIL, VOIDED, Reason.INVOICE_VOIDED);

    @Test
    void postingAgainChangesNothing() {
        Ledger once = Ledger.of(List.of(aSale()));

        assertThat(once.posted(List.of(aSale())).journals()).containsExactly(aSale());
    }

    @Test
    void anotherJournalOfTheSameNameIsRefused() {
        Journal other = journal(JournalKind.MIRROR, sale("99.99"));

        assertThatIllegalStateException()
                .isThrownBy(() -> Ledger.of(List.of(aSale(), other)))
                .withMessageContaining("is posted already, and differs");
    }

    @Test
    void whatWasTakenBackStandsNoMore() {
        Ledger ledger = Ledger.of(List.of(aSale()));

        assertThat(ledger.standing(LANDED.subject())).containsExactly(aSale());
        assertThat(ledger.standing(new UUID(0, 99))).isEmpty();
        assertThat(ledger.reversalOf(aSale().id())).isEmpty();

        Ledger after = ledger.posted(List.of(REVERSAL));

        assertThat(after.standing(LANDED.subject())).isEmpty();
        assertThat(after.reversalOf(aSale().id())).contains(REVERSAL);
    }

    @Test
    void aBalanceIsOfTheDayAsked() {
        List<Journal> journals = List.of(aSale(), REVERSAL);

        assertThat(TrialBalance.asOf(MARCH.minusDays(1), journals)).isEqualTo(TrialBalance.empty());
        assertThat(TrialBalance.asOf(MARCH, journals).of(LedgerAccount.RECEIVABLES, USD))
                .isEqualTo(usd("100.00"));
        assertThat(TrialBalance.asOf(MARCH, journals).of(LedgerAccount.REVENUE, USD))
                .isEqualTo(usd("-100.00"));
        assertThat(TrialBalance.asOf(APRIL, journals)).isEqualTo(TrialBalance.empty());
    }
}
