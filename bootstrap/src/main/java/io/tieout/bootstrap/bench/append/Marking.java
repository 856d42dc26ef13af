package io.tieout.bootstrap.bench.append;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentId;
import java.util.Collections;
import java.util.UUID;

/** Stores notes on a stream, as many in one transaction as it is told: through the bridge. */
record Marking(Aggregates aggregates) implements CommandHandler<Marking.Mark> {

    static final String DOCUMENT = "130";
    static final String NOTE = "asked the customer, who will answer by Friday";

    static final AggregateKind<Marks, PaymentEvent> KIND =
            new AggregateKind<>(
                    "marked",
                    Marks.class,
                    PaymentEvent.class,
                    new Marks(0),
                    (marks, _) -> new Marks(marks.count() + 1));

    /** How many a stream has. */
    record Marks(int count) {}

    record Mark(UUID stream, int events) implements Command {}

    @Override
    public Class<Mark> handles() {
        return Mark.class;
    }

    @Override
    public Receipt handle(Mark command, Caller caller) {
        var noted = new PaymentNoted(new PaymentId(command.stream()), DOCUMENT, NOTE);
        return aggregates.decide(
                KIND,
                command.stream(),
                new ExpectedVersion.Any(),
                _ -> Collections.nCopies(command.events(), noted));
    }
}
