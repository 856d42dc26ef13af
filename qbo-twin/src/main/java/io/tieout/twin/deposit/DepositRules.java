package io.tieout.twin.deposit;

import io.tieout.twin.account.AccountUse;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Operation;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
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
import io.tieout.twin.settlement.DirectPostings;
import io.tieout.twin.settlement.Links;
import io.tieout.twin.settlement.PartyAmounts;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deposits: what was brought to the bank. While a payment lies in one, its money cannot change;
 * deleting the deposit lets it wait again. There is no void.
 */
public final class DepositRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("Deposit")
                    .text("DocNumber", 21)
                    .date("TxnDate")
                    .reference("DepositToAccountRef", "CurrencyRef", "DepartmentRef")
                    .decimal("ExchangeRate")
                    .text("PrivateNote", 4000)
                    .text("TransactionLocationType", 100)
                    .choice("GlobalTaxCalculation", "TaxExcluded", "TaxInclusive", "NotApplicable")
                    .nested(
                            "CashBack",
                            Shape.named("CashBackInfo")
                                    .reference("AccountRef")
                                    .decimal("Amount")
                                    .text("Memo", 4000))
                    .many("Line", DepositLines.SHAPE)
                    .anything("TxnTaxDetail")
                    .readOnly("TotalAmt", "HomeTotalAmt", "LinkedTxn", "TxnSource", "RecurDataRef");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "DocNumber")
                    .with(FieldType.DATE, "TxnDate")
                    .with(FieldType.NUMBER, "TotalAmt")
                    .with(FieldType.REFERENCE, "DepositToAccountRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.DEPOSIT,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE),
                    SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        complete(change, entity, Optional.empty());
        PartyAmounts.NONE.moveTo(change, postings(change, entity));
    }

    @Override
    public void created(Change change, Key key, ObjectNode entity) {
        link(change, key, List.of(), DepositLines.payments(entity));
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Dates.checkOpen(change, before);
        complete(change, entity, Optional.of(before.key()));
        postings(change, before.entity()).moveTo(change, postings(change, entity));
        link(
                change,
                before.key(),
                DepositLines.payments(before.entity()),
                DepositLines.payments(entity));
    }

    @Override
    public void delete(Change change, Row before) {
        Dates.checkOpen(change, before);
        postings(change, before.entity()).moveTo(change, PartyAmounts.NONE);
        link(change, before.key(), DepositLines.payments(before.entity()), List.of());
    }

    private static void complete(Change change, ObjectNode entity, Optional<Key> self) {
        CompanyProfile company = CompanyProfile.of(change);
        Row account = References.require(change, entity, "DepositToAccountRef", Kind.ACCOUNT);
        AccountUse.check(account, "DepositToAccountRef", AccountUse.MONEY);
        String currency = TransactionCurrency.settle(company, Optional.empty(), entity);
        Tracking.department(change, company, entity);
        Dates.settle(change, entity);
        BigDecimal sum = new DepositLines(change, currency).settle(entity, self);
        BigDecimal total = sum.subtract(cashBack(change, entity, currency));
        if (total.signum() < 0) {
            throw BusinessFaults.businessRule(
                    "A deposit cannot come to less than nothing: " + total.toPlainString());
        }
        entity.put("TotalAmt", Currencies.shown(total, currency));
        if (company.isMultiCurrency()) {
            entity.put("HomeTotalAmt", TransactionCurrency.atHome(company, entity, total));
        }
    }

    private static BigDecimal cashBack(Change change, ObjectNode entity, String currency) {
        if (!(entity.path("CashBack") instanceof ObjectNode cashBack)) {
            return BigDecimal.ZERO;
        }
        References.require(change, cashBack, "AccountRef", Kind.ACCOUNT);
        BigDecimal amount = Amounts.required(cashBack, "Amount", currency);
        if (amount.signum() < 0) {
            throw BusinessFaults.negativeAmount(amount);
        }
        return amount;
    }

    /** Each payment names the deposit it lies in, under a new SyncToken. */
    private static void link(Change change, Key deposit, List<String> before, List<String> after) {
        Set<String> touched = new LinkedHashSet<>(before);
        touched.addAll(after);
        for (String id : touched) {
            if (before.contains(id) != after.contains(id)) {
                Key key = new Key(Kind.PAYMENT, id);
                ObjectNode payment = change.copy(key);
                Links.remove(payment, "Deposit", deposit.id());
                if (after.contains(id)) {
                    Links.add(payment, "Deposit", deposit.id());
                }
                change.replace(key, payment, Operation.UPDATED);
            }
        }
    }

    private static PartyAmounts postings(Change change, ObjectNode entity) {
        return DirectPostings.of(change, Kind.DEPOSIT, entity);
    }
}
