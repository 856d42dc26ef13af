package io.tieout.bootstrap.wiring;

import io.tieout.application.command.CommandHandler;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What handles the commands of one side of the house. */
record Handlers(List<CommandHandler<?>> all) {

    Handlers {
        all = List.copyOf(all);
    }

    Handlers() {
        this(List.of());
    }

    Handlers with(CommandHandler<?> handler) {
        return with(List.of(handler));
    }

    Handlers with(Collection<? extends CommandHandler<?>> handlers) {
        return new Handlers(
                Stream.<CommandHandler<?>>concat(all.stream(), handlers.stream()).toList());
    }
}
