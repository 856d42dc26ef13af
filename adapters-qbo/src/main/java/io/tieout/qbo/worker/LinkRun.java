package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.LinkInvoice;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceLinked;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import tools.jackson.databind.JsonNode;

/**
 * Looks at the document that an invoice is to be linked to, and has it recorded. What paid it comes
 * into the inbox too, because nobody may have asked for it before.
 */
final class LinkRun {

    private static final String NEXT_STEP =
            "dismiss this, then link the invoice to another document or approve it";

    private final RealmDesk desk;
    private final Verdicts verdicts;
    private final ImportRun imports;

    LinkRun(RealmDesk desk, Verdicts verdicts, ImportRun imports) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.imports = imports;
    }

    Outcome carryOut(Operation operation, LinkInvoice link) {
        var read = desk.invoices().stands(link.documentId());
        var answer = read.then(found -> desk.seenInvoices().translate(found));
        return switch (answer) {
            case Good<RecordDocumentSeen>(var seen) -> {
                var outcome = linked(link, seen.seen());
                if (outcome instanceof Outcome.Done && read instanceof Good<JsonNode>(var json)) {
                    imports.storePaymentsOf(operation, json);
                }
                yield outcome;
            }
            case Failed<RecordDocumentSeen>(Refused refused) ->
                    dead("document " + link.documentId() + ": " + refused.words());
            case Failed<RecordDocumentSeen>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome linked(LinkInvoice link, DocumentSeen seen) {
        return switch (seen) {
            case DocumentSeen.Standing(var now, _) -> record(link, now);
            case DocumentSeen.Voided _ -> dead("document " + link.documentId() + " is void");
            case DocumentSeen.Deleted _ -> dead("document " + link.documentId() + " is gone");
        };
    }

    /** nothing was written there, so what is refused here changes nothing anywhere */
    private Outcome record(LinkInvoice link, LandedDocument found) {
        try {
            desk.send(
                    new RecordInvoiceLinked(
                            link.invoice(), link.by(), PlanHash.of(link.document()), found));
            return new Outcome.Done();
        } catch (Rejected rejected) {
            return dead(rejected.rejection().message());
        }
    }

    private static Outcome dead(String fault) {
        return new Outcome.Dead(fault, NEXT_STEP, Turn.ACCOUNTANT);
    }
}
