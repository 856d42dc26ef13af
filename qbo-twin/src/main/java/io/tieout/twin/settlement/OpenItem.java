package io.tieout.twin.settlement;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;

/**
 * A document a payment's line can name.
 *
 * @param customerId whose account it is on
 * @param isCredit whether it pays for others instead of being paid
 * @param open what of it is not settled yet, or not used yet; never negative
 */
public record OpenItem(Row row, String customerId, boolean isCredit, BigDecimal open) {

    /**
     * Finds what a payment's line names.
     *
     * @throws io.tieout.twin.fault.QboFault 2500 if it does not exist, 6000 if it is voided, 620 if
     *     it does not touch exactly one customer's account
     */
    public static OpenItem find(Change change, Key document) {
        Row row =
                change.find(document)
                        .orElseThrow(() ->
                                BusinessFaults.invalidReference(
                                        document.kind().internalList(), document.id()));
        if (row.isVoided()) {
            throw BusinessFaults.businessRule(
                    "A payment cannot be applied to voided transaction " + document.id() + ".");
        }
        String customer = Json.reference(row.entity(), "CustomerRef").orElse("");
        return switch (document.kind()) {
            case INVOICE ->
                    new OpenItem(row, customer, false, Json.decimal(row.entity(), "Balance"));
            case CREDIT_MEMO ->
                    new OpenItem(
                            row, customer, true, Json.decimal(row.entity(), "RemainingCredit"));
            default -> posted(change, row);
        };
    }

    /** A document without a balance of its own: open is what its payments do not add up to. */
    private static OpenItem posted(Change change, Row row) {
        PartyAmounts amounts = DirectPostings.of(change, row.key().kind(), row.entity());
        Key customer =
                amounts.onlyCustomer()
                        .orElseThrow(() -> BusinessFaults.cannotBeLinked(row.key().id()));
        BigDecimal debit = amounts.debit(customer);
        BigDecimal open = debit.abs().subtract(settled(change, row));
        return new OpenItem(row, customer.id(), debit.signum() < 0, open);
    }

    /** What the payments linked to a document settle of it. */
    static BigDecimal settled(Change change, Row row) {
        return Links.of(row.entity(), "Payment").stream()
                .flatMap(id -> change.find(new Key(Kind.PAYMENT, id)).stream())
                .flatMap(payment -> Json.objects(payment.entity(), "Line").stream())
                .filter(line ->
                        LinkType.document(Json.objects(line, "LinkedTxn").getFirst())
                                .equals(row.key()))
                .map(line -> Json.decimal(line, "Amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
