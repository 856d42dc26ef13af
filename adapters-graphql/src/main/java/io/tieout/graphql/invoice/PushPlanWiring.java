package io.tieout.graphql.invoice;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.graphql.schema.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code PushPlan} come from. */
public final class PushPlanWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("PushPlan", PushPlan.class)
                .field("hash", PushPlanWiring::hash)
                .field("document", PushPlanWiring::document)
                .field("obstacles", PushPlanWiring::obstacles)
                .into(wiring);
        Fields.of("PushObstacle", Reason.class)
                .field("code", PushPlanWiring::code)
                .field("message", Reason::message)
                .into(wiring);
        document(wiring);
    }

    private static void document(RuntimeWiring.Builder wiring) {
        Fields.of("PushDocument", InvoiceDocument.class)
                .field("customerId", document -> document.customer().externalId())
                .field("number", InvoiceDocument::number)
                .field("issuedOn", InvoiceDocument::issuedOn)
                .field("dueOn", InvoiceDocument::dueOn)
                .field("lines", InvoiceDocument::lines)
                .field("discount", InvoiceDocument::discount)
                .field("total", InvoiceDocument::total)
                .field("memo", document -> Fields.orNull(document.memo()))
                .into(wiring);
        Fields.of("PushDocumentLine", InvoiceDocument.Line.class)
                .field("description", InvoiceDocument.Line::description)
                .field("itemId", InvoiceDocument.Line::itemId)
                .field("itemName", InvoiceDocument.Line::itemName)
                .field("quantity", line -> line.quantity().value())
                .field("unitPrice", InvoiceDocument.Line::unitPrice)
                .field("amount", InvoiceDocument.Line::amount)
                .field("servicePeriod", line -> InvoiceWiring.stated(line.servicePeriod()))
                .field("taxCode", InvoiceDocument.Line::taxCode)
                .field("classId", line -> Fields.orNull(line.classId()))
                .into(wiring);
    }

    private static @Nullable String hash(PushPlan plan) {
        return switch (plan) {
            case PushPlan.Ready(_, PlanHash(String hex)) -> hex;
            case PushPlan.Blocked _ -> null;
        };
    }

    private static @Nullable InvoiceDocument document(PushPlan plan) {
        return switch (plan) {
            case PushPlan.Ready(InvoiceDocument document, _) -> document;
            case PushPlan.Blocked _ -> null;
        };
    }

    private static List<Reason> obstacles(PushPlan plan) {
        return switch (plan) {
            case PushPlan.Ready _ -> List.of();
            case PushPlan.Blocked(List<Reason> reasons) -> reasons;
        };
    }

    private static String code(Reason reason) {
        return switch (reason) {
            case Reason.AccountNotLinked _ -> "ACCOUNT_NOT_LINKED";
            case Reason.NoItemForProduct _ -> "NO_ITEM_FOR_PRODUCT";
            case Reason.NoSuchClass _ -> "NO_SUCH_CLASS";
            case Reason.CurrencyDiffers _ -> "CURRENCY_DIFFERS";
            case Reason.NotConnected _ -> "NOT_CONNECTED";
        };
    }
}
