package io.tieout.graphql.deferral;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.deferral.DeferralViews.DeferralEntryView;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code DeferralEntry} come from. */
public final class DeferralWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("DeferralEntry", DeferralEntryView.class)
                .field("number", DeferralEntryView::number)
                .field("on", DeferralEntryView::on)
                .field("deferred", DeferralEntryView::deferred)
                .field("reverses", entry -> Fields.orNull(entry.reverses()))
                .field("isTakenBack", DeferralEntryView::isTakenBack)
                .field("status", DeferralEntryView::status)
                .field("documentId", entry -> Fields.orNull(entry.documentId()))
                .field("problem", entry -> Fields.orNull(entry.problem()))
                .into(wiring);
    }
}
