package io.tieout.graphql.closing;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.closing.ClosingViews.ChecklistItem;
import io.tieout.application.closing.ClosingViews.ClosingView;
import io.tieout.application.closing.ClosingViews.KeptPack;
import io.tieout.application.closing.ClosingViews.MonthView;
import io.tieout.domain.closing.SignOff;
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
        months(wiring);
        Payload.wire("CloseBooksPayload", "booksClosing", wiring);
        Payload.wire("ReopenBooksPayload", "controlledAct", wiring);
        Payload.wire("BeginClosingPayload", "period", wiring);
        Payload.wire("SignOffFindingPayload", "period", wiring);
        Payload.wire("ClosePeriodPayload", "period", wiring);
        Payload.wire("AbandonClosingPayload", "period", wiring);
    }

    private static void months(RuntimeWiring.Builder wiring) {
        Fields.of("BooksPeriod", MonthView.class)
                .field("month", period -> period.month().atDay(1))
                .field("state", MonthView::state)
                .field("begunBy", period -> Fields.orNull(period.begunBy()))
                .field("closedBy", period -> Fields.orNull(period.closedBy()))
                .field("reason", period -> Fields.orNull(period.reason()))
                .field("closedAt", period -> period.closedAt().orElse(null))
                .field("packHash", period -> Fields.orNull(period.packHash()))
                .into(wiring);
        Fields.of("ChecklistItem", ChecklistItem.class)
                .field("concern", item -> item.found().concern())
                .field("count", item -> item.found().count())
                .field("isSettled", ChecklistItem::isSettled)
                .field(
                        "signedOffBy",
                        item -> item.signedOff().map(signed -> signed.by().value()).orElse(null))
                .field("reason", item -> item.signedOff().map(SignOff::reason).orElse(null))
                .into(wiring);
        Fields.of("ClosePack", KeptPack.class)
                .field("month", kept -> kept.pack().month().atDay(1))
                .field("document", kept -> kept.pack().document())
                .field("hash", kept -> kept.pack().hash())
                .field("isAsSigned", KeptPack::isAsSigned)
                .field("downloadPath", kept -> ClosePackController.path(kept.pack().month()))
                .into(wiring);
        Fields.of("ClosePackVerification", PackQueries.Verification.class)
                .field("isSigned", PackQueries.Verification::isSigned)
                .field("hash", PackQueries.Verification::hash)
                .field("signedHash", verified -> verified.month().packHash())
                .field("closedBy", verified -> verified.month().closedBy())
                .field("closedAt", verified -> verified.month().closedAt().orElse(null))
                .into(wiring);
    }
}
