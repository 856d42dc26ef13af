package io.tieout.graphql.observed;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of documents of others come from. */
public final class ObservedWiring implements RuntimeWiringConfigurer {

    private static final String ORIGIN = "ACCOUNTING_SYSTEM";

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ObservedDocument", ObservedView.class)
                .field("origin", _ -> ORIGIN)
                .field("kind", document -> document.picture().kind())
                .field("state", ObservedView::state)
                .field("documentId", document -> document.document().externalId())
                .field("number", document -> Fields.orNull(document.picture().number()))
                .field("issuedOn", document -> document.picture().issuedOn())
                .field("dueOn", document -> document.picture().dueOn())
                .field("total", document -> document.picture().total())
                .field("balance", document -> document.picture().balance())
                .field("documentChangedAt", ObservedView::changedAt)
                .field("observedAt", ObservedView::observedAt)
                .into(wiring);
    }
}
