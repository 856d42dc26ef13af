package io.tieout.jpatwin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code draftInvoice} answers.
 *
 * @param invoice null when it was refused
 */
public record DraftInvoicePayload(@Nullable InvoicePicture invoice, List<UserError> userErrors) {

    /** Why something was refused. */
    public record UserError(String field, String message, Code code) {}

    /** The rules that may be broken. */
    public enum Code {
        NOT_FOUND,
        WRONG_CURRENCY,
        NUMBER_TAKEN,
        IDEMPOTENCY_KEY_REUSED
    }

    static DraftInvoicePayload drafted(Invoice invoice) {
        return new DraftInvoicePayload(InvoicePicture.of(invoice), List.of());
    }

    static DraftInvoicePayload refused(String field, String message, Code code) {
        return new DraftInvoicePayload(null, List.of(new UserError(field, message, code)));
    }
}
