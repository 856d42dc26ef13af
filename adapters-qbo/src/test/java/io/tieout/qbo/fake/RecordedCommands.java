package io.tieout.qbo.fake;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Once;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Accepts every command, unless a test says otherwise, and remembers them in order. Those with a
 * handler are carried out.
 */
public final class RecordedCommands implements Commands {

    private final List<Command> sent = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, CommandHandler<?>> handlers = new ConcurrentHashMap<>();
    private volatile Consumer<Command> objection = _ -> {};

    @Override
    public Receipt send(Command command, Caller caller, Once once) {
        objection.accept(command);
        sent.add(command);
        CommandHandler<?> handler = handlers.get(command.getClass());
        return handler == null
                ? new Receipt(new UUID(0, 0), sent.size())
                : handle(handler, command, caller);
    }

    @SuppressWarnings("unchecked") // a handler is filed under the command type it takes
    private static <C extends Command> Receipt handle(
            CommandHandler<C> handler, Command command, Caller caller) {
        if (handler instanceof PreparingHandler<C> preparing) {
            preparing.prepare((C) command, caller);
        }
        return handler.handle((C) command, caller);
    }

    /** carries out what these take */
    public void handledBy(List<CommandHandler<?>> all) {
        all.forEach(handler -> handlers.put(handler.handles(), handler));
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
