package io.tieout.graphql.sweep;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.command.Caller;
import io.tieout.application.sweep.SweepCommand.SweepAccountingChanges;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.sweep.SweepPositions.Position;
import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.accounting.HealthQueries.ConnectionHealth;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final SweepRhythm rhythm;

    public SweepController(
            Orders orders,
            OperationViews operations,
            SweepPositions positions,
            SweepRhythm rhythm) {
        this.orders = orders;
        this.operations = operations;
        this.positions = positions;
        this.rhythm = rhythm;
    }

    /** How far a connection's sweep has come. */
    record Sweep(List<Position> records, SweepRhythm rhythm) {

        Optional<Instant> lastAt() {
            return SweepRhythm.last(records);
        }

        Optional<Instant> nextAt() {
            return rhythm.next(records);
        }
    }

    @SchemaMapping(typeName = "ConnectionHealth")
    Sweep sweep(ConnectionHealth health) {
        var connection = health.connection();
        return new Sweep(positions.of(connection.tenant(), connection.id()), rhythm);
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
