package io.tieout.graphql.reconciliation;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.credit.CreditConservation;
import io.tieout.application.payment.PaymentConservation.Line;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of both conservations come from. */
public final class ConservationWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("PaymentConservation", Line.class)
                .field("day", line -> line.day().orElse(null))
                .field("payments", Line::payments)
                .field("applied", Line::applied)
                .field("queued", Line::queued)
                .field("unapplied", Line::unapplied)
                .field("credited", Line::credited)
                .field("ignored", Line::ignored)
                .field("refunded", Line::refunded)
                .field("reversed", Line::reversed)
                .field("sum", Line::sum)
                .field("inBooks", Line::inBooks)
                .field("highest", Line::highest)
                .field("difference", Line::difference)
                .field("causes", line -> line.causes().stream().map(GlobalId::of).toList())
                .into(wiring);
        Fields.of("CreditMemoConservation", CreditConservation.Line.class)
                .field("creditMemos", CreditConservation.Line::creditMemos)
                .field("issued", CreditConservation.Line::issued)
                .field("applied", CreditConservation.Line::applied)
                .field("open", CreditConservation.Line::open)
                .field("refunded", CreditConservation.Line::refunded)
                .field("cancelled", CreditConservation.Line::cancelled)
                .field("sum", CreditConservation.Line::sum)
                .field("difference", CreditConservation.Line::difference)
                .field("awaited", CreditConservation.Line::awaited)
                .field("underWay", CreditConservation.Line::underWay)
                .field("causes", line -> line.causes().stream().map(GlobalId::of).toList())
                .into(wiring);
    }
}
