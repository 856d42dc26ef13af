package io.tieout.bootstrap.bench.append;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The same notes the way Axon's guide shows it: annotations on the aggregate. */
class StockMarks {

    /** none before the first event */
    @AggregateIdentifier private @Nullable String id;

    private int count;

    record Mark(@TargetAggregateIdentifier String stream, int events) {}

    /** A class and no record: the stock serializer cannot read records. */
    static final class Noted {

        private final String payment;
        private final String documentId;
        private final String note;

        Noted(String payment, String documentId, String note) {
            this.payment = payment;
            this.documentId = documentId;
            this.note = note;
        }

        String payment() {
            return payment;
        }

        @Override
        public String toString() {
            return payment + " " + documentId + ": " + note;
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Mark command) {
        for (int i = 0; i < command.events(); i++) {
            AggregateLifecycle.apply(new Noted(command.stream(), Marking.DOCUMENT, Marking.NOTE));
        }
    }

    @EventSourcingHandler
    void on(Noted noted) {
        id = noted.payment();
        count++;
    }

    @Override
    public String toString() {
        return id + " with " + count;
    }
}
