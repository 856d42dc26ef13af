package io.tieout.twin.estimate;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
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
import io.tieout.twin.sales.SalesDefaults;
import io.tieout.twin.sales.SalesDocument;
import io.tieout.twin.sales.SalesShape;
import io.tieout.twin.settlement.Links;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Estimates: what something would cost. Nobody owes it, so no closed period holds it; the invoice
 * that bills it closes it.
 */
public final class EstimateRules implements EntityRules {

    private static final Shape SHAPE =
            SalesShape.named("Estimate")
                    .date("DueDate", "ExpirationDate", "AcceptedDate", "ShipDate")
                    .text("AcceptedBy", 500)
                    .text("TrackingNum", 31)
                    .choice("TxnStatus", "Pending", "Accepted", "Closed", "Rejected", "Converted")
                    .reference("SalesTermRef", "ShipMethodRef")
                    .readOnly("LinkedTxn");

    private static final QueryFields QUERY_FIELDS =
            QueryFields.common()
                    .with(FieldType.TEXT, "DocNumber", "TxnStatus")
                    .with(FieldType.DATE, "TxnDate", "DueDate", "ExpirationDate", "AcceptedDate")
                    .with(FieldType.NUMBER, "TotalAmt")
                    .with(FieldType.REFERENCE, "CustomerRef", "SalesTermRef", "CurrencyRef");

    private static final EntityForm FORM =
            new EntityForm(
                    Kind.ESTIMATE,
                    Set.of(Verb.CREATE, Verb.UPDATE, Verb.DELETE),
                    SHAPE,
                    QUERY_FIELDS);

    @Override
    public EntityForm form() {
        return FORM;
    }

    @Override
    public void create(Change change, ObjectNode entity, WriteOptions options) {
        DocNumbers.assign(change, Kind.ESTIMATE, entity, options);
        entity.putArray("LinkedTxn");
        complete(change, entity);
    }

    @Override
    public void update(Change change, Row before, ObjectNode entity, WriteOptions options) {
        DocNumbers.keep(change, before, entity, options);
        if (!entity.has("TxnStatus")) {
            entity.set("TxnStatus", before.entity().path("TxnStatus"));
        }
        complete(change, entity);
    }

    /** The invoices that billed it stay, without the link. */
    @Override
    public void delete(Change change, Row before) {
        for (String id : Links.of(before.entity(), "Invoice")) {
            Key key = new Key(Kind.INVOICE, id);
            ObjectNode invoice = change.copy(key);
            Links.remove(invoice, "Estimate", before.key().id());
            change.adjust(key, invoice);
        }
    }

    private static void complete(Change change, ObjectNode entity) {
        Row customer = References.customer(change, entity);
        SalesDefaults.inherit(customer, "SalesTermRef", entity, "SalesTermRef");
        References.resolve(change, entity, "SalesTermRef", Kind.TERM);
        entity.put("TxnStatus", Json.stringOr(entity, "TxnStatus", "Pending"));
        Dates.date(change, entity);
        SalesDocument.settle(change, Optional.of(customer), entity);
    }
}
