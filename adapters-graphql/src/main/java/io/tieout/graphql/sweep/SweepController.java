package io.tieout.graphql.sweep;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.command.Caller;
import io.tieout.application.sweep.SweepCommand.AgreeOnSweep;
import io.tieout.application.sweep.SweepCommand.SweepAccountingChanges;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.sweep.SweepPositions.Position;
import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.sweep.SweepRhythms;
import io.tieout.application.sweep.Tempo;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.accounting.HealthQueries.ConnectionHealth;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads how far the sweep has come, and orders one. */
@Controller
public final class SweepController {

    private final Orders orders;
    private final OperationViews operations;
    private final SweepPositions positions;
    private final SweepRhythms rhythms;
    private final Connections connections;

    public SweepController(
            Orders orders,
            OperationViews operations,
            SweepPositions positions,
            SweepRhythms rhythms,
            Connections connections) {
        this.orders = orders;
        this.operations = operations;
        this.positions = positions;
        this.rhythms = rhythms;
        this.connections = connections;
    }

    /** How far a connection's sweep has come. */
    record Sweep(List<Position> records, Tempo tempo) {

        Optional<Instant> lastAt() {
            return SweepRhythm.last(records);
        }

        Optional<Instant> nextAt() {
            return tempo.rhythm().next(records);
        }
    }

    @SchemaMapping(typeName = "ConnectionHealth")
    Sweep sweep(ConnectionHealth health) {
        return sweep(health.connection());
    }

    private Sweep sweep(Connection connection) {
        return new Sweep(
                positions.of(connection.tenant(), connection.id()),
                rhythms.of(connection.tenant(), connection.id()));
    }

    /** The input of {@code agreeOnSweep}. */
    record AgreeOnSweepInput(int everyMinutes) {}

    @MutationMapping
    Payload agreeOnSweep(
            @Argument AgreeOnSweepInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new AgreeOnSweep(Duration.ofMinutes(input.everyMinutes())),
                _ -> sweep(connections.ofTenant(caller.tenant()).orElseThrow()));
    }

    @MutationMapping
    Payload sweepAccountingChanges(@ContextValue Caller caller, DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                SweepAccountingChanges::new,
                receipt -> operations.find(Viewer.of(caller), receipt.id()).orElseThrow());
    }
}
