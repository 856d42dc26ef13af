package io.tieout.graphql.reconciliation;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.payment.Reconciliations.Note;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.payment.Reconciliations.Waiting;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of the reconciliation queue come from. */
public final class ReconciliationWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ReconciliationRow", QueueRow.class)
                .field("documentId", row -> Fields.orNull(row.documentId()))
                .field("reason", QueueRow::reason)
                .field("amount", QueueRow::amount)
                .field("since", QueueRow::since)
                .field("turn", QueueRow::turn)
                .field("nextStep", QueueRow::nextStep)
                .field("note", row -> row.note().orElse(null))
                .field("matchProblem", row -> Fields.orNull(row.matchProblem()))
                .into(wiring);
        Fields.of("ReconciliationNote", Note.class)
                .field("text", Note::text)
                .field("by", Note::by)
                .field("at", Note::at)
                .into(wiring);
        Fields.of("ReconciliationSum", Waiting.class)
                .field("reason", Waiting::reason)
                .field("rows", Waiting::rows)
                .field("amount", Waiting::amount)
                .into(wiring);
        Stream.of("LeavePayment", "CreditPayment", "UndoPaymentCredit", "UndoPaymentIgnore")
                .forEach(mutation -> Payload.wire(mutation + "Payload", "payment", wiring));
        Payload.wire("IgnorePaymentPayload", "controlledAct", wiring);
    }
}
