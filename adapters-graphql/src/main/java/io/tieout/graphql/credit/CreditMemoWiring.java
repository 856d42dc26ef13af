package io.tieout.graphql.credit;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.credit.CreditPlans.Preview;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code CreditMemo} and its parts come from. */
public final class CreditMemoWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        memo(wiring);
        Fields.of("CreditMemoLine", CreditedLine.class)
                .field("line", line -> line.position() + 1)
                .field("description", line -> line.line().description())
                .field("quantity", line -> line.line().quantity().value())
                .field("unitPrice", line -> line.line().unitPrice())
                .field("amount", CreditedLine::amount)
                .into(wiring);
        Fields.of("CreditMemoReview", CreditMemoView.class)
                .field("reason", memo -> memo.content().reason())
                .field("makers", CreditMemoView::makers)
                .field("approvedBy", memo -> Fields.orNull(memo.approvedBy()))
                .field("signatures", CreditMemoView::signatures)
                .field("verdict", memo -> memo.verdict().orElse(null))
                .field("lastProblem", memo -> Fields.orNull(memo.lastProblem()))
                .into(wiring);
        plan(wiring);
        Stream.of("Draft", "Submit", "Reject", "Discard", "ApproveAndPush", "Apply")
                .forEach(verb -> Payload.wire(verb + "CreditMemoPayload", "creditMemo", wiring));
        Payload.wire("WriteOffInvoicePayload", "controlledAct", wiring);
    }

    private static void memo(RuntimeWiring.Builder wiring) {
        Fields.of("CreditMemo", CreditMemoView.class)
                .field("id", memo -> GlobalId.of(memo.id()))
                .field("version", CreditMemoView::version)
                .field("status", CreditMemoView::status)
                .field("number", memo -> memo.content().number())
                .field("currency", memo -> memo.content().currency().code())
                .field("issuedOn", memo -> memo.content().issuedOn())
                .field("lines", memo -> memo.content().lines())
                .field("discount", memo -> memo.content().discount())
                .field("total", memo -> memo.content().total())
                .field("charged", CreditMemoView::charged)
                .field("left", CreditMemoView::left)
                .field("cancelled", CreditMemoView::cancelled)
                .field("appliesOnLanding", memo -> memo.content().appliesOnLanding())
                .field("documentId", memo -> Fields.orNull(memo.documentId()))
                .field("documentNumber", memo -> Fields.orNull(memo.documentNumber()))
                .field("draftedAt", CreditMemoView::draftedAt)
                .field("changedAt", CreditMemoView::changedAt)
                .into(wiring);
    }

    private static void plan(RuntimeWiring.Builder wiring) {
        Fields.of("CreditMemoPlan", Preview.class)
                .field("hash", preview -> hash(preview.plan()))
                .field("document", preview -> document(preview.plan()))
                .field("obstacles", preview -> obstacles(preview.plan()))
                .field("warnings", preview -> preview.plan().warnings())
                .into(wiring);
    }

    private static @Nullable String hash(CreditPlan plan) {
        return switch (plan) {
            case CreditPlan.Ready(_, PlanHash(String hex), _) -> hex;
            case CreditPlan.Blocked _ -> null;
        };
    }

    private static @Nullable InvoiceDocument document(CreditPlan plan) {
        return switch (plan) {
            case CreditPlan.Ready(CreditMemoDocument document, _, _) -> document.sale();
            case CreditPlan.Blocked _ -> null;
        };
    }

    private static List<Reason> obstacles(CreditPlan plan) {
        return switch (plan) {
            case CreditPlan.Ready _ -> List.of();
            case CreditPlan.Blocked(List<Reason> reasons, _) -> reasons;
        };
    }
}
