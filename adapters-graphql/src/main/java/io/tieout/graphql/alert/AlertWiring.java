package io.tieout.graphql.alert;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.alert.AlertViews.AlertView;
import io.tieout.application.alert.AlertViews.Telling;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of alerts come from. */
public final class AlertWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Alert", AlertView.class)
                .field("id", alert -> new GlobalId(GlobalId.Type.ALERT, alert.id()).text())
                .field("kind", AlertView::kind)
                .field("subject", AlertView::subject)
                .field("reason", AlertView::reason)
                .field("nextStep", AlertView::nextStep)
                .field("times", AlertView::times)
                .field("firstAt", AlertView::firstAt)
                .field("lastAt", AlertView::lastAt)
                .field("acknowledgedBy", AlertWiring::acknowledgedBy)
                .field("acknowledgedAt", AlertWiring::acknowledgedAt)
                .field("tellings", AlertView::tellings)
                .into(wiring);
        Fields.of("AlertTelling", Telling.class)
                .field("channel", Telling::channel)
                .field("toldTimes", Telling::toldTimes)
                .field("fault", telling -> Fields.orNull(telling.fault()))
                .into(wiring);
        Payload.wire("AcknowledgeAlertPayload", "alert", wiring);
    }

    private static @Nullable Object acknowledgedBy(AlertView alert) {
        return alert.acknowledged().map(aside -> aside.by().value()).orElse(null);
    }

    private static @Nullable Object acknowledgedAt(AlertView alert) {
        return alert.acknowledged().map(aside -> aside.at()).orElse(null);
    }
}
