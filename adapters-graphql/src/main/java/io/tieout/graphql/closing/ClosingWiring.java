package io.tieout.graphql.closing;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.closing.ClosingViews.ClosingView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code BooksClosing} come from. */
public final class ClosingWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("BooksClosing", ClosingView.class)
                .field("id", closing -> GlobalId.of(closing.id()))
                .field("closedThrough", ClosingView::through)
                .field("decidedBy", ClosingView::decidedBy)
                .field("reason", ClosingView::reason)
                .field("changedAt", ClosingView::changedAt)
                .into(wiring);
        Payload.wire("CloseBooksPayload", "booksClosing", wiring);
        Payload.wire("ReopenBooksPayload", "controlledAct", wiring);
    }
}
