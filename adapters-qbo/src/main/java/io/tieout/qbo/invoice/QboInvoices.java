package io.tieout.qbo.invoice;

import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The invoices in one company's books. */
public final class QboInvoices {

    /** The surrounding text is translated in companies abroad, this part is not. */
    private static final Pattern HOLDER_OF_NUMBER = Pattern.compile("TxnId=(\\d+)");

    private final QboClient client;

    public QboInvoices(QboClient client) {
        this.client = client;
    }

    /**
     * Lands a document. The same request id again lands nothing new and answers the same.
     *
     * @throws io.tieout.qbo.client.UnreadableRecord it landed, but the answer makes no sense
     */
    public QboAnswer<Landing> land(String requestId, InvoiceId invoice, InvoiceDocument document) {
        var body = InvoiceBody.of(invoice, document);
        var call = new QboCall.Write(Urgency.DOCUMENT, "invoice", "", requestId, body);
        var answer = client.send(call).map(QboInvoices::invoice);
        var landed =
                answer instanceof Failed<JsonNode>(Refused refused)
                                && refused.rule() == Rule.NUMBER_TAKEN
                        ? orOurEarlierWrite(invoice, refused)
                        : answer;
        return landed.map(json -> LandedInvoice.compare(json, document));
    }

    /** a duplicate number may be our own invoice, landed by a call whose answer was lost */
    private QboAnswer<JsonNode> orOurEarlierWrite(InvoiceId invoice, Refused refused) {
        var holder = HOLDER_OF_NUMBER.matcher(refused.detail());
        if (!holder.find()) {
            return new Failed<>(refused);
        }
        return read(holder.group(1))
                .then(found -> isOurs(found, invoice) ? new Good<>(found) : new Failed<>(refused));
    }

    /**
     * Looks whether a document landed, whatever number it was given there.
     *
     * @throws io.tieout.qbo.client.UnreadableRecord it landed, but the answer makes no sense
     */
    public QboAnswer<Optional<Landing>> find(InvoiceId invoice, InvoiceDocument document) {
        return find(invoice, document, 1);
    }

    private QboAnswer<Optional<Landing>> find(
            InvoiceId invoice, InvoiceDocument document, int start) {
        var statement =
                Statements.invoicesOf(document.customer().externalId(), document.issuedOn(), start);
        return client.send(new QboCall.Query(Urgency.DOCUMENT, statement))
                .map(answer -> answer.path("QueryResponse").path("Invoice"))
                .then(page -> {
                    var ours =
                            page.values().stream()
                                    .filter(row -> isOurs(row, invoice))
                                    .findFirst()
                                    .map(row -> LandedInvoice.compare(row, document));
                    return ours.isPresent() || page.size() < Statements.PAGE
                            ? new Good<>(ours)
                            : find(invoice, document, start + Statements.PAGE);
                });
    }

    private static boolean isOurs(JsonNode row, InvoiceId invoice) {
        return textOrEmpty(row, "PrivateNote").equals(InvoiceBody.mark(invoice));
    }

    /** Sends a landed invoice by e-mail. The same request id again sends nothing more. */
    public QboAnswer<JsonNode> send(String requestId, String documentId, String to) {
        return client.send(new QboCall.Send(Urgency.DOCUMENT, "invoice", documentId, to, requestId))
                .map(QboInvoices::invoice);
    }

    /** an invoice as people read it on paper */
    public QboAnswer<byte[]> pdf(String documentId) {
        return client.send(new QboCall.Print(Urgency.INTERACTIVE, "invoice", documentId))
                .map(Records::file);
    }

    /** an invoice as it stands there now */
    public QboAnswer<JsonNode> stands(String documentId) {
        return read(documentId);
    }

    /** whether an invoice that landed is void or deleted by now */
    public QboAnswer<Boolean> isVoided(String documentId) {
        var answer = read(documentId);
        return ruleOf(answer) == Rule.NOT_FOUND
                ? new Good<>(true)
                : answer.map(LandedInvoice::isVoid);
    }

    /**
     * Voids a landed invoice. One that is void or deleted already counts as voided.
     *
     * @param documentVersion the version last seen; a payment may have moved it on, so a stale one
     *     is read again once
     * @return whatever QuickBooks refused, for example an invoice with a payment on it
     */
    public QboAnswer<Voided> voidInvoice(
            String requestId, String documentId, String documentVersion) {
        var answer = sendVoid(requestId, documentId, documentVersion);
        return switch (ruleOf(answer)) {
            case STALE_VERSION ->
                    goneOr(
                            read(documentId),
                            found ->
                                    sendVoid(
                                            requestId,
                                            documentId,
                                            textOrEmpty(found, "SyncToken")));
            case NOT_FOUND -> goneOr(read(documentId), _ -> answer);
            case PERIOD_CLOSED, NUMBER_TAKEN, NAME_TAKEN, OTHER -> answer;
        };
    }

    /** The invoice is void. */
    public record Voided() {}

    private QboAnswer<Voided> sendVoid(String requestId, String documentId, String version) {
        // A refusal might be remembered with its request id: another version is another request.
        var id = requestId + "v" + version;
        var body = new InvoiceVersion(documentId, version);
        return client.send(new QboCall.Write(Urgency.DOCUMENT, "invoice", "void", id, body))
                .map(_ -> new Voided());
    }

    private static QboAnswer<Voided> goneOr(
            QboAnswer<JsonNode> read, Function<JsonNode, QboAnswer<Voided>> standing) {
        if (ruleOf(read) == Rule.NOT_FOUND) {
            return new Good<>(new Voided());
        }
        return read.then(found ->
                LandedInvoice.isVoid(found) ? new Good<>(new Voided()) : standing.apply(found));
    }

    private QboAnswer<JsonNode> read(String documentId) {
        return client.send(new QboCall.Read(Urgency.DOCUMENT, "invoice", documentId))
                .map(QboInvoices::invoice);
    }

    private static JsonNode invoice(JsonNode envelope) {
        return envelope.path("Invoice");
    }

    private static Rule ruleOf(QboAnswer<?> answer) {
        return answer instanceof Failed<?>(Refused refused) ? refused.rule() : Rule.OTHER;
    }
}
