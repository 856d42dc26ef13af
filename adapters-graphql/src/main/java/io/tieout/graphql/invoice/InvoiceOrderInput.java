package io.tieout.graphql.invoice;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.invoice.InvoiceCommand.AcceptLandedInvoice;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceCommand.RejectInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order about an existing invoice. The schema says which mutation needs a reason or a plan hash
 * and refuses it without.
 */
record InvoiceOrderInput(
        String invoiceId,
        @Nullable String reason,
        @Nullable String planHash,
        @Nullable Integer expectedVersion) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    SubmitInvoice submit() {
        return new SubmitInvoice(invoice(), expected());
    }

    RejectInvoice reject() {
        return new RejectInvoice(invoice(), Objects.requireNonNull(reason), expected());
    }

    VoidInvoice voidInvoice() {
        return new VoidInvoice(invoice(), Objects.requireNonNull(reason), expected());
    }

    AcceptLandedInvoice acceptLanded() {
        return new AcceptLandedInvoice(invoice(), Objects.requireNonNull(reason), expected());
    }

    ApproveAndPushInvoice approveAndPush() {
        return new ApproveAndPushInvoice(invoice(), seenPlan(), expected());
    }

    /** what an approval says of this invoice, for telling one under the same key from another */
    Map<String, Object> approval() {
        Map<String, Object> said = new HashMap<>();
        said.put("planHash", Objects.requireNonNull(planHash));
        if (expectedVersion != null) {
            said.put("expectedVersion", expectedVersion);
        }
        return said;
    }

    private PlanHash seenPlan() {
        String seen = Objects.requireNonNull(planHash);
        if (!SHA_256.matcher(seen).matches()) {
            throw new InputRefused(
                    InputCode.INVALID_PLAN_HASH,
                    "planHash",
                    "'%s' is not a plan hash; send the hash that pushPlan shows".formatted(seen));
        }
        return new PlanHash(seen);
    }

    private InvoiceId invoice() {
        return InputIds.invoice(invoiceId, "invoiceId");
    }

    private ExpectedVersion expected() {
        return Orders.expected(expectedVersion);
    }
}
