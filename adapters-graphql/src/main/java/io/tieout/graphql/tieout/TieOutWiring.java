package io.tieout.graphql.tieout;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.tieout.TieOuts.TieOutView;
import io.tieout.domain.tieout.AccountTieOut;
import io.tieout.domain.tieout.TieOut.Difference;
import io.tieout.domain.tieout.TieOut.Sides;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a tie-out come from. */
public final class TieOutWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("TieOut", TieOutView.class)
                .field("asOf", TieOutView::asOf)
                .field("readAt", TieOutView::readAt)
                .field("currencies", view -> view.tieOut().currencies())
                .field("differences", view -> view.tieOut().differences())
                .field("unexplained", view -> view.tieOut().unexplained().size())
                .field("accounts", view -> view.accounts().accounts())
                .field("accountDifferences", view -> view.accounts().differences())
                .field("unexplainedOnAccounts", view -> view.accounts().unexplained().size())
                .into(wiring);
        Fields.of("TieOutSides", Sides.class)
                .field("currency", sides -> sides.currency().code())
                .field("ours", Sides::ours)
                .field("theirs", Sides::theirs)
                .field("isTied", Sides::isTied)
                .into(wiring);
        Fields.of("TieOutDifference", Difference.class)
                .field("type", difference -> difference.document().type())
                .field("documentId", difference -> difference.document().documentId())
                .field("number", difference -> Fields.orNull(difference.document().number()))
                .field("issuedOn", difference -> difference.document().issuedOn())
                .field("ours", Difference::ours)
                .field("theirs", Difference::theirs)
                .field("amount", Difference::amount)
                .field("explanation", Difference::why)
                .into(wiring);
        accounts(wiring);
        Payload.wire("RequestTieOutPayload", "operation", wiring);
    }

    private static void accounts(RuntimeWiring.Builder wiring) {
        Fields.of("TieOutAccount", AccountTieOut.Sides.class)
                .field("account", AccountTieOut.Sides::account)
                .field("ours", AccountTieOut.Sides::ours)
                .field("theirs", AccountTieOut.Sides::theirs)
                .field("isTied", AccountTieOut.Sides::isTied)
                .into(wiring);
        Fields.of("TieOutAccountDifference", AccountTieOut.Difference.class)
                .field("account", AccountTieOut.Difference::account)
                .field("type", difference -> difference.document().type())
                .field(
                        "documentId",
                        difference -> Fields.orNull(difference.document().documentId()))
                .field("number", difference -> Fields.orNull(difference.document().number()))
                .field("on", difference -> difference.document().issuedOn())
                .field("ours", AccountTieOut.Difference::ours)
                .field("theirs", AccountTieOut.Difference::theirs)
                .field("amount", AccountTieOut.Difference::amount)
                .field("explanation", AccountTieOut.Difference::why)
                .into(wiring);
    }
}
