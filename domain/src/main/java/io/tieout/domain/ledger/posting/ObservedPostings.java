package io.tieout.domain.ledger.posting;

import io.tieout.domain.invoice.Booked;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedPicture;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document of others posts: receivables against the sales of others, as nobody told what was
 * sold; what settles it comes from clearing.
 */
public final class ObservedPostings {

    private ObservedPostings() {}

    /** What currencies are worth at home, as a document says it was booked. */
    @FunctionalInterface
    public interface Rates {
        HomeRates of(Booked booked);
    }

    /** the journals that follow, in order */
    public static List<Journal> of(Cause cause, ObservedEvent event, Rates rates) {
        Book book = new Book(cause, rates);
        return switch (event) {
            // Debits receivables; credits sales of others; a credit memo the other way round.
            case DocumentObserved(_, _, var now, _) -> book.sold(0, now, now.balance());
            case ObservationEnded(_, var was, _, _) -> book.sold(0, was, was.balance().negated());
            case ObservationChanged(_, var was, var now, _, _) when now.isElsewhereThan(was) ->
                    together(
                            book.sold(0, was, was.balance().negated()),
                            book.sold(1, now, now.balance()));
            // What it says counts at its own date; what settles it when it was settled, and
            // debits clearing; credits receivables.
            case ObservationChanged(_, var was, var now, var settledOn, _) -> {
                Money said = now.total().minus(was.total());
                Money left = now.balance().minus(was.balance());
                yield together(
                        book.sold(0, now, said), book.settled(1, now, said.minus(left), settledOn));
            }
        };
    }

    private static List<Journal> together(List<Journal> one, List<Journal> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private record Book(Cause cause, Rates rates) {

        List<Journal> sold(int part, ObservedPicture document, Money owed) {
            Movements movements = new Movements(owed.currency(), rates.of(document.booked()));
            movements.add(
                    LedgerAccount.RECEIVABLES,
                    LedgerAccount.SALES_OF_OTHERS,
                    signed(document, owed));
            return Mirror.of(
                    cause,
                    part,
                    Reason.OBSERVED,
                    document.account(),
                    document.issuedOn(),
                    movements.all());
        }

        List<Journal> settled(int part, ObservedPicture document, Money amount, LocalDate on) {
            Movements movements = new Movements(amount.currency(), rates.of(document.booked()));
            movements.add(
                    LedgerAccount.CLEARING, LedgerAccount.RECEIVABLES, signed(document, amount));
            return Mirror.of(
                    cause, part, Reason.OBSERVED_SETTLED, document.account(), on, movements.all());
        }

        private static Money signed(ObservedPicture document, Money amount) {
            return switch (document.kind()) {
                case INVOICE, JOURNAL_ENTRY -> amount;
                case CREDIT_MEMO -> amount.negated();
            };
        }
    }
}
