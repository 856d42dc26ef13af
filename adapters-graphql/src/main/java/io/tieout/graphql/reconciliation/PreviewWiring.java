package io.tieout.graphql.reconciliation;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.payment.MatchPreviews.Balance;
import io.tieout.application.payment.MatchPreviews.Line;
import io.tieout.application.payment.MatchPreviews.MatchPreview;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a previewed match come from. */
public final class PreviewWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("MatchPreview", MatchPreview.class)
                .field("lines", MatchPreview::lines)
                .field("balances", MatchPreview::balances)
                .field("waitsNow", MatchPreview::waitsNow)
                .field("waitsThen", MatchPreview::waitsThen)
                .into(wiring);
        Fields.of("PreviewedLine", Line.class)
                .field("documentId", Line::documentId)
                .field("now", Line::now)
                .field("then", Line::then)
                .into(wiring);
        Fields.of("PreviewedBalance", Balance.class)
                .field("now", Balance::now)
                .field("then", Balance::then)
                .into(wiring);
        Payload.wire("PreviewMatchPayload", "preview", wiring);
    }
}
