package io.tieout.graphql.live;

import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.live.LiveItem.Heartbeat;
import io.tieout.graphql.live.LiveItem.Lagged;
import io.tieout.graphql.live.LiveItem.Unread;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code Heartbeat}, {@code Unread} and {@code Lagged} come from. */
public final class LiveWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Heartbeat", Heartbeat.class)
                .field("cursor", heartbeat -> heartbeat.cursor().text())
                .into(wiring);
        Fields.of("Unread", Unread.class)
                .field("cursor", unread -> unread.cursor().text())
                .into(wiring);
        Fields.of("Lagged", Lagged.class)
                .field("cursor", lagged -> lagged.cursor().text())
                .into(wiring);
    }

    /** tells the members of a subscription's interface apart: its change, and what all share */
    public static void wire(String itemType, String changeType, RuntimeWiring.Builder wiring) {
        TypeResolver member =
                environment ->
                        environment
                                .getSchema()
                                .getObjectType(
                                        switch ((LiveItem) environment.getObject()) {
                                            case Heartbeat _ -> "Heartbeat";
                                            case Unread _ -> "Unread";
                                            case Lagged _ -> "Lagged";
                                            case LiveItem _ -> changeType;
                                        });
        wiring.type(itemType, builder -> builder.typeResolver(member));
    }
}
