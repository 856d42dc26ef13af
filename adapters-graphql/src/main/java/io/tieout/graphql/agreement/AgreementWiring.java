package io.tieout.graphql.agreement;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.application.agreement.AgreementViews.BilledPeriod;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.agreement.PostedMonth;
import io.tieout.domain.agreement.Scope;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.SchedulePreview;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of agreements come from. */
public final class AgreementWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        agreement(wiring);
        parts(wiring);
        preview(wiring);
        DealWiring.configure(wiring);
        own(wiring);
        Stream.of("DraftAgreement", "ApproveAgreement", "AcceptMilestone", "WithdrawMilestone")
                .forEach(mutation -> Payload.wire(mutation + "Payload", "agreement", wiring));
        Stream.of("LogTime", "CorrectTime")
                .forEach(mutation -> Payload.wire(mutation + "Payload", "agreement", wiring));
        Payload.wire("RequestAmendmentPayload", "controlledAct", wiring);
        Payload.wire("SchedulePreviewAnswer", "preview", wiring);
    }

    private static void agreement(RuntimeWiring.Builder wiring) {
        Fields.of("Agreement", AgreementView.class)
                .field("id", view -> GlobalId.of(view.id()))
                .field("version", AgreementView::version)
                .field("status", AgreementView::status)
                .field("reference", view -> terms(view).reference())
                .field("kind", view -> kind(terms(view).scope()))
                .field("product", view -> terms(view).product())
                .field("className", view -> Fields.orNull(terms(view).className()))
                .field("description", view -> terms(view).description())
                .field("price", view -> view.deal().schedule().total())
                .field("recognised", view -> view.deal().posted().recognised())
                .field(
                        "remaining",
                        view ->
                                view.deal()
                                        .schedule()
                                        .total()
                                        .minus(view.deal().posted().recognised()))
                .field("pending", view -> view.deal().schedule().pending())
                .field("drafted", view -> view.deal().draftedAmount())
                .field("nextInvoiceOn", view -> view.deal().nextDueOn().orElse(null))
                .field("recognisedThrough", view -> view.deal().postedThrough().orElse(null))
                .field("months", view -> AgreementMonths.of(view.deal()))
                .field("deliveries", view -> view.deal().deliveries())
                .field("entries", view -> view.deal().months())
                .field("madeBy", AgreementView::madeBy)
                .field("madeAt", AgreementView::madeAt)
                .field("approvedBy", view -> Fields.orNull(view.approvedBy()))
                .into(wiring);
    }

    /** what both sides agreed on, and nothing of how the house counts it */
    private static void own(RuntimeWiring.Builder wiring) {
        Fields.of("OwnAgreement", AgreementView.class)
                .field("id", view -> GlobalId.of(view.id()))
                .field("reference", view -> terms(view).reference())
                .field("description", view -> terms(view).description())
                .field("status", AgreementView::status)
                .field("kind", view -> kind(terms(view).scope()))
                .field("price", view -> view.deal().schedule().total())
                .field("firstOn", view -> view.deal().schedule().firstOn().orElse(null))
                .field("lastOn", view -> view.deal().schedule().lastOn().orElse(null))
                .field("nextInvoiceOn", view -> view.deal().nextDueOn().orElse(null))
                .field("deliveries", view -> view.deal().deliveries())
                .into(wiring);
    }

    private static void parts(RuntimeWiring.Builder wiring) {
        Fields.of("AgreementMonth", AgreementMonths.Month.class)
                .field("month", month -> text(month.month()))
                .field("earned", AgreementMonths.Month::earned)
                .field("remaining", AgreementMonths.Month::remaining)
                .field("isRecognised", AgreementMonths.Month::isRecognised)
                .into(wiring);
        Fields.of("AgreementDelivery", Delivery.class)
                .field("what", Delivery::what)
                .field("amount", Delivery::amount)
                .field("on", Delivery::on)
                .into(wiring);
        Fields.of("AgreementEntry", PostedMonth.class)
                .field("month", month -> text(YearMonth.from(month.lastOn())))
                .field("status", PostedMonth::status)
                .field("documentId", month -> Fields.orNull(month.documentId()))
                .into(wiring);
        Fields.of("AgreementInvoice", BilledPeriod.class)
                .field("dueOn", BilledPeriod::issuedOn)
                .field("servedFrom", BilledPeriod::servedFrom)
                .field("servedTo", BilledPeriod::servedTo)
                .field("amount", BilledPeriod::amount)
                .into(wiring);
    }

    private static void preview(RuntimeWiring.Builder wiring) {
        Fields.of("SchedulePreview", SchedulePreview.class)
                .field("priceBefore", preview -> preview.before().total())
                .field("priceAfter", preview -> preview.after().total())
                .field("months", SchedulePreview::months)
                .into(wiring);
        Fields.of("SchedulePreviewMonth", SchedulePreview.Month.class)
                .field("month", month -> text(month.month()))
                .field("before", SchedulePreview.Month::before)
                .field("after", SchedulePreview.Month::after)
                .into(wiring);
    }

    private static AgreementTerms terms(AgreementView view) {
        return view.deal().terms();
    }

    private static String text(YearMonth month) {
        return month.toString();
    }

    private static Kind kind(Scope scope) {
        return switch (scope) {
            case Scope.Subscription _ -> Kind.SUBSCRIPTION;
            case Scope.Milestones _ -> Kind.MILESTONES;
            case Scope.TimeAndMaterials _ -> Kind.TIME_AND_MATERIALS;
        };
    }

    /** What an agreement sells, as the schema names it. */
    enum Kind {
        SUBSCRIPTION,
        MILESTONES,
        TIME_AND_MATERIALS
    }
}
