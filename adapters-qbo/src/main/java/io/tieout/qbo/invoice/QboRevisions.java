package io.tieout.qbo.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.drift.Watch;
import io.tieout.domain.invoice.Comparison;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Verdict;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Urgency;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Revisions of invoices that stand in one company's books. The document is read first: it takes the
 * place of what was signed against, and of nothing that somebody else made of it.
 */
public final class QboRevisions {

    private final QboClient client;

    public QboRevisions(QboClient client) {
        this.client = client;
    }

    /** What became of a revision. */
    public sealed interface Attempt {

        /** It stands there. */
        record Landed(Landing landing) implements Attempt {}

        /** It does not: somebody made this of the document meanwhile. */
        record Changed(DocumentSeen seen) implements Attempt {}

        /** It does not: somebody deleted the document. */
        record Gone(DocumentLink document) implements Attempt {}

        /** It does not, and the document stands as it stood. */
        record Untouched(String documentVersion, JsonNode found) implements Attempt {}
    }

    /**
     * Writes the document over the one it takes the place of: sparse, with all lines, those that
     * stay under their own ids. The same request id again lands nothing new.
     */
    public QboAnswer<Attempt> revise(
            String requestId, OurDocument standing, InvoiceDocument document) {
        return look(standing, document)
                .then(found ->
                        found instanceof Attempt.Untouched untouched
                                ? write(requestId, standing, document, untouched, true)
                                : new Good<>(found));
    }

    /** whether a revision stands there, without writing anything */
    public QboAnswer<Attempt> look(OurDocument standing, InvoiceDocument document) {
        var link = standing.landing().document();
        var answer = read(link.externalId());
        if (ruleOf(answer) == Rule.NOT_FOUND) {
            return new Good<>(new Attempt.Gone(link));
        }
        return answer.map(found -> judge(found, link, standing, document));
    }

    private static Attempt judge(
            JsonNode found, DocumentLink link, OurDocument standing, InvoiceDocument document) {
        LandedDocument now = LandedInvoice.read(found, link.connection(), document);
        Instant changedAt = Records.changedAt(found);
        if (LandedInvoice.isVoid(found)) {
            return new Attempt.Changed(new DocumentSeen.Voided(now, changedAt));
        }
        var seen = new DocumentSeen.Standing(now, changedAt);
        if (Watch.of(standing.side(), seen, false).isEmpty()) {
            return new Attempt.Untouched(now.documentVersion(), found);
        }
        // An earlier attempt landed and its answer was lost.
        Landing landing = Comparison.of(document, now).besidesSettlements();
        return landing.verdict() == Verdict.DIVERGED
                ? new Attempt.Changed(seen)
                : new Attempt.Landed(landing);
    }

    /**
     * a payment may have moved the version on since it was read: then all is looked at anew, once
     */
    private QboAnswer<Attempt> write(
            String requestId,
            OurDocument standing,
            InvoiceDocument document,
            Attempt.Untouched untouched,
            boolean mayLookAgain) {
        var body =
                DocumentChange.over(
                        untouched.found(), InvoiceBody.of(standing.invoice(), document));
        // A refusal might be remembered with its request id: another version is another request.
        var id = requestId + "v" + untouched.documentVersion();
        var answer =
                client.send(new QboCall.Write(Urgency.DOCUMENT, "invoice", "update", id, body));
        if (mayLookAgain && ruleOf(answer) == Rule.STALE_VERSION) {
            return look(standing, document)
                    .then(found ->
                            found instanceof Attempt.Untouched again
                                    ? write(requestId, standing, document, again, false)
                                    : new Good<>(found));
        }
        return answer.map(envelope ->
                new Attempt.Landed(LandedInvoice.compare(envelope.path("Invoice"), document)));
    }

    private QboAnswer<JsonNode> read(String documentId) {
        return client.send(new QboCall.Read(Urgency.DOCUMENT, "invoice", documentId))
                .map(envelope -> envelope.path("Invoice"));
    }

    private static Rule ruleOf(QboAnswer<?> answer) {
        return answer instanceof Failed<?>(Refused refused) ? refused.rule() : Rule.OTHER;
    }
}
