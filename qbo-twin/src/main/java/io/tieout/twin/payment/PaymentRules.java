package io.tieout.twin.payment;

import io.tieout.twin.account.AccountUse;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.Tracking;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.Amounts;
import io.tieout.twin.sales.Dates;
import io.tieout.twin.sales.TransactionCurrency;
import io.tieout.twin.sales.VoidNote;
import io.tieout.twin.settlement.Receivable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payments: money received, applied to invoices line by line, with credits that lines use up on
 * top. What no line applies is a credit of the customer. The lines of an update replace all
 * applications there were. One of nothing only brings credits and charges together.
 */
public final class PaymentRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("Payment")
                    .date("TxnDate")
                    .decimal("TotalAmt", "ExchangeRate")
                    .reference(
                            "CustomerRef",
                            "CurrencyRef",
                            "DepositToAccountRef",
                            "ARAccountRef",
                            "PaymentMethodRef",
                            "DepartmentRef")
                    .text("PaymentRefNum", 21)
                    .text("PrivateNote", 4000)
                    .text("TransactionLocationType", 100)
                    .many("Line", PaymentLines.SHAPE)
                    .flag("ProcessPayment")
                    .anything("CreditCardPayment", "CheckPayment")
                    .readOnly("UnappliedAmt", "LinkedTxn", "TxnSource", "TaxExemptionRef");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "PaymentRefNum")
                    .with(FieldType.DATE, "TxnDate")
                    .with(FieldType.NUMBER, "TotalAmt", "UnappliedAmt")
                    .with(FieldType.REFERENCE, "CustomerRef", "DepositToAccountRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.PAYMENT,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.VOID, Verb.DELETE),
                    SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        complete(change, entity);
    }

    /** The documents can be linked only now that the payment has an id. */
    @Override
    public void created(Change change, Key key, ObjectNode entity) {
        Applications.move(change, key.id(), Applications.NONE, Applications.of(change, entity));
        Receivable.move(change, customerOf(entity), Json.decimal(entity, "UnappliedAmt").negate());
        AutoApply.fromPayment(change, key);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        if (before.isVoided()) {
            throw BusinessFaults.businessRule("A voided transaction cannot be changed.");
        }
        Dates.checkOpen(change, before);
        Applications old = Applications.of(change, before.entity());
        complete(change, entity);
        Deposited.checkSameMoney(before, entity);
        Applications.move(change, before.key().id(), old, Applications.of(change, entity));
        moveCredit(change, before.entity(), entity);
    }

    @Override
    public void voidOut(Change change, Row before, ObjectNode entity) {
        Dates.checkOpen(change, before);
        Deposited.checkNot(before);
        Applications.move(
                change,
                before.key().id(),
                Applications.of(change, before.entity()),
                Applications.NONE);
        entity.put("TotalAmt", 0).put("UnappliedAmt", 0);
        entity.putArray("Line");
        VoidNote.write(entity);
        moveCredit(change, before.entity(), entity);
    }

    @Override
    public void delete(Change change, Row before) {
        Dates.checkOpen(change, before);
        Deposited.checkNot(before);
        Applications.move(
                change,
                before.key().id(),
                Applications.of(change, before.entity()),
                Applications.NONE);
        Receivable.move(
                change, customerOf(before.entity()), Json.decimal(before.entity(), "UnappliedAmt"));
    }

    private static void complete(Change change, ObjectNode entity) {
        Row customer = References.customer(change, entity);
        CompanyProfile company = CompanyProfile.of(change);
        String currency = TransactionCurrency.settle(company, Optional.of(customer), entity);
        Dates.settle(change, entity);
        if (!entity.has("DepositToAccountRef")) {
            entity.set("DepositToAccountRef", Json.object().put("value", AccountUse.UNDEPOSITED));
        }
        Row account = References.require(change, entity, "DepositToAccountRef", Kind.ACCOUNT);
        AccountUse.check(account, "DepositToAccountRef", AccountUse.MONEY);
        References.resolve(change, entity, "ARAccountRef", Kind.ACCOUNT);
        Tracking.department(change, company, entity);
        BigDecimal total = Amounts.required(entity, "TotalAmt", currency);
        if (total.signum() < 0) {
            throw BusinessFaults.negativeAmount(total);
        }
        PaymentLines.settle(entity, currency);
        Applications applications = Applications.of(change, entity);
        BigDecimal available = total.add(applications.credits());
        if (applications.charges().compareTo(available) > 0) {
            throw BusinessFaults.businessRule(
                    "The amount applied, %s, exceeds the amount received and the credits used, %s."
                            .formatted(
                                    applications.charges().toPlainString(),
                                    available.toPlainString()));
        }
        BigDecimal unapplied = available.subtract(applications.charges());
        entity.put("TotalAmt", Currencies.shown(total, currency));
        entity.put("UnappliedAmt", Currencies.shown(unapplied, currency));
        entity.put("ProcessPayment", Json.isTrue(entity, "ProcessPayment"));
    }

    private static void moveCredit(Change change, ObjectNode before, ObjectNode after) {
        Receivable.move(change, customerOf(before), Json.decimal(before, "UnappliedAmt"));
        Receivable.move(change, customerOf(after), Json.decimal(after, "UnappliedAmt").negate());
    }

    private static String customerOf(ObjectNode payment) {
        return Json.reference(payment, "CustomerRef").orElse("");
    }
}
