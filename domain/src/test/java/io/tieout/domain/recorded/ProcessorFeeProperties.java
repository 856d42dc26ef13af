package io.tieout.domain.recorded;

import static io.tieout.domain.recorded.RecordedExamples.ANN;
import static io.tieout.domain.recorded.RecordedExamples.BOOKS;
import static io.tieout.domain.recorded.RecordedExamples.DAY;
import static io.tieout.domain.recorded.RecordedExamples.ID;
import static io.tieout.domain.recorded.RecordedExamples.USD;
import static io.tieout.domain.recorded.RecordedExamples.after;
import static io.tieout.domain.recorded.RecordedExamples.counted;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However often a processor changes its fee, the ledger holds the fee, to the cent. */
class ProcessorFeeProperties {

    private static final Currency EUR = new Currency("EUR");

    @Property
    void whatIsPostedIsTheFeeAfterEveryRun(
            @ForAll @Size(max = 12) List<@IntRange(max = 10_000) Integer> fees) {
        CountedPayment payment = booked();
        Money ledger = Money.zero(USD);
        for (int fee : fees) {
            payment = then(payment, payment.learnFee(Money.ofMinor(fee, USD)));
            for (RecordedPaymentEvent event : posted(payment)) {
                payment = (CountedPayment) payment.after(event);
                ledger = ledger.plus(kept(event));
            }
            assertThat(ledger).isEqualTo(payment.recording().fee());
            assertThat(posted(payment)).isEmpty();
        }
    }

    /**
     * What a payment's fee is in dollars, and what a dollar is worth at home; an act of each run.
     */
    record Step(int fee, int rate) {}

    @Property
    void allPartsComeToTheWorthOfTheWholeAtTheRateAsItStands(
            @ForAll("steps") @Size(max = 10) List<Step> steps) {
        CountedPayment payment = booked();
        Money ledger = Money.zero(EUR);
        for (Step step : steps) {
            payment = then(payment, payment.learnFee(Money.ofMinor(step.fee(), USD)));
            var rate = new HomeRate(EUR, BigDecimal.valueOf(step.rate(), 4));
            Money fee = payment.recording().fee();
            FeeDue due = due(payment, rate);
            if (!due.atHome().isZero()) {
                for (RecordedPaymentEvent event : payment.postFee(due, said(due), ANN, ANN)) {
                    payment = (CountedPayment) payment.after(event);
                    ledger = ledger.plus(kept(event));
                }
                assertThat(due(payment, rate).amount().isZero()).isTrue();
            }
            assertThat(ledger).isEqualTo(rate.worth(fee));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(1, 30_000))
                .as(Step::new)
                .list();
    }

    private static FeeDue due(CountedPayment payment, HomeRate rate) {
        Money fee = payment.recording().fee();
        PostedFees posted = payment.fees();
        return FeeDue.of(
                posted.parts().size(),
                fee,
                posted.posted(fee),
                posted.atHome().orElse(Money.zero(EUR)),
                rate);
    }

    private static ExportedEntry said(FeeDue due) {
        Money atHome = due.atHome();
        return ProcessorFeeTest.entry(atHome.isNegative() ? atHome.negated() : atHome);
    }

    private static CountedPayment booked() {
        return (CountedPayment)
                after(counted(), counted().existing(ID).landed(new DocumentLink(BOOKS, "161")));
    }

    private static List<RecordedPaymentEvent> posted(CountedPayment payment) {
        Money due = payment.fees().due(payment.recording().fee());
        // The entry says how much, its sides say which way.
        Money said = due.isNegative() ? due.negated() : due;
        return payment.postFee(
                new FeeDue(payment.fees().next(), due, due),
                ProcessorFeeTest.entry(said),
                ANN,
                ANN);
    }

    /** what the journal of that event leaves on the account of fees */
    private static Money kept(RecordedPaymentEvent event) {
        assertThat(event).isInstanceOf(FeePosted.class);
        Journal journal = FeePostings.of(new Cause(ID.value(), 1), event).getFirst();
        var movement = journal.movements().getFirst();
        assertThat(journal.on()).isEqualTo(DAY);
        Money amount = movement.amount().home();
        return movement.debit().account() == LedgerAccount.PROCESSOR_FEES
                ? amount
                : amount.negated();
    }

    private static CountedPayment then(CountedPayment state, List<RecordedPaymentEvent> events) {
        return (CountedPayment) after(state, events);
    }
}
