package io.tieout.graphql.invoice;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.LandingView;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.invoice.InvoiceViews.SignatureView;
import io.tieout.application.invoice.SyncViews.SyncView;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.TaxByRate;
import io.tieout.domain.money.Money;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code Invoice} and its parts come from. */
public final class InvoiceWiring implements RuntimeWiringConfigurer {

    /** A line and what it comes to. */
    private record AmountedLine(InvoiceLine line, Money amount) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        invoice(wiring);
        content(wiring);
        Fields.of("Settlement", Settlement.class)
                .field("amount", Settlement::amount)
                .field("effectiveOn", Settlement::effectiveOn)
                .into(wiring);
        Fields.of("InvoiceLanding", LandingView.class)
                .field("verdict", LandingView::verdict)
                .field("differences", LandingView::differences)
                .field("standsAsApproved", LandingView::isSettledAsApproved)
                .field("acceptedBy", landing -> Fields.orNull(landing.acceptedBy()))
                .field("acceptedBecause", landing -> Fields.orNull(landing.acceptedBecause()))
                .field("exchangeRate", landing -> exchangeRate(landing.booked()))
                .field("taxes", landing -> taxes(landing.booked()))
                .into(wiring);
        Fields.of("TaxByRate", TaxByRate.class)
                .field("rateId", TaxByRate::rateId)
                .field("taxed", TaxByRate::taxed)
                .field("amount", TaxByRate::amount)
                .into(wiring);
        Fields.of("LandingDifference", Difference.class)
                .field("kind", Difference::kind)
                .field("field", Difference::field)
                .field("approved", difference -> Fields.orNull(difference.approved()))
                .field("landed", difference -> Fields.orNull(difference.landed()))
                .field("needsAcceptance", difference -> difference.kind().needsAcceptance())
                .into(wiring);
        Fields.of("InvoiceReview", InvoiceView.class)
                .field("makers", InvoiceView::makers)
                .field("approvedBy", invoice -> Fields.orNull(invoice.approvedBy()))
                .field("signatures", InvoiceView::signatures)
                .field("lastProblem", invoice -> Fields.orNull(invoice.lastProblem()))
                .into(wiring);
        Fields.of("Signature", SignatureView.class)
                .field("by", SignatureView::by)
                .field("at", signature -> signature.at().orElse(null))
                .field("policyVersion", signature -> signature.authority().policyVersion())
                .field("byPolicy", signature -> signature.authority().isAutomatic())
                .into(wiring);
        Fields.of("InvoiceSync", SyncView.class)
                .field("state", SyncView::state)
                .field("reason", sync -> Fields.orNull(sync.reason()))
                .field("since", SyncView::since)
                .field("whoseTurn", SyncView::turn)
                .field("nextStep", SyncView::nextStep)
                .into(wiring);
        VoidMutation.wire(wiring);
        BulkApproval.wire(wiring);
        Stream.of("Draft", "Revise", "Submit", "Reject", "ApproveAndPush")
                .forEach(verb -> Payload.wire(verb + "InvoicePayload", "invoice", wiring));
        Payload.wire("AcceptLandedInvoicePayload", "invoice", wiring);
    }

    private static @Nullable BigDecimal exchangeRate(Booked booked) {
        return switch (booked) {
            case Booked.Unstated() -> null;
            case Booked.Stated(var rate, _) -> rate.value();
        };
    }

    private static List<TaxByRate> taxes(Booked booked) {
        return switch (booked) {
            case Booked.Unstated() -> List.of();
            case Booked.Stated(_, var taxes) -> taxes;
        };
    }

    private static void invoice(RuntimeWiring.Builder wiring) {
        Fields.of("Invoice", InvoiceView.class)
                .field("id", invoice -> GlobalId.of(invoice.id()))
                .field("version", InvoiceView::version)
                .field("status", InvoiceView::status)
                .field("number", invoice -> invoice.content().number())
                .field("currency", invoice -> invoice.content().currency().code())
                .field("issuedOn", invoice -> invoice.content().issuedOn())
                .field("dueOn", invoice -> invoice.content().dueOn())
                .field("lines", InvoiceWiring::lines)
                .field("discount", InvoiceWiring::discounted)
                .field("subtotal", invoice -> invoice.totals().subtotal())
                .field("total", invoice -> invoice.totals().total())
                .field("balance", InvoiceView::balance)
                .field("memo", invoice -> Fields.orNull(invoice.content().memo()))
                .field("department", invoice -> Fields.orNull(invoice.content().department()))
                .field("documentId", invoice -> Fields.orNull(invoice.documentId()))
                .field("documentNumber", invoice -> Fields.orNull(invoice.documentNumber()))
                .field("draftedAt", InvoiceView::draftedAt)
                .field("changedAt", InvoiceView::changedAt)
                .into(wiring);
    }

    private static void content(RuntimeWiring.Builder wiring) {
        Fields.of("InvoiceLine", AmountedLine.class)
                .field("description", priced -> priced.line().description())
                .field("product", priced -> priced.line().product())
                .field("quantity", priced -> priced.line().quantity().value())
                .field("unitPrice", priced -> priced.line().unitPrice())
                .field("amount", AmountedLine::amount)
                .field("servicePeriod", priced -> stated(priced.line().servicePeriod()))
                .field("taxCode", priced -> priced.line().taxCode())
                .field("className", priced -> Fields.orNull(priced.line().className()))
                .into(wiring);
        Fields.of("ServicePeriod", ServicePeriod.Between.class)
                .field("firstOn", ServicePeriod.Between::firstOn)
                .field("lastOn", ServicePeriod.Between::lastOn)
                .into(wiring);
        // The engine sees the invoice itself behind the field discount.
        Fields.of("InvoiceDiscount", InvoiceView.class)
                .field("amount", invoice -> invoice.totals().discount())
                .field("percent", InvoiceWiring::percent)
                .into(wiring);
    }

    private static List<AmountedLine> lines(InvoiceView invoice) {
        List<InvoiceLine> lines = invoice.content().lines();
        List<Money> amounts = invoice.totals().lineAmounts();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new AmountedLine(lines.get(i), amounts.get(i)))
                .toList();
    }

    private static @Nullable InvoiceView discounted(InvoiceView invoice) {
        return switch (invoice.content().discount()) {
            case Discount.None() -> null;
            case Discount.Fixed _, Discount.Share _ -> invoice;
        };
    }

    private static @Nullable Object percent(InvoiceView invoice) {
        return switch (invoice.content().discount()) {
            case Discount.Share(var percent) -> percent.value();
            case Discount.Fixed _, Discount.None _ -> null;
        };
    }

    static ServicePeriod.@Nullable Between stated(ServicePeriod period) {
        return switch (period) {
            case ServicePeriod.Between between -> between;
            case ServicePeriod.Unstated() -> null;
        };
    }
}
