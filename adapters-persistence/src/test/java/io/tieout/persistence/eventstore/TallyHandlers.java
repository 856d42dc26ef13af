package io.tieout.persistence.eventstore;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import java.util.List;
import java.util.function.Function;

/** One handler for each order to a tally. */
final class TallyHandlers {

    private TallyHandlers() {}

    static List<CommandHandler<?>> over(Aggregates tallies) {
        var any = new ExpectedVersion.Any();
        return List.of(
                handler(
                        Tally.Count.class,
                        order ->
                                tallies.decide(
                                        Tally.KIND,
                                        order.tally(),
                                        order.expected(),
                                        tally -> tally.count(order.by()))),
                handler(
                        Tally.CountUpTo.class,
                        order ->
                                tallies.decide(
                                        Tally.KIND,
                                        order.tally(),
                                        any,
                                        tally -> tally.countUpTo(order.sum()))),
                handler(
                        Tally.Name.class,
                        order ->
                                tallies.decide(
                                        Tally.KIND,
                                        order.tally(),
                                        any,
                                        _ -> List.of(new Tally.Named(order.name())))),
                handler(
                        Tally.Look.class,
                        order -> {
                            order.at().accept(tallies.load(Tally.KIND, order.tally()));
                            return new Receipt(order.tally(), 0);
                        }),
                handler(
                        Tally.Peek.class,
                        order ->
                                tallies.decide(
                                        Tally.KIND,
                                        order.tally(),
                                        any,
                                        tally -> {
                                            order.at().accept(tally);
                                            return tally.count(0);
                                        })),
                handler(
                        Tally.Begin.class,
                        order -> tallies.begin(Tally.KIND, order.tally(), order.decision())),
                handler(
                        Tally.Close.class,
                        order -> tallies.decide(Tally.KIND, order.tally(), any, Tally::close)));
    }

    private static <C extends Command> CommandHandler<C> handler(
            Class<C> type, Function<C, Receipt> handle) {
        return new CommandHandler<>() {
            @Override
            public Class<C> handles() {
                return type;
            }

            @Override
            public Receipt handle(C command, Caller caller) {
                return handle.apply(command);
            }
        };
    }
}
