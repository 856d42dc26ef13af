package io.tieout.graphql.golive;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.golive.GoLivePreviews.Preview;
import io.tieout.application.golive.GoLives.Total;
import io.tieout.application.invoice.linking.InvoiceLinkProposal.Answer;
import io.tieout.graphql.account.linking.LinkingReport;
import io.tieout.graphql.schema.Fields;

/** Where the fields of a dry run of going live come from. */
final class PreviewFields {

    /** What linking the invoices of a preview would come to. */
    private record InvoiceReport(Preview preview) {

        long count(Answer answer) {
            return preview.invoices().stream().filter(each -> each.answer() == answer).count();
        }
    }

    private PreviewFields() {}

    static void into(RuntimeWiring.Builder wiring) {
        Fields.of("GoLivePreview", Preview.class)
                .field("cutoffOn", preview -> preview.cutoffOn().orElse(null))
                .field("accounts", preview -> LinkingReport.of(preview.accounts()))
                .field("invoices", InvoiceReport::new)
                .field("balances", Preview::totals)
                .into(wiring);
        Fields.of("InvoiceLinkingReport", InvoiceReport.class)
                .field("exact", report -> report.count(Answer.EXACT))
                .field("needsPerson", report -> report.count(Answer.NEEDS_A_PERSON))
                .field("noDocument", report -> report.count(Answer.NO_DOCUMENT))
                .field("olderThanCutoff", report -> report.preview().olderThanCutoff())
                .into(wiring);
        Fields.of("GoLiveBalance", Total.class)
                .field("accounts", Total::accounts)
                .field("here", Total::here)
                .field("there", Total::there)
                .field("toImport", total -> total.there().minus(total.here()))
                .into(wiring);
    }
}
