package io.tieout.graphql.control;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.control.ActViews.End;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code ControlledAct} come from. */
public final class ControlWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ControlledAct", ActView.class)
                .field("id", act -> GlobalId.of(act.id()))
                .field("version", ActView::version)
                .field("status", ActView::status)
                .field("kind", ActView::kind)
                .field("subjectId", ControlWiring::subject)
                .field("askedBy", act -> act.askedBy().value())
                .field("askedAt", ActView::askedAt)
                .field("reason", ActView::reason)
                .field("seen", act -> act.seen().facts())
                .field("end", ControlWiring::end)
                .into(wiring);
        Fields.of("ControlledActFact", Fact.class)
                .field("name", Fact::name)
                .field("value", Fact::value)
                .into(wiring);
        Fields.of("ControlledActEnd", End.class)
                .field("by", end -> Fields.orNull(end.by()))
                .field("at", End::at)
                .field("reason", end -> Fields.orNull(end.reason()))
                .into(wiring);
        Stream.of("Allow", "Refuse", "Withdraw")
                .forEach(verb -> Payload.wire(verb + "ActPayload", "controlledAct", wiring));
    }

    /** the subject as this API names it */
    private static String subject(ActView act) {
        return switch (act.kind()) {
            case VOID_INVOICE, WRITE_OFF_INVOICE, REFUND_SALE, WAIVE_FEE ->
                    global(GlobalId.Type.INVOICE, act);
            case REFUND_CREDIT_MEMO -> global(GlobalId.Type.CREDIT_MEMO, act);
            case REFUND_PAYMENT, BOUNCE_PAYMENT, BOUNCE_PART_OF_PAYMENT ->
                    global(GlobalId.Type.PAYMENT, act);
            case ACCEPT_THEIRS -> global(GlobalId.Type.DRIFT, act);
            case CHANGE_APPROVAL_POLICY -> global(GlobalId.Type.APPROVAL_POLICY, act);
            case REOPEN_BOOKS -> global(GlobalId.Type.BOOKS_CLOSING, act);
            case AMEND_AGREEMENT -> global(GlobalId.Type.AGREEMENT, act);
            case IGNORE_PAYMENT -> global(GlobalId.Type.PAYMENT, act);
            case RECOGNISE_REVENUE, POST_PROCESSOR_FEES -> act.subject();
            // A tenant has one rulebook; what of it changes is among the facts.
            case CHANGE_COLLECTION_POLICY -> act.subject();
            // A mapping is known by its word, which is one of the facts.
            case CREATE_RECORD -> act.subject();
        };
    }

    private static String global(GlobalId.Type type, ActView act) {
        return new GlobalId(type, UUID.fromString(act.subject())).text();
    }

    private static @Nullable End end(ActView act) {
        return act.end().orElse(null);
    }
}
