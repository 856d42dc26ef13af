package io.tieout.graphql.feeinvoice;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.feeinvoice.LateFeeViews.LateFeeView;
import io.tieout.domain.latefee.FeeLine;
import io.tieout.domain.money.Money;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of late fees come from. */
public final class LateFeeWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("LateFee", LateFeeView.class)
                .field("period", fee -> fee.fee().period())
                .field("on", fee -> fee.fee().on())
                .field("amount", fee -> fee.fee().amount())
                .field("takenBack", LateFeeView::takenBack)
                .field("takenBackBecause", fee -> Fields.orNull(fee.takenBackBecause()))
                .field("outcome", fee -> fee.fee().outcome())
                .field("outcomeInWords", fee -> fee.fee().outcome().sentence())
                .field("lines", fee -> fee.fee().lines())
                .field("capLeft", LateFeeWiring::capLeft)
                .field("step", LateFeeView::step)
                .field("policyVersion", LateFeeView::policyVersion)
                .field("chargedAt", LateFeeView::chargedAt)
                .into(wiring);
        Fields.of("LateFeeLine", FeeLine.class)
                .field("kind", FeeLine::kind)
                .field("amount", FeeLine::amount)
                .into(wiring);
        Payload.wire("WaiveFeePayload", "controlledAct", wiring);
    }

    /** what the law still left after this fee; null where it sets no amount */
    private static @Nullable Money capLeft(LateFeeView fee) {
        return fee.fee().lines().stream()
                .filter(line -> line.kind() == FeeLine.Kind.LEFT_UNDER_CAP)
                .findFirst()
                .map(line -> line.amount().minus(fee.fee().amount()))
                .orElse(null);
    }
}
