package io.tieout.twin.page;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a customer sees of an invoice, and of what else is open in its currency.
 *
 * @param balance what is open of the invoice itself
 * @param open the one that is due first is first
 */
record Bill(
        String customerId,
        String customer,
        String number,
        String currency,
        BigDecimal balance,
        List<Open> open) {

    Bill {
        open = List.copyOf(open);
    }

    /** An invoice that is not settled. */
    record Open(String id, String number, String dueOn, BigDecimal balance) {}

    /** the bill that bears this number; empty when no invoice does */
    static Optional<Bill> of(Books books, String number) {
        return books.numbered(Kind.INVOICE, number)
                .flatMap(books::find)
                .map(row -> of(books, number, row.entity()));
    }

    private static Bill of(Books books, String number, ObjectNode invoice) {
        String customerId = Json.reference(invoice, "CustomerRef").orElse("");
        String currency = currency(invoice);
        List<Open> open =
                books.rows(Kind.INVOICE).stream()
                        .filter(row -> isOf(row.entity(), customerId, currency))
                        .map(Bill::open)
                        .filter(each -> each.balance().signum() > 0)
                        .sorted(Comparator.comparing(Open::dueOn).thenComparing(Open::number))
                        .toList();
        return new Bill(
                customerId,
                BooksTables.shown(invoice, "CustomerRef"),
                number,
                currency,
                Json.decimal(invoice, "Balance"),
                open);
    }

    /**
     * How much is offered to be paid: never more than is open.
     *
     * @throws IllegalArgumentException it is no amount of money
     */
    BigDecimal offered(Optional<String> wanted) {
        BigDecimal all = open.stream().map(Open::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
        return wanted.map(text -> amount(text.strip())).orElse(balance).min(all);
    }

    /**
     * As {@link io.tieout.twin.admin.PaymentByHand} takes it.
     *
     * @throws IllegalArgumentException if nothing is open
     */
    ObjectNode payment(BigDecimal amount) {
        if (open.isEmpty()) {
            throw new IllegalArgumentException("nothing is open");
        }
        ObjectNode payment =
                Json.object()
                        .put("customerId", customerId)
                        .put("amount", amount.toPlainString())
                        .put("memo", "paid online");
        ArrayNode invoices = payment.putArray("invoices");
        BigDecimal left = amount;
        for (Open each : open) {
            BigDecimal gets = left.min(each.balance());
            if (gets.signum() > 0) {
                invoices.addObject().put("id", each.id()).put("amount", gets.toPlainString());
                left = left.subtract(gets);
            }
        }
        return payment;
    }

    private static BigDecimal amount(String text) {
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() > 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("amount is no number: '" + text + "'", e);
        }
        throw new IllegalArgumentException("expected an amount above 0 but got " + text);
    }

    private static boolean isOf(ObjectNode invoice, String customerId, String currency) {
        return Json.reference(invoice, "CustomerRef").orElse("").equals(customerId)
                && currency(invoice).equals(currency);
    }

    private static String currency(ObjectNode invoice) {
        return Json.reference(invoice, "CurrencyRef").orElse("");
    }

    private static Open open(Row row) {
        ObjectNode invoice = row.entity();
        return new Open(
                row.key().id(),
                Json.stringOr(invoice, "DocNumber", "no number"),
                Json.stringOr(invoice, "DueDate", ""),
                Json.decimal(invoice, "Balance"));
    }
}
