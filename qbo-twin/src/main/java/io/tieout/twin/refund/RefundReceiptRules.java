package io.tieout.twin.refund;

import io.tieout.twin.account.AccountUse;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.Dates;
import io.tieout.twin.sales.DocNumbers;
import io.tieout.twin.sales.SalesDocument;
import io.tieout.twin.sales.SalesShape;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refund receipts: money given back at once. They take back income and touch nobody's balance, so
 * they do not use up a credit.
 */
public final class RefundReceiptRules implements EntityRules {

    private static final Shape SHAPE =
            SalesShape.named("RefundReceipt")
                    .reference("DepositToAccountRef", "PaymentMethodRef", "ShipMethodRef")
                    .text("PaymentRefNum", 21)
                    .choice("PaymentType", "Cash", "Check", "CreditCard", "Other")
                    .anything("CheckPayment", "CreditCardPayment", "TxnRefundDetail")
                    .readOnly("Balance", "HomeBalance", "LinkedTxn");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "DocNumber", "PaymentRefNum")
                    .with(FieldType.DATE, "TxnDate")
                    .with(FieldType.NUMBER, "TotalAmt")
                    .with(FieldType.REFERENCE, "CustomerRef", "DepositToAccountRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.REFUND_RECEIPT,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE),
                    SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        DocNumbers.assign(change, Kind.REFUND_RECEIPT, entity, options);
        entity.putArray("LinkedTxn");
        complete(change, entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Dates.checkOpen(change, before);
        DocNumbers.keep(change, before, entity, options);
        complete(change, entity);
    }

    @Override
    public void delete(Change change, Row before) {
        Dates.checkOpen(change, before);
    }

    private static void complete(Change change, ObjectNode entity) {
        Optional<Row> customer =
                Json.reference(entity, "CustomerRef").map(_ -> References.customer(change, entity));
        Row account = References.require(change, entity, "DepositToAccountRef", Kind.ACCOUNT);
        AccountUse.check(account, "DepositToAccountRef", AccountUse.MONEY);
        Dates.settle(change, entity);
        SalesDocument.settle(change, customer, entity);
        entity.put("Balance", 0);
    }
}
