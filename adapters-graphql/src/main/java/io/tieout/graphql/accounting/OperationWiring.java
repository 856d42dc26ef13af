package io.tieout.graphql.accounting;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.accounting.OperationViews.Attempt;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of the admin queue come from. */
public final class OperationWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingOperation", OperationView.class)
                .field("id", OperationWiring::id)
                .field("version", OperationView::version)
                .field("kind", view -> view.operation().work().kind())
                .field("target", view -> view.operation().work().target())
                .field("state", view -> view.operation().state())
                .field("attempts", view -> view.operation().attempts())
                .field("queuedAt", view -> view.operation().queuedAt())
                .field("nextAttemptAt", view -> view.operation().nextAttemptAt())
                .field("requestId", view -> view.operation().requestId())
                .field("lastFault", view -> Fields.orNull(view.operation().lastFault()))
                .field("nextStep", view -> Fields.orNull(view.operation().nextStep()))
                .field("turn", OperationView::turn)
                .field("mayBeDone", OperationView::mayBeDone)
                .field("isGivenUp", OperationView::isGivenUp)
                .into(wiring);
        histories(wiring);
        Stream.of("Retry", "EditAndReplay", "Dismiss")
                .forEach(verb -> Payload.wire(verb + "OperationPayload", "operation", wiring));
    }

    private static void histories(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingAttempt", Attempt.class)
                .field("number", Attempt::number)
                .field("requestId", Attempt::requestId)
                .field("outcome", Attempt::outcome)
                .field("fault", attempt -> Fields.orNull(attempt.fault()))
                .field("endedAt", Attempt::endedAt)
                .into(wiring);
        Fields.of("AccountingOperationChange", OperationChange.class)
                .field("deed", OperationChange::deed)
                .field("by", change -> change.by().value())
                .field("origin", OperationChange::origin)
                .field("reason", OperationChange::reason)
                .field("differences", OperationChange::differences)
                .field("at", OperationChange::at)
                .into(wiring);
        Fields.of("FieldDifference", Difference.class)
                .field("field", Difference::field)
                .field("before", Difference::before)
                .field("after", Difference::after)
                .into(wiring);
    }

    private static String id(OperationView view) {
        return new GlobalId(GlobalId.Type.OPERATION, view.operation().id()).text();
    }
}
