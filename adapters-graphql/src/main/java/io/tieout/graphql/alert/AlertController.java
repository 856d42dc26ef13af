package io.tieout.graphql.alert;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.AlertCommand.AcknowledgeAlert;
import io.tieout.application.alert.AlertViews;
import io.tieout.application.alert.AlertViews.Openness;
import io.tieout.application.command.Caller;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads alerts and puts them aside. */
@Controller
public final class AlertController {

    private final AlertViews alerts;
    private final Orders orders;

    public AlertController(AlertViews alerts, Orders orders) {
        this.alerts = alerts;
        this.orders = orders;
    }

    /** The input of {@code acknowledgeAlert}. */
    record AcknowledgeInput(String alertId) {}

    @QueryMapping
    Connection alerts(
            @Argument @Nullable Set<Openness> state,
            @Argument @Nullable Set<Kind> kind,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                alerts.list(
                        Viewer.of(caller),
                        state == null ? Set.of() : state,
                        kind == null ? Set.of() : kind,
                        page),
                page);
    }

    @MutationMapping
    Payload acknowledgeAlert(
            @Argument AcknowledgeInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new AcknowledgeAlert(InputIds.alert(input.alertId(), "alertId")),
                receipt -> alerts.find(Viewer.of(caller), receipt.id()).orElseThrow());
    }
}
