package io.tieout.application.mapping;

import static io.tieout.application.mapping.MappingKind.MAPPING;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.mapping.RecordCommand.RecordRecordCreated;
import io.tieout.application.mapping.RecordCommand.RecordRecordNotCreated;
import java.util.List;

/** Lets words mean the records that were ordered for them, once they are there. */
public final class RecordHandlers {

    private final Aggregates aggregates;

    public RecordHandlers(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordRecordCreated.class, this::created),
                new Handling<>(RecordRecordNotCreated.class, this::notCreated));
    }

    private Receipt created(RecordRecordCreated command, Caller caller) {
        return aggregates.decide(
                MAPPING,
                command.word().mapping().value(),
                new ExpectedVersion.Any(),
                mapping -> mapping.created(command.target()));
    }

    private Receipt notCreated(RecordRecordNotCreated command, Caller caller) {
        return aggregates.decide(
                MAPPING,
                command.word().mapping().value(),
                new ExpectedVersion.Any(),
                mapping -> mapping.notCreated(command.reason(), command.instead(), caller.actor()));
    }
}
