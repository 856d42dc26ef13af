package io.tieout.twin.deposit;

import io.tieout.twin.account.AccountUse;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.PostingFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.LineIds;
import io.tieout.twin.rules.Parties;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.Tracking;
import io.tieout.twin.sales.Amounts;
import io.tieout.twin.sales.TransactionCurrency;
import io.tieout.twin.settlement.Links;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a deposit: payments that waited to be deposited, and money from elsewhere. */
final class DepositLines {

    private static final String DETAIL = "DepositLineDetail";

    static final Shape SHAPE =
            Shape.named("Line")
                    .text("Id", 50)
                    .whole("LineNum")
                    .text("Description", 4000)
                    .decimal("Amount")
                    .choice("DetailType", DETAIL)
                    .nested(
                            DETAIL,
                            Shape.named(DETAIL)
                                    .reference(
                                            "Entity",
                                            "AccountRef",
                                            "ClassRef",
                                            "PaymentMethodRef",
                                            "TaxCodeRef")
                                    .text("CheckNum", 21)
                                    .text("TxnType", 50)
                                    .choice("TaxApplicableOn", "Sales", "Purchase"))
                    .many("LinkedTxn", Links.SHAPE)
                    .anything("CustomField")
                    .readOnly("LineEx");

    private final Change change;
    private final CompanyProfile company;
    private final String currency;

    DepositLines(Change change, String currency) {
        this.change = change;
        this.company = CompanyProfile.of(change);
        this.currency = currency;
    }

    /** The payments a deposit brings to the bank, by id. */
    static List<String> payments(ObjectNode deposit) {
        return Json.objects(deposit, "Line").stream()
                .flatMap(line -> Links.of(line, "Payment").stream())
                .toList();
    }

    /**
     * Checks and completes the lines of a deposit, in place, and sums them up.
     *
     * @param self the deposit, once it has an id
     * @throws io.tieout.twin.fault.QboFault 2250 without lines, or what is wrong with one
     */
    BigDecimal settle(ObjectNode deposit, Optional<Key> self) {
        List<ObjectNode> lines = Json.objects(deposit, "Line");
        if (lines.isEmpty()) {
            throw BusinessFaults.missingLines();
        }
        if (Set.copyOf(payments(deposit)).size() < payments(deposit).size()) {
            throw BusinessFaults.businessRule("A payment can be deposited only once.");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (ObjectNode line : lines) {
            boolean isLinked = !Json.objects(line, "LinkedTxn").isEmpty();
            BigDecimal amount = isLinked ? payment(line, self) : elsewhere(line);
            line.put("Amount", Currencies.shown(amount, currency));
            sum = sum.add(amount);
        }
        LineIds.assign(lines, 1);
        return sum;
    }

    /** A payment is deposited as a whole, once, and from the account where it waits. */
    private BigDecimal payment(ObjectNode line, Optional<Key> self) {
        ObjectNode link = Json.objects(line, "LinkedTxn").getFirst();
        String id = Json.string(link, "TxnId").orElseThrow(() -> RequestFaults.missing("TxnId"));
        if (!Json.stringOr(link, "TxnType", "").equals("Payment")) {
            throw BusinessFaults.cannotBeLinked(id);
        }
        Row payment =
                change.find(new Key(Kind.PAYMENT, id))
                        .orElseThrow(() ->
                                BusinessFaults.invalidReference(Kind.PAYMENT.internalList(), id));
        BigDecimal total = Json.decimal(payment.entity(), "TotalAmt");
        checkWaits(payment, total, self);
        BigDecimal amount = Amounts.sent(line, "Amount", currency).orElse(total);
        if (amount.compareTo(total) != 0) {
            throw BusinessFaults.businessRule(
                    "Payment %s of %s cannot be deposited in part."
                            .formatted(id, total.toPlainString()));
        }
        return amount;
    }

    private void checkWaits(Row payment, BigDecimal total, Optional<Key> self) {
        Links.of(payment.entity(), "Deposit").stream()
                .filter(id -> self.filter(it -> it.id().equals(id)).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw PostingFaults.deposited(id);
                });
        boolean isWaiting =
                Json.reference(payment.entity(), "DepositToAccountRef")
                        .filter(AccountUse.UNDEPOSITED::equals)
                        .isPresent();
        if (!isWaiting || total.signum() == 0) {
            throw BusinessFaults.cannotBeLinked(payment.key().id());
        }
        if (!Json.reference(payment.entity(), "CurrencyRef").equals(Optional.of(currency))) {
            throw BusinessFaults.businessRule(
                    "Payment %s is not in %s.".formatted(payment.key().id(), currency));
        }
    }

    /** Money that no payment brought; a fee the bank kept is a negative line. */
    private BigDecimal elsewhere(ObjectNode line) {
        ObjectNode detail = Json.child(line, DETAIL);
        References.require(change, detail, "AccountRef", Kind.ACCOUNT);
        Parties.resolve(change, detail, "Entity", Json.string(detail.path("Entity"), "type"))
                .ifPresent(it -> TransactionCurrency.checkSame(company, it, currency));
        Tracking.classOfLine(change, company, detail);
        return Amounts.required(line, "Amount", currency);
    }
}
