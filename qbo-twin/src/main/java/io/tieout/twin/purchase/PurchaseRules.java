package io.tieout.twin.purchase;

import io.tieout.twin.account.AccountUse;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import io.tieout.twin.rules.Addresses;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.Parties;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.References;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.Tracking;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.Dates;
import io.tieout.twin.sales.TransactionCurrency;
import io.tieout.twin.settlement.DirectPostings;
import io.tieout.twin.settlement.PartyAmounts;
import io.tieout.twin.settlement.Settlement;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Purchases: money spent by cash, check or credit card. One whose line is on accounts receivable
 * gives a customer's credit back, or takes back what a bounced payment settled; a payment then
 * links it. There is no void.
 */
public final class PurchaseRules implements EntityRules {

    private static final Map<String, Set<String>> ACCOUNT_TYPES =
            Map.of(
                    "Cash", AccountUse.MONEY,
                    "Check", Set.of("Bank"),
                    "CreditCard", Set.of("Credit Card"));

    private static final Shape SHAPE =
            Shape.entity("Purchase")
                    .text("DocNumber", 21)
                    .date("TxnDate")
                    .choice("PaymentType", "Cash", "Check", "CreditCard")
                    .flag("Credit", "IncludeInAnnualTPAR")
                    .reference(
                            "AccountRef",
                            "EntityRef",
                            "CurrencyRef",
                            "PaymentMethodRef",
                            "DepartmentRef")
                    .decimal("ExchangeRate")
                    .text("PaymentRefNum", 21)
                    .text("PrivateNote", 4000)
                    .text("Memo", 4000)
                    .text("TxnNum", 50)
                    .text("TransactionLocationType", 100)
                    .choice("PrintStatus", "NotSet", "NeedToPrint", "PrintComplete")
                    .choice("GlobalTaxCalculation", "TaxExcluded", "TaxInclusive", "NotApplicable")
                    .nested("RemitToAddr", Addresses.SHAPE)
                    .many("Line", PurchaseLines.SHAPE)
                    .anything("TxnTaxDetail", "CheckPayment", "CreditCardPayment")
                    .readOnly(
                            "TotalAmt",
                            "HomeTotalAmt",
                            "LinkedTxn",
                            "PurchaseEx",
                            "TxnSource",
                            "RecurDataRef");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "DocNumber", "PaymentType")
                    .with(FieldType.DATE, "TxnDate")
                    .with(FieldType.NUMBER, "TotalAmt")
                    .with(FieldType.FLAG, "Credit")
                    .with(FieldType.REFERENCE, "AccountRef", "EntityRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.PURCHASE,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE),
                    SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        entity.putArray("LinkedTxn");
        complete(change, entity);
        PartyAmounts.NONE.moveTo(change, postings(change, entity));
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Dates.checkOpen(change, before);
        complete(change, entity);
        PartyAmounts after = postings(change, entity);
        Settlement.checkStillCovered(change, before, after);
        postings(change, before.entity()).moveTo(change, after);
    }

    @Override
    public void delete(Change change, Row before) {
        Dates.checkOpen(change, before);
        Settlement.checkNone(before, "delete");
        postings(change, before.entity()).moveTo(change, PartyAmounts.NONE);
    }

    private static void complete(Change change, ObjectNode entity) {
        CompanyProfile company = CompanyProfile.of(change);
        String type =
                Json.string(entity, "PaymentType")
                        .orElseThrow(() -> RequestFaults.missing("PaymentType"));
        Row account = References.require(change, entity, "AccountRef", Kind.ACCOUNT);
        AccountUse.check(account, "AccountRef", ACCOUNT_TYPES.getOrDefault(type, Set.of()));
        entity.put("Credit", Json.isTrue(entity, "Credit"));
        if (Json.isTrue(entity, "Credit") && !type.equals("CreditCard")) {
            throw BusinessFaults.businessRule("Only a credit card purchase can be a credit.");
        }
        Optional<Row> party =
                Parties.resolve(
                        change, entity, "EntityRef", Json.string(entity.path("EntityRef"), "type"));
        String currency = TransactionCurrency.settle(company, party, entity);
        Tracking.department(change, company, entity);
        Dates.settle(change, entity);
        BigDecimal total = new PurchaseLines(change, currency).settle(entity);
        if (total.signum() < 0) {
            throw BusinessFaults.negativeAmount(total);
        }
        entity.put("PrintStatus", Json.stringOr(entity, "PrintStatus", "NotSet"));
        entity.put("TotalAmt", Currencies.shown(total, currency));
        if (company.isMultiCurrency()) {
            entity.put("HomeTotalAmt", TransactionCurrency.atHome(company, entity, total));
        }
    }

    private static PartyAmounts postings(Change change, ObjectNode entity) {
        return DirectPostings.of(change, Kind.PURCHASE, entity);
    }
}
