package io.tieout.graphql.printing;

import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Says where {@link InvoicePdfController} hands out an invoice as a file. */
@Controller
public final class PdfAddress {

    /** the address at this server; none while the invoice does not stand in the books */
    @SchemaMapping(typeName = "Invoice")
    Optional<String> pdfUrl(InvoiceView invoice) {
        return switch (invoice.status()) {
            case PUSHED, PARTIALLY_PAID, PAID, WRITTEN_OFF ->
                    Optional.of("/invoices/" + GlobalId.of(invoice.id()) + "/pdf");
            case DRAFT, SUBMITTED, AWAITING_SECOND_APPROVAL, APPROVED, VOIDING, VOIDED ->
                    Optional.empty();
        };
    }
}
