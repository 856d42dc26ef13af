package io.tieout.twin.journal;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.EntityForm;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.QueryFields;
import io.tieout.twin.rules.QueryFields.FieldType;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.sales.Dates;
import io.tieout.twin.sales.DocNumbers;
import io.tieout.twin.sales.TransactionCurrency;
import io.tieout.twin.settlement.DirectPostings;
import io.tieout.twin.settlement.PartyAmounts;
import io.tieout.twin.settlement.Settlement;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journal entries: debits and credits that are equal. A line on receivables or payables names whose
 * account it is, and a payment can settle it. There is no void.
 */
public final class JournalEntryRules implements EntityRules {

    private static final Shape SHAPE =
            Shape.entity("JournalEntry")
                    .text("DocNumber", 21)
                    .date("TxnDate")
                    .text("PrivateNote", 4000)
                    .flag("Adjustment")
                    .reference("CurrencyRef", "JournalCodeRef")
                    .decimal("ExchangeRate")
                    .choice("GlobalTaxCalculation", "TaxExcluded", "TaxInclusive", "NotApplicable")
                    .text("TransactionLocationType", 100)
                    .many("Line", JournalLines.SHAPE)
                    .anything("TxnTaxDetail")
                    .readOnly(
                            "TotalAmt",
                            "HomeTotalAmt",
                            "LinkedTxn",
                            "TxnSource",
                            "RecurDataRef",
                            "TaxRateRef");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "DocNumber")
                    .with(FieldType.DATE, "TxnDate")
                    .with(FieldType.FLAG, "Adjustment")
                    .with(FieldType.REFERENCE, "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.JOURNAL_ENTRY,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE),
                    SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        DocNumbers.asSent(change, Kind.JOURNAL_ENTRY, Optional.empty(), entity, options);
        entity.putArray("LinkedTxn");
        complete(change, entity);
        PartyAmounts.NONE.moveTo(change, postings(change, entity));
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        Dates.checkOpen(change, before);
        DocNumbers.asSent(change, Kind.JOURNAL_ENTRY, Optional.of(before), entity, options);
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
        String currency = TransactionCurrency.settle(company, Optional.empty(), entity);
        Dates.settle(change, entity);
        entity.put("Adjustment", Json.isTrue(entity, "Adjustment"));
        new JournalLines(change, currency).settle(entity);
    }

    private static PartyAmounts postings(Change change, ObjectNode entity) {
        return DirectPostings.of(change, Kind.JOURNAL_ENTRY, entity);
    }
}
