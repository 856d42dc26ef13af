package io.tieout.twin.invoice;

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
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.Amounts;
import io.tieout.twin.sales.Dates;
import io.tieout.twin.sales.DocNumbers;
import io.tieout.twin.sales.SalesDefaults;
import io.tieout.twin.sales.SalesDocument;
import io.tieout.twin.settlement.Receivable;
import io.tieout.twin.settlement.Settlement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invoices. A paid one has balance 0; there is no status. Only a payment links itself to an
 * invoice, and while one is linked the invoice can be neither voided nor deleted.
 */
public final class InvoiceRules implements EntityRules {

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "DocNumber")
                    .with(FieldType.DATE, "TxnDate", "DueDate", "ShipDate")
                    .with(FieldType.NUMBER, "Balance", "TotalAmt")
                    .with(FieldType.REFERENCE, "CustomerRef", "SalesTermRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.INVOICE,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.VOID, Verb.DELETE),
                    InvoiceShape.SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        DocNumbers.assign(change, Kind.INVOICE, entity, options);
        BilledEstimates.checkLinkable(entity);
        complete(change, entity, BigDecimal.ZERO);
        Receivable.move(change, customerOf(entity), Json.decimal(entity, "Balance"));
    }

    @Override
    public void created(Change change, Key key, ObjectNode entity) {
        BilledEstimates.move(
                change, key, customerOf(entity), List.of(), BilledEstimates.of(entity));
        AutoApply.toInvoice(change, key);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        checkNotVoided(before);
        Dates.checkOpen(change, before);
        BigDecimal applied = applied(before.entity());
        boolean hasMoved = !customerOf(entity).equals(customerOf(before.entity()));
        if (hasMoved && applied.signum() != 0) {
            throw BusinessFaults.businessRule(
                    "The customer of an invoice with a payment applied cannot be changed.");
        }
        DocNumbers.keep(change, before, entity, options);
        BilledEstimates.keepPayments(before.entity(), entity);
        complete(change, entity, applied);
        BilledEstimates.move(
                change,
                before.key(),
                customerOf(entity),
                BilledEstimates.of(before.entity()),
                BilledEstimates.of(entity));
        Receivable.move(
                change,
                customerOf(before.entity()),
                Json.decimal(before.entity(), "Balance").negate());
        Receivable.move(change, customerOf(entity), Json.decimal(entity, "Balance"));
    }

    @Override
    public void voidOut(Change change, Row before, ObjectNode entity) {
        undo(change, before, "void");
        VoidedInvoice.strip(entity);
    }

    @Override
    public void delete(Change change, Row before) {
        undo(change, before, "delete");
    }

    private static void undo(Change change, Row before, String verb) {
        Dates.checkOpen(change, before);
        Settlement.checkNone(before, verb);
        BilledEstimates.move(
                change,
                before.key(),
                customerOf(before.entity()),
                BilledEstimates.of(before.entity()),
                List.of());
        Receivable.move(
                change,
                customerOf(before.entity()),
                Json.decimal(before.entity(), "Balance").negate());
    }

    /** Checks references, dates and lines, and works out what only the service can say. */
    private static void complete(Change change, ObjectNode entity, BigDecimal applied) {
        Row customer = References.customer(change, entity);
        SalesDefaults.inherit(customer, "SalesTermRef", entity, "SalesTermRef");
        ONLINE.forEach(flag -> entity.put(flag, Json.isTrue(entity, flag)));
        References.resolve(change, entity, "SalesTermRef", Kind.TERM);
        Dates.settle(change, entity);
        BigDecimal total = SalesDocument.settle(change, Optional.of(customer), entity);
        Dates.settleDue(change, entity);
        String currency = Json.reference(entity, "CurrencyRef").orElse("USD");
        BigDecimal deposit = Amounts.sent(entity, "Deposit", currency).orElse(BigDecimal.ZERO);
        BigDecimal balance = total.subtract(deposit).subtract(applied);
        if (deposit.signum() < 0) {
            throw BusinessFaults.negativeAmount(deposit);
        }
        if (balance.signum() < 0) {
            throw BusinessFaults.businessRule(
                    "An invoice cannot come to less than nothing, nor to less than was applied.");
        }
        Settlement.setOpen(CompanyProfile.of(change), Kind.INVOICE, entity, balance);
    }

    /** What payments took off an invoice. */
    private static BigDecimal applied(ObjectNode invoice) {
        return Json.decimal(invoice, "TotalAmt")
                .subtract(Json.decimal(invoice, "Deposit"))
                .subtract(Json.decimal(invoice, "Balance"));
    }

    private static void checkNotVoided(Row before) {
        if (before.isVoided()) {
            throw BusinessFaults.businessRule("A voided transaction cannot be changed.");
        }
    }

    private static String customerOf(ObjectNode invoice) {
        return SalesDocument.customerOf(invoice);
    }

    /** Ways to pay online, all of them off unless asked for. */
    private static final List<String> ONLINE =
            List.of(
                    "AllowIPNPayment",
                    "AllowOnlinePayment",
                    "AllowOnlineCreditCardPayment",
                    "AllowOnlineACHPayment");
}
