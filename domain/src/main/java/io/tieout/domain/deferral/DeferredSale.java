package io.tieout.domain.deferral;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a document defers as it stands in the books: income against what is deferred, net of tax,
 * class by class. A credit memo takes back what it takes back of the sale.
 *
 * @param customer whose sale it is
 * @param number of the document, for the memo of the entry
 * @param on the document's own day
 */
public record DeferredSale(
        Holder.OfSale document,
        DocumentLink customer,
        String number,
        LocalDate on,
        List<Line> lines) {

    /** One class of one product, and which accounts of the chart its movement means. */
    public record Line(Movement movement, Target income, Target deferred, Target reportedClass) {

        Line mirrored() {
            return new Line(movement.mirrored(), income, deferred, reportedClass);
        }

        private Stream<ExportedEntry.Line> entry() {
            return Stream.of(
                    side(Side.DEBIT, movement.debit()), side(Side.CREDIT, movement.credit()));
        }

        private ExportedEntry.Line side(Side side, Place place) {
            Target account = place.account() == LedgerAccount.REVENUE ? income : deferred;
            return new ExportedEntry.Line(side, account, movement.amount().home(), reportedClass);
        }
    }

    public DeferredSale {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a sale that defers nothing, of " + document);
        }
    }

    private record Kind(String className, Target income, Target deferred, Target reportedClass) {}

    /**
     * what this document defers; empty where nothing of it is
     *
     * @param content what it says, line by line as {@code signed}
     * @param rate at which it landed
     */
    public static Optional<DeferredSale> of(
            Holder.OfSale document, InvoiceContent content, InvoiceDocument signed, HomeRate rate) {
        Map<Kind, Money> amounts = new LinkedHashMap<>();
        for (int i = 0; i < signed.lines().size(); i++) {
            InvoiceDocument.Line line = signed.lines().get(i);
            if (!line.deferredTo().isNone()) {
                Kind kind =
                        new Kind(
                                content.lines().get(i).className(),
                                line.incomeAccount(),
                                line.deferredTo(),
                                line.reportedClass());
                amounts.merge(kind, line.amount(), Money::plus);
            }
        }
        List<Line> lines = lines(document instanceof Holder.OfCreditMemo, amounts, rate);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DeferredSale(
                                document,
                                signed.customer(),
                                signed.number(),
                                content.issuedOn(),
                                lines));
    }

    /** at home the last takes what rounding left of the whole */
    private static List<Line> lines(boolean isTakenBack, Map<Kind, Money> amounts, HomeRate rate) {
        Optional<Money> before = Optional.empty();
        Stream.Builder<Line> lines = Stream.builder();
        for (var each : amounts.entrySet()) {
            Money amount = each.getValue();
            Money through = before.map(amount::plus).orElse(amount);
            Money home = rate.worth(through).minus(rate.worth(through.minus(amount)));
            before = Optional.of(through);
            if (!amount.isZero()) {
                Line line = line(each.getKey(), amount, home);
                lines.add(isTakenBack ? line.mirrored() : line);
            }
        }
        return lines.build().toList();
    }

    private static Line line(Kind kind, Money amount, Money home) {
        Place income = new Place(LedgerAccount.REVENUE, kind.className());
        Place deferred = new Place(LedgerAccount.DEFERRED_REVENUE, kind.className());
        Movement movement =
                amount.isNegative()
                        ? new Movement(
                                deferred, income, new Amount(amount.negated(), home.negated()))
                        : new Movement(income, deferred, new Amount(amount, home));
        return new Line(movement, kind.income(), kind.deferred(), kind.reportedClass());
    }

    /** what takes it back */
    DeferredSale mirrored() {
        return new DeferredSale(
                document, customer, number, on, lines.stream().map(Line::mirrored).toList());
    }

    /** what is deferred by it in all; negative where less is */
    public Money deferred() {
        return lines.stream()
                .map(Line::movement)
                .map(movement ->
                        movement.credit().account() == LedgerAccount.DEFERRED_REVENUE
                                ? movement.amount().transaction()
                                : movement.amount().transaction().negated())
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** which account of ours each account of the chart means in its entries */
    public Map<String, LedgerAccount> parts() {
        Map<String, LedgerAccount> parts = new HashMap<>();
        for (Line line : lines) {
            parts.put(line.income().id(), LedgerAccount.REVENUE);
            parts.put(line.deferred().id(), LedgerAccount.DEFERRED_REVENUE);
        }
        return Map.copyOf(parts);
    }

    /** what it moves here */
    List<Movement> movements() {
        return lines.stream().map(Line::movement).toList();
    }

    /** the entry that does so in the books, which are kept in the currency of home */
    ExportedEntry entry(String entryNumber, LocalDate day, String memo) {
        List<ExportedEntry.Line> entry = lines.stream().flatMap(Line::entry).toList();
        return isConverted()
                ? ExportedEntry.namingNobody(customer, entryNumber, day, memo, entry)
                : new ExportedEntry(customer, entryNumber, day, memo, entry);
    }

    /** whether the document is in another currency than the books */
    private boolean isConverted() {
        return lines.stream()
                .map(line -> line.movement().amount())
                .anyMatch(amount ->
                        !amount.home().currency().equals(amount.transaction().currency()));
    }

    /** as people call the document */
    String documentName() {
        return switch (document) {
            case Holder.OfInvoice _ -> "invoice " + number;
            case Holder.OfCreditMemo _ -> "credit memo " + number;
        };
    }
}
