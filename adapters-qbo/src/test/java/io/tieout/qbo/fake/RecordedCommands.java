package io.tieout.qbo.fake;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Accepts every command, unless a test says otherwise, and remembers them in order. */
public final class RecordedCommands implements Commands {

    private final List<Command> sent = new CopyOnWriteArrayList<>();
    private volatile Consumer<Command> objection = _ -> {};

    @Override
    public Receipt send(Command command, Caller caller, Once once) {
        objection.accept(command);
        sent.add(command);
        return new Receipt(new UUID(0, 0), sent.size());
    }

    /** what throws here was not accepted */
    public void object(Consumer<Command> to) {
        objection = to;
    }

    public List<Command> sent() {
        return List.copyOf(sent);
    }

    public <C extends Command> List<C> sent(Class<C> kind) {
        return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
