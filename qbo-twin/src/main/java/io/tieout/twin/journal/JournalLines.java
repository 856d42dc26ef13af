package io.tieout.twin.journal;

import io.tieout.twin.account.AccountUse;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.PostingFaults;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a journal entry: so much to the debit or the credit of an account. */
final class JournalLines {

    private static final String DETAIL = "JournalEntryLineDetail";

    static final Shape SHAPE =
            Shape.named("Line")
                    .text("Id", 50)
                    .whole("LineNum")
                    .text("Description", 4000)
                    .decimal("Amount")
                    .choice("DetailType", DETAIL, "DescriptionOnly")
                    .nested(
                            DETAIL,
                            Shape.named(DETAIL)
                                    .choice("PostingType", "Debit", "Credit")
                                    .nested(
                                            "Entity",
                                            Shape.named("EntityTypeRef")
                                                    .choice(
                                                            "Type",
                                                            "Customer",
                                                            "Vendor",
                                                            "Employee")
                                                    .reference("EntityRef"))
                                    .reference(
                                            "AccountRef",
                                            "ClassRef",
                                            "DepartmentRef",
                                            "TaxCodeRef",
                                            "JournalCodeRef")
                                    .choice("TaxApplicableOn", "Sales", "Purchase")
                                    .decimal("TaxAmount", "TaxInclusiveAmt")
                                    .choice(
                                            "BillableStatus",
                                            "Billable",
                                            "NotBillable",
                                            "HasBeenBilled"))
                    .nested(
                            "DescriptionLineDetail",
                            Shape.named("DescriptionLineDetail")
                                    .date("ServiceDate")
                                    .reference("TaxCodeRef"))
                    .readOnly("LinkedTxn", "LineEx");

    private final Change change;
    private final CompanyProfile company;
    private final String currency;

    JournalLines(Change change, String currency) {
        this.change = change;
        this.company = CompanyProfile.of(change);
        this.currency = currency;
    }

    /**
     * Checks and completes the lines of an entry, in place.
     *
     * @throws io.tieout.twin.fault.QboFault 2250 without lines, 2300 if they do not balance, 6000
     *     if they touch receivables and payables at once, or what is wrong with a line
     */
    void settle(ObjectNode entry) {
        List<ObjectNode> lines =
                Json.objects(entry, "Line").stream()
                        .filter(line -> Json.stringOr(line, "DetailType", "").equals(DETAIL))
                        .toList();
        if (lines.isEmpty()) {
            throw BusinessFaults.missingLines();
        }
        BigDecimal balance = BigDecimal.ZERO;
        Set<String> directions = new TreeSet<>();
        Set<String> partyAccounts = new TreeSet<>();
        for (ObjectNode line : lines) {
            ObjectNode detail = Json.child(line, DETAIL);
            BigDecimal amount = amount(line);
            String direction =
                    Json.string(detail, "PostingType")
                            .orElseThrow(PostingFaults::missingPostingType);
            balance = direction.equals("Debit") ? balance.add(amount) : balance.subtract(amount);
            directions.add(direction);
            account(detail).ifPresent(partyAccounts::add);
            tax(detail);
        }
        if (balance.signum() != 0 || directions.size() < 2) {
            throw PostingFaults.unbalanced();
        }
        if (partyAccounts.size() > 1) {
            throw BusinessFaults.businessRule(
                    "A journal entry can touch only one A/R or A/P account.");
        }
        LineIds.assign(Json.objects(entry, "Line"), 0);
    }

    private BigDecimal amount(ObjectNode line) {
        BigDecimal amount = Amounts.required(line, "Amount", currency);
        if (amount.signum() < 0) {
            throw BusinessFaults.negativeAmount(amount);
        }
        line.put("Amount", Currencies.shown(amount, currency));
        return amount;
    }

    /** The account of a line, if it is one that belongs to customers or vendors. */
    private Optional<String> account(ObjectNode detail) {
        Row account = References.require(change, detail, "AccountRef", Kind.ACCOUNT);
        Tracking.classOfLine(change, company, detail);
        Tracking.department(change, company, detail);
        if (detail.path("Entity") instanceof ObjectNode entity) {
            Parties.resolve(change, entity, "EntityRef", Json.string(entity, "Type"))
                    .ifPresent(party -> name(entity, party));
        }
        return Optional.of(account.key().id()).filter(_ -> AccountUse.isOfParties(account));
    }

    /** Here the type stands beside the reference, not in it. */
    private void name(ObjectNode entity, Row party) {
        TransactionCurrency.checkSame(company, party, currency);
        entity.put("Type", party.key().kind().wireName());
        entity.set("EntityRef", Json.referenceTo(party.key().id(), References.name(party)));
    }

    private static void tax(ObjectNode detail) {
        if (Json.reference(detail, "TaxCodeRef").isEmpty()) {
            return;
        }
        if (Json.string(detail, "TaxApplicableOn").isEmpty()) {
            throw PostingFaults.missingTaxApplicableOn();
        }
        if (Json.decimalIfAny(detail, "TaxAmount").isEmpty()) {
            throw PostingFaults.missingTaxAmount();
        }
    }
}
