package io.tieout.graphql.refund;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code Refund} and its parts come from. */
public final class RefundWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Refund", RefundView.class)
                .field("id", refund -> GlobalId.of(refund.id()))
                .field("version", RefundView::version)
                .field("kind", RefundView::kind)
                .field("status", RefundView::status)
                .field("subjectId", RefundWiring::subject)
                .field("number", refund -> Fields.orNull(refund.number()))
                .field("amount", RefundView::amount)
                .field("paidOn", RefundView::paidOn)
                .field("documentId", refund -> Fields.orNull(refund.documentId()))
                .field("orderedAt", RefundView::orderedAt)
                .field("changedAt", RefundView::changedAt)
                .into(wiring);
        Fields.of("RefundReview", RefundView.class)
                .field("askedBy", RefundView::askedBy)
                .field("allowedBy", RefundView::allowedBy)
                .field("reason", RefundView::reason)
                .field("fromAccount", refund -> Fields.orNull(refund.from().name()))
                .field("linked", RefundView::linked)
                .field("verdict", refund -> refund.verdict().orElse(null))
                .field("lastProblem", refund -> Fields.orNull(refund.lastProblem()))
                .into(wiring);
        Stream.of("RefundCredit", "RefundSale", "BouncePayment")
                .forEach(act -> Payload.wire(act + "Payload", "controlledAct", wiring));
    }

    /** the subject as this API names it */
    private static String subject(RefundView refund) {
        GlobalId.Type type =
                switch (refund.kind()) {
                    case CREDIT_MEMO -> GlobalId.Type.CREDIT_MEMO;
                    case PAYMENT, BOUNCE -> GlobalId.Type.PAYMENT;
                    case SALE -> GlobalId.Type.INVOICE;
                };
        return new GlobalId(type, refund.subject()).text();
    }
}
