package io.tieout.twin.creditmemo;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.payment.AutoApply;
import io.tieout.twin.rules.CompanyProfile;
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
import io.tieout.twin.settlement.Receivable;
import io.tieout.twin.settlement.Settlement;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credit memos: what a customer need not pay. A payment's line uses it up for an invoice; what is
 * not used lowers the customer's balance. There is no void, only a delete.
 */
public final class CreditMemoRules implements EntityRules {

    private static final Shape SHAPE =
            SalesShape.named("CreditMemo")
                    .reference(
                            "SalesTermRef",
                            "PaymentMethodRef",
                            "ShipMethodRef",
                            "ARAccountRef",
                            "InvoiceRef")
                    .readOnly("Balance", "HomeBalance", "RemainingCredit", "LinkedTxn");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "DocNumber")
                    .with(FieldType.DATE, "TxnDate")
                    .with(FieldType.NUMBER, "Balance", "TotalAmt", "RemainingCredit")
                    .with(FieldType.REFERENCE, "CustomerRef", "SalesTermRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.CREDIT_MEMO,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE),
                    SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        DocNumbers.assign(change, Kind.CREDIT_MEMO, entity, options);
        entity.putArray("LinkedTxn");
        complete(change, entity, BigDecimal.ZERO);
        Receivable.move(change, SalesDocument.customerOf(entity), remaining(entity).negate());
    }

    @Override
    public void created(Change change, Key key, ObjectNode entity) {
        AutoApply.fromCreditMemo(change, key);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Dates.checkOpen(change, before);
        BigDecimal used = Json.decimal(before.entity(), "TotalAmt").subtract(remaining(before));
        String customer = SalesDocument.customerOf(before.entity());
        if (used.signum() != 0 && !customer.equals(SalesDocument.customerOf(entity))) {
            throw BusinessFaults.businessRule(
                    "The customer of a credit memo that was used cannot be changed.");
        }
        DocNumbers.keep(change, before, entity, options);
        complete(change, entity, used);
        Receivable.move(change, customer, remaining(before));
        Receivable.move(change, SalesDocument.customerOf(entity), remaining(entity).negate());
    }

    @Override
    public void delete(Change change, Row before) {
        Dates.checkOpen(change, before);
        Settlement.checkNone(before, "delete");
        Receivable.move(change, SalesDocument.customerOf(before.entity()), remaining(before));
    }

    private static void complete(Change change, ObjectNode entity, BigDecimal used) {
        Row customer = References.customer(change, entity);
        References.resolve(change, entity, "SalesTermRef", Kind.TERM);
        References.resolve(change, entity, "InvoiceRef", Kind.INVOICE)
                .ifPresent(row -> entity.putObject("InvoiceRef").put("value", row.key().id()));
        Dates.settle(change, entity);
        BigDecimal total = SalesDocument.settle(change, Optional.of(customer), entity);
        BigDecimal remaining = total.subtract(used);
        if (remaining.signum() < 0) {
            throw BusinessFaults.businessRule(
                    "A credit memo cannot come to less than the %s that was used of it."
                            .formatted(used.toPlainString()));
        }
        Settlement.setOpen(CompanyProfile.of(change), Kind.CREDIT_MEMO, entity, remaining);
    }

    private static BigDecimal remaining(Row row) {
        return remaining(row.entity());
    }

    private static BigDecimal remaining(ObjectNode entity) {
        return Json.decimal(entity, "RemainingCredit");
    }
}
