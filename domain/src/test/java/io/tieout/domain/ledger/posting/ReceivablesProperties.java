package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.ISSUED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.credit.CreditMemoRejected;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.TrialBalance;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentRejected;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens to invoices, payments and credits, the books are their open items. */
class ReceivablesProperties {

    private static final int DAYS = 12;

    /** One thing that happens in the books, and its name for the report of a failure. */
    record Happening(String name, Consumer<SmallBooks> effect) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theReceivablesOfEveryDayAreTheOpenItemsOfThatDay(
            @ForAll("stories") List<Happening> story) {
        SmallBooks books = new SmallBooks();
        for (Happening happening : story) {
            attempt(happening, books);
            for (int day = -1; day <= DAYS; day++) {
                LocalDate asOf = ISSUED_ON.plusDays(day);
                Money control =
                        TrialBalance.asOf(asOf, books.journals())
                                .of(LedgerAccount.RECEIVABLES, PostingExamples.USD);
                assertThat(control)
                        .as("receivables as of %s", asOf)
                        .isEqualTo(books.openItems(asOf));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverIsVoidedOrReversedLeavesNothingStanding(@ForAll("stories") List<Happening> story) {
        SmallBooks books = new SmallBooks();
        story.forEach(happening -> attempt(happening, books));

        books.endEverything();

        assertThat(TrialBalance.of(books.journals())).isEqualTo(TrialBalance.empty());
    }

    private static void attempt(Happening happening, SmallBooks books) {
        try {
            happening.effect().accept(books);
        } catch (PaymentRejected | InvoiceRejected | CreditMemoRejected _) {
            // A story may ask for what a rule forbids; then nothing happened.
        }
    }

    @Provide
    Arbitrary<List<Happening>> stories() {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, SmallBooks.OF_EACH - 1);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS - 2);
        Arbitrary<Integer> cents = Arbitraries.integers().between(1, 15).map(n -> n * 1_000);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, which.flatMap(i -> days.map(day -> land(i, day)))),
                        Tuple.of(1, which.map(ReceivablesProperties::voiding)),
                        Tuple.of(
                                2,
                                Combinators.combine(which, days, cents)
                                        .as(ReceivablesProperties::restate)),
                        Tuple.of(
                                8,
                                Combinators.combine(which, which, days, cents, cents)
                                        .as(ReceivablesProperties::pay)),
                        Tuple.of(1, which.map(ReceivablesProperties::bounce)),
                        Tuple.of(2, which.map(ReceivablesProperties::credit)),
                        Tuple.of(
                                4,
                                Combinators.combine(which, days, cents)
                                        .as(ReceivablesProperties::use)))
                .list()
                .ofMaxSize(25);
    }

    private static Happening land(int invoice, int day) {
        return new Happening("land " + invoice, books -> books.land(invoice, day));
    }

    private static Happening voiding(int invoice) {
        return new Happening("void " + invoice, books -> books.voidInvoice(invoice));
    }

    private static Happening restate(int invoice, int day, int cents) {
        return new Happening(
                "restate " + invoice + " on day " + day + " as " + cents,
                books -> books.restate(invoice, day, cents));
    }

    private static Happening pay(int payment, int invoice, int day, int cents, int applied) {
        return new Happening(
                "payment " + payment + " of " + cents + " pays " + applied + " of " + invoice,
                books -> books.pay(payment, invoice, day, cents, applied));
    }

    private static Happening bounce(int payment) {
        return new Happening("bounce " + payment, books -> books.bounce(payment));
    }

    private static Happening credit(int memo) {
        return new Happening("credit " + memo, books -> books.credit(memo));
    }

    private static Happening use(int memo, int day, int cents) {
        return new Happening(
                "use " + cents + " of credit " + memo, books -> books.use(memo, day, cents));
    }
}
