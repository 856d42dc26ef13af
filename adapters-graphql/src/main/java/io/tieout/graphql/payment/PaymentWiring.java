package io.tieout.graphql.payment;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.domain.payment.Unbooked;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code Payment} come from. */
public final class PaymentWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Payment", PaymentView.class)
                .field("id", payment -> GlobalId.of(payment.id()))
                .field("version", PaymentView::version)
                .field(
                        "documentId",
                        payment -> Unbooked.is(payment.documentId()) ? "" : payment.documentId())
                .field("total", PaymentView::total)
                .field("credit", PaymentView::credit)
                .field("receivedOn", PaymentView::receivedOn)
                .field("reference", payment -> Fields.orNull(payment.reference()))
                .field("applied", PaymentView::applied)
                .field("queued", PaymentView::queued)
                .field("unapplied", PaymentView::unapplied)
                .field("credited", PaymentView::credited)
                .field("ignored", PaymentView::ignored)
                .field("refunded", PaymentView::refunded)
                .field("reversed", PaymentView::reversed)
                .field("match", PaymentView::match)
                .field("matchProblem", payment -> Fields.orNull(payment.matchProblem()))
                .into(wiring);
        Fields.of("PaymentPart", PaymentPart.class)
                .field("bucket", PaymentPart::bucket)
                .field("amount", PaymentPart::amount)
                .field("documentId", part -> Fields.orNull(part.documentId()))
                .field("effectiveOn", part -> part.effectiveOn().orElse(null))
                .field("reason", part -> part.reason().orElse(null))
                .into(wiring);
    }
}
