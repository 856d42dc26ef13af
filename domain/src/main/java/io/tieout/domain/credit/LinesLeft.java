package io.tieout.domain.credit;

import static java.math.RoundingMode.HALF_UP;

import io.tieout.domain.credit.CreditMemoRejection.BeyondWhatIsLeft;
import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.credit.CreditOrder.Part;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.money.Split;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What is left to credit of each line of an invoice, and lines that take of it. */
final class LinesLeft {

    private static final Quantity ONE = new Quantity(BigDecimal.ONE);

    private final Creditable invoice;

    LinesLeft(Creditable invoice) {
        this.invoice = invoice;
    }

    /** all that is left, of every line of which something is */
    List<CreditedLine> all() {
        return IntStream.range(0, invoice.content().lines().size())
                .mapToObj(this::rest)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * these parts, in the order they were asked for
     *
     * @throws CreditMemoRejected a line is unknown, named twice, or less is left of it
     */
    List<CreditedLine> take(List<Part> parts) {
        Set<Integer> named = new HashSet<>();
        List<CreditedLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String field = "lines." + i + ".";
            demandLine(field, part.position(), named.add(part.position()));
            lines.add(line(field, part));
        }
        return List.copyOf(lines);
    }

    /** so much of all lines, in proportion to what is left of each */
    List<CreditedLine> spread(Money subtotal) {
        List<Money> parts =
                Split.byWeights(
                        subtotal,
                        IntStream.range(0, invoice.content().lines().size())
                                .mapToObj(position -> moneyLeft(position).minorUnits())
                                .toList());
        return IntStream.range(0, parts.size())
                .filter(position -> parts.get(position).isPositive())
                .mapToObj(position -> spread(position, parts.get(position)))
                .toList();
    }

    private CreditedLine spread(int position, Money amount) {
        return amount.equals(moneyLeft(position))
                ? rest(position).orElseThrow()
                : new CreditedLine(position, priced(position, ONE, amount), amount);
    }

    private void demandLine(String field, int position, boolean isNew) {
        int billed = invoice.content().lines().size();
        if (position < 0 || position >= billed) {
            throw new CreditMemoRejected(
                    new InvalidCredit(
                            field + "line",
                            "the invoice has lines 1 to " + billed + " but got " + (position + 1)));
        }
        if (!isNew) {
            throw new CreditMemoRejected(
                    new InvalidCredit(
                            field + "line",
                            "line " + (position + 1) + " is named twice; name it once"));
        }
    }

    private CreditedLine line(String field, Part part) {
        return switch (part) {
            case Part.Units(int position, var quantity) -> units(field, position, quantity);
            case Part.Worth(int position, var amount) -> worth(field, position, amount);
        };
    }

    private CreditedLine units(String field, int position, Quantity quantity) {
        BigDecimal left = unitsLeft(position);
        if (quantity.value().compareTo(left) > 0) {
            throw beyond(field + "quantity", quantity.toString(), left.toPlainString());
        }
        InvoiceLine line = priced(position, quantity, billed(position).unitPrice());
        Money amount = amountOf(line);
        demandLeft(field + "quantity", position, amount);
        return new CreditedLine(position, line, amount);
    }

    private CreditedLine worth(String field, int position, Money amount) {
        if (!amount.currency().equals(invoice.content().currency())) {
            throw new CreditMemoRejected(
                    new InvalidCredit(
                            field + "amount",
                            "expected "
                                    + invoice.content().currency()
                                    + " but got "
                                    + amount.currency()));
        }
        if (!amount.isPositive()) {
            throw new CreditMemoRejected(
                    new InvalidCredit(
                            field + "amount", "a credited amount is positive, got " + amount));
        }
        demandLeft(field + "amount", position, amount);
        return new CreditedLine(position, priced(position, ONE, amount), amount);
    }

    private void demandLeft(String field, int position, Money amount) {
        Money left = moneyLeft(position);
        if (amount.exceeds(left)) {
            throw beyond(field, amount.toString(), left.toString());
        }
    }

    /** by units if the units that are left come to the money that is left, else by the money */
    private Optional<CreditedLine> rest(int position) {
        Money left = moneyLeft(position);
        if (!left.isPositive()) {
            return Optional.empty();
        }
        BigDecimal units = unitsLeft(position);
        if (units.signum() > 0) {
            InvoiceLine line = priced(position, new Quantity(units), billed(position).unitPrice());
            if (amountOf(line).equals(left)) {
                return Optional.of(new CreditedLine(position, line, left));
            }
        }
        return Optional.of(new CreditedLine(position, priced(position, ONE, left), left));
    }

    private BigDecimal unitsLeft(int position) {
        return billed(position).quantity().value().subtract(invoice.unitsTakenOf(position));
    }

    private Money moneyLeft(int position) {
        return invoice.totals().lineAmounts().get(position).minus(invoice.takenOf(position));
    }

    private InvoiceLine billed(int position) {
        return invoice.content().lines().get(position);
    }

    private InvoiceLine priced(int position, Quantity quantity, Money unitPrice) {
        InvoiceLine billed = billed(position);
        return new InvoiceLine(
                billed.description(),
                billed.product(),
                quantity,
                unitPrice,
                billed.servicePeriod(),
                billed.taxCode(),
                billed.className());
    }

    private static Money amountOf(InvoiceLine line) {
        return line.unitPrice().times(line.quantity(), HALF_UP).money();
    }

    private static CreditMemoRejected beyond(String field, String wanted, String left) {
        return new CreditMemoRejected(new BeyondWhatIsLeft(field, wanted, left));
    }
}
