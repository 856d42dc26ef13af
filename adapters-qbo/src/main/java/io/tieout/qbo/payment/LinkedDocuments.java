package io.tieout.qbo.payment;

import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.text;

import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.CreditUse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The documents that the lines of a payment link: those it pays, and the credits it uses.
 *
 * <p>QuickBooks books "invoice 100 = credit memo 30 + cash 70" as one payment of 70 with a line
 * over 100 for the invoice and one over 30 for the credit memo; facts sheet 5.8. A line over a
 * journal entry or an expense may be either, and does not say which. The payment does: what it
 * leaves unapplied is its money and credits less what it pays.
 */
record LinkedDocuments(List<SeenPart> paid, List<CreditUse> used) {

    LinkedDocuments {
        paid = List.copyOf(paid);
        used = List.copyOf(used);
    }

    /** a line links exactly one document */
    private record Link(String type, String id, Money amount) {

        /**
         * Ids of invoices and credit memos are their own; another document's names its type too.
         */
        String documentId() {
            return LinkedDocuments.documentId(type, id);
        }
    }

    static String documentId(String type, String id) {
        return switch (type) {
            case "Invoice", "CreditMemo" -> id;
            default -> type + ":" + id;
        };
    }

    static LinkedDocuments of(JsonNode payment, Money received) {
        var links = links(payment, received.currency());
        var paid = new ArrayList<>(ofType(links, "Invoice"));
        var used = new ArrayList<>(ofType(links, "CreditMemo"));
        var others =
                links.stream()
                        .filter(link -> !paid.contains(link) && !used.contains(link))
                        .toList();
        if (!others.isEmpty()) {
            var brought = brought(payment, received, paid, used);
            (brought.isNegative() ? paid : used).addAll(summingTo(brought, others));
        }
        return new LinkedDocuments(
                paid.stream().map(link -> new SeenPart(link.documentId(), link.amount())).toList(),
                used.stream()
                        .map(link -> new CreditUse(link.documentId(), link.amount()))
                        .toList());
    }

    /** what documents of other types bring; negative if they are paid */
    private static Money brought(
            JsonNode payment, Money received, List<Link> paid, List<Link> used) {
        var spare = received.plus(sum(used, received.currency()));
        var charged = sum(paid, received.currency());
        var unapplied =
                payment.has("UnappliedAmt")
                        ? money(payment, "UnappliedAmt", received.currency())
                        : Money.zero(received.currency());
        return unapplied.plus(charged).minus(spare);
    }

    /**
     * These links if they sum to the amount. If they do not, some are paid and some are used, and
     * which is which cannot be told: then the first stands for all.
     */
    private static List<Link> summingTo(Money amount, List<Link> links) {
        var size = amount.isNegative() ? amount.negated() : amount;
        var first = links.getFirst();
        return sum(links, amount.currency()).equals(size)
                ? links
                : List.of(new Link(first.type(), first.id(), size));
    }

    private static List<Link> links(JsonNode payment, Currency currency) {
        return payment.path("Line").values().stream()
                .filter(line -> !line.path("LinkedTxn").isEmpty())
                .map(line -> link(line, currency))
                .toList();
    }

    private static Link link(JsonNode line, Currency currency) {
        var linked = line.path("LinkedTxn").path(0);
        return new Link(
                text(linked, "TxnType"), text(linked, "TxnId"), money(line, "Amount", currency));
    }

    private static List<Link> ofType(List<Link> links, String type) {
        return links.stream().filter(link -> link.type().equals(type)).toList();
    }

    private static Money sum(List<Link> links, Currency currency) {
        return links.stream().map(Link::amount).reduce(Money.zero(currency), Money::plus);
    }
}
