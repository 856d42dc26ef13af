package io.tieout.graphql.reconciliation;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.payment.PaymentDecisions.Decision;
import io.tieout.application.payment.Reconciliations.Note;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.payment.Reconciliations.Waiting;
import io.tieout.domain.payment.suggestion.Factor;
import io.tieout.domain.payment.suggestion.Suggestion;
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
        Fields.of("MatchSuggestion", Suggestion.class)
                .field("invoices", Suggestion::shares)
                .field("points", Suggestion::points)
                .field("isCertain", Suggestion::isCertain)
                .field("factors", Suggestion::factors)
                .field("missing", Suggestion::missing)
                .into(wiring);
        Fields.of("MatchShare", Suggestion.Share.class)
                .field("amount", Suggestion.Share::amount)
                .into(wiring);
        Fields.of("MatchFactor", Factor.class)
                .field("factor", Factor::kind)
                .field("isFor", factor -> factor.points() > 0)
                .field("points", Factor::points)
                .field("words", Factor::words)
                .into(wiring);
        Fields.of("PaymentDecision", Decision.class)
                .field("kind", Decision::kind)
                .field("documentId", decision -> Fields.orNull(decision.documentId()))
                .field("amount", decision -> decision.amount().orElse(null))
                .field("words", decision -> Fields.orNull(decision.words()))
                .field("by", Decision::by)
                .field("at", Decision::at)
                .into(wiring);
        Fields.of("ReconciliationSum", Waiting.class)
                .field("reason", Waiting::reason)
                .field("rows", Waiting::rows)
                .field("amount", Waiting::amount)
                .into(wiring);
        Stream.of(
                        "LeavePayment",
                        "CreditPayment",
                        "UndoPaymentCredit",
                        "UndoPaymentIgnore",
                        "MatchPayment",
                        "UndoMatch")
                .forEach(mutation -> Payload.wire(mutation + "Payload", "payment", wiring));
        Payload.wire("IgnorePaymentPayload", "controlledAct", wiring);
    }
}
