package io.tieout.qbo.invoice;

import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Has invoices and credit memos stand in one company's books again as they were signed. */
public final class QboRestorations {

    private final QboClient client;

    public QboRestorations(QboClient client) {
        this.client = client;
    }

    /**
     * Writes a document over what somebody made of it, all lines anew.
     *
     * @param documentVersion the version last seen; a payment may have moved it on, so a stale one
     *     is read again once
     */
    public QboAnswer<Landing> restore(
            String requestId,
            Holder.OfSale holder,
            String documentId,
            String documentVersion,
            InvoiceDocument document) {
        var answer = overwrite(requestId, holder, documentId, documentVersion, document);
        var restored =
                ruleOf(answer) == Rule.STALE_VERSION
                        ? documents(holder)
                                .read(documentId)
                                .then(found ->
                                        overwrite(
                                                requestId,
                                                holder,
                                                documentId,
                                                textOrEmpty(found, "SyncToken"),
                                                document))
                        : answer;
        return restored.map(json -> LandedInvoice.compare(json, document));
    }

    private QboAnswer<JsonNode> overwrite(
            String requestId,
            Holder.OfSale holder,
            String documentId,
            String version,
            InvoiceDocument document) {
        var entity = entity(holder);
        var body = DocumentChange.over(documentId, version, body(holder, document));
        // A refusal might be remembered with its request id: another version is another request.
        var id = requestId + "v" + version;
        var path = entity.toLowerCase(Locale.ROOT);
        return client.send(new QboCall.Write(Urgency.DOCUMENT, path, "update", id, body))
                .map(envelope -> envelope.path(entity));
    }

    /** Lands one anew that was deleted. The same request id again lands nothing new. */
    public QboAnswer<Landing> landAnew(
            String requestId, Holder.OfSale holder, InvoiceDocument document) {
        return documents(holder)
                .land(requestId, holder.value(), body(holder, document))
                .map(json -> LandedInvoice.compare(json, document));
    }

    /** looks whether one landed anew, whatever number it was given there */
    public QboAnswer<Optional<Landing>> find(Holder.OfSale holder, InvoiceDocument document) {
        return documents(holder)
                .find(holder.value(), document.customer().externalId(), document.issuedOn())
                .map(found -> found.map(json -> LandedInvoice.compare(json, document)));
    }

    /** how a document stands there now; empty when it is gone */
    public QboAnswer<Optional<Landing>> standing(
            Holder.OfSale holder, String documentId, InvoiceDocument document) {
        var answer = documents(holder).read(documentId);
        return ruleOf(answer) == Rule.NOT_FOUND
                ? new Good<>(Optional.empty())
                : answer.map(json -> Optional.of(LandedInvoice.compare(json, document)));
    }

    private MarkedDocuments documents(Holder.OfSale holder) {
        return new MarkedDocuments(client, entity(holder));
    }

    private static String entity(Holder.OfSale holder) {
        return switch (holder) {
            case Holder.OfInvoice _ -> "Invoice";
            case Holder.OfCreditMemo _ -> "CreditMemo";
        };
    }

    private static SalesBody body(Holder.OfSale holder, InvoiceDocument document) {
        return switch (holder) {
            case Holder.OfInvoice(var id) -> InvoiceBody.of(id, document);
            case Holder.OfCreditMemo(var id) -> CreditMemoBody.of(id, document);
        };
    }

    private static Rule ruleOf(QboAnswer<?> answer) {
        return answer instanceof Failed<?>(Refused refused) ? refused.rule() : Rule.OTHER;
    }
}
