package io.tieout.application.mapping;

import static io.tieout.application.mapping.MappingKind.MAPPING;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.mapping.MappingCommand.ConfirmMapping;
import io.tieout.application.mapping.MappingCommand.DeclineMapping;
import io.tieout.application.mapping.MappingCommand.ProposeMapping;
import io.tieout.application.reference.ReferenceRejected;
import io.tieout.application.reference.ReferenceRejection.NothingConnected;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.Mapping;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.mapping.MappingRejected;
import io.tieout.domain.mapping.MappingRejection.InvalidWord;
import io.tieout.domain.mapping.MappingRejection.NoSuchWord;
import io.tieout.domain.mapping.MappingRejection.UnknownRecord;
import java.util.List;
import java.util.function.Function;

/** Who takes which order about mappings. */
public final class MappingHandlers {

    private static final int LONGEST_WORD = 100;

    private final Aggregates aggregates;
    private final Connections connections;
    private final References references;

    public MappingHandlers(Aggregates aggregates, Connections connections, References references) {
        this.aggregates = aggregates;
        this.connections = connections;
        this.references = references;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(ProposeMapping.class, this::propose),
                new Handling<>(ConfirmMapping.class, this::confirm),
                new Handling<>(DeclineMapping.class, this::decline));
    }

    private Receipt propose(ProposeMapping command, Caller caller) {
        MappedWord word = word(command, caller);
        Target target = record(word, command.recordId(), caller);
        return decide(word, mapping -> mapping.propose(word, target, caller.actor()));
    }

    private Receipt confirm(ConfirmMapping command, Caller caller) {
        MappedWord word = word(command, caller);
        Target target = record(word, command.recordId(), caller);
        return decide(word, mapping -> mapping.confirm(target, caller.actor()));
    }

    private Receipt decline(DeclineMapping command, Caller caller) {
        return decide(
                word(command, caller),
                mapping -> mapping.decline(caller.actor(), command.reason()));
    }

    private MappedWord word(MappingCommand command, Caller caller) {
        if (command.word().isBlank() || command.word().length() > LONGEST_WORD) {
            throw new MappingRejected(new InvalidWord(command.word().length()));
        }
        if (!command.kind().isWord(command.word())) {
            throw new MappingRejected(new NoSuchWord(command.word(), command.kind().form()));
        }
        return connections
                .ofTenant(caller.tenant())
                .map(present -> new MappedWord(present.id(), command.kind(), command.word()))
                .orElseThrow(() -> new ReferenceRejected(new NothingConnected()));
    }

    private Target record(MappedWord word, String id, Caller caller) {
        References.Kind kind = MappedLists.of(word.kind());
        return references
                .find(caller.tenant(), word.connection(), kind, id)
                .filter(Reference::isActive)
                .map(Reference::target)
                .orElseThrow(() ->
                        new MappingRejected(new UnknownRecord(MappedLists.name(word.kind()), id)));
    }

    private Receipt decide(MappedWord word, Function<Mapping, List<MappingEvent>> decision) {
        return aggregates.decide(
                MAPPING, word.mapping().value(), new ExpectedVersion.Any(), decision);
    }
}
