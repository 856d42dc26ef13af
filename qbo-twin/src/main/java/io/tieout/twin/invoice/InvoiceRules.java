package io.tieout.twin.invoice;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.customer.Receivable;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.Amounts;
import io.tieout.twin.sales.Dates;
import io.tieout.twin.sales.DocNumbers;
import io.tieout.twin.sales.SalesLines;
import io.tieout.twin.sales.SalesTax;
import io.tieout.twin.sales.TransactionCurrency;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    @Override
    public Kind kind() {
        return Kind.INVOICE;
    }

    @Override
    public Shape shape() {
        return InvoiceShape.SHAPE;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CREATE, Verb.UPDATE, Verb.VOID, Verb.DELETE);
    }

    @Override
    public QueryFields queryFields() {
        return QUERY_FIELDS;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        DocNumbers.assign(change, Kind.INVOICE, entity, options);
        InvoiceDefaults.fill(change, entity);
        entity.putArray("LinkedTxn");
        complete(change, entity, BigDecimal.ZERO);
        Receivable.move(change, customerOf(entity), Json.decimal(entity, "Balance"));
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        checkNotVoided(before);
        Dates.checkOpen(change, before);
        BigDecimal applied = AppliedPayments.sum(before.entity());
        boolean hasMoved = !customerOf(entity).equals(customerOf(before.entity()));
        if (hasMoved && applied.signum() != 0) {
            throw BusinessFaults.businessRule(
                    "The customer of an invoice with a payment applied cannot be changed.");
        }
        DocNumbers.keep(change, before, entity, options);
        InvoiceDefaults.fill(change, entity);
        complete(change, entity, applied);
        Receivable.move(
                change,
                customerOf(before.entity()),
                Json.decimal(before.entity(), "Balance").negate());
        Receivable.move(change, customerOf(entity), Json.decimal(entity, "Balance"));
    }

    @Override
    public void voidOut(Change change, Row before, ObjectNode entity) {
        Dates.checkOpen(change, before);
        AppliedPayments.checkNone(before, "void");
        Receivable.move(
                change, customerOf(entity), Json.decimal(before.entity(), "Balance").negate());
        VoidedInvoice.strip(entity);
    }

    @Override
    public void delete(Change change, Row before) {
        Dates.checkOpen(change, before);
        AppliedPayments.checkNone(before, "delete");
        Receivable.move(
                change,
                customerOf(before.entity()),
                Json.decimal(before.entity(), "Balance").negate());
    }

    /** Checks references, dates and lines, and works out what only the service can say. */
    private static void complete(Change change, ObjectNode entity, BigDecimal applied) {
        Row customer = References.customer(change, entity);
        CompanyProfile company = CompanyProfile.of(change);
        String currency = TransactionCurrency.settle(company, customer, entity);
        References.resolve(change, entity, "SalesTermRef", Kind.TERM);
        if (company.tracksClassesPerDocument()) {
            References.resolve(change, entity, "ClassRef", Kind.CLASS);
        } else {
            entity.remove("ClassRef");
        }
        LocalDate on = Dates.settle(change, entity);
        Dates.settleDue(change, entity, on);
        SalesLines.Sum sum = new SalesLines(change, currency).settle(entity);
        BigDecimal tax = SalesTax.settle(change, entity, currency);
        BigDecimal total = sum.subtotal().subtract(sum.discount()).add(tax);
        BigDecimal deposit = Amounts.sent(entity, "Deposit", currency).orElse(BigDecimal.ZERO);
        BigDecimal balance = total.subtract(deposit).subtract(applied);
        if (deposit.signum() < 0) {
            throw BusinessFaults.negativeAmount(deposit);
        }
        if (balance.signum() < 0) {
            throw BusinessFaults.businessRule(
                    "An invoice cannot come to less than nothing, nor to less than was applied.");
        }
        entity.put("TotalAmt", Currencies.shown(total, currency));
        setBalance(company, entity, balance, currency);
    }

    static void setBalance(
            CompanyProfile company, ObjectNode entity, BigDecimal balance, String currency) {
        entity.put("Balance", Currencies.shown(balance, currency));
        if (company.isMultiCurrency()) {
            BigDecimal total = Json.decimal(entity, "TotalAmt");
            entity.put("HomeTotalAmt", TransactionCurrency.atHome(company, entity, total));
            entity.put("HomeBalance", TransactionCurrency.atHome(company, entity, balance));
        }
    }

    private static void checkNotVoided(Row before) {
        if (before.isVoided()) {
            throw BusinessFaults.businessRule("A voided transaction cannot be changed.");
        }
    }

    private static String customerOf(ObjectNode invoice) {
        return Json.reference(invoice, "CustomerRef").orElse("");
    }
}
