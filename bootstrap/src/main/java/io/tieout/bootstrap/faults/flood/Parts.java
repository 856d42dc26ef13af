package io.tieout.bootstrap.faults.flood;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.command.Commands;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.PushPlans;
import io.tieout.bootstrap.demo.DemoClock;
import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.demo.DemoTenants;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.qbo.client.StandingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** The parts of a running house that a run with many invoices needs. */
public record Parts(
        DemoTenants tenants,
        Commands commands,
        Connections connections,
        Notices inbox,
        InvoiceViews invoices,
        PushPlans plans,
        OperationViews operations,
        DemoClock clock,
        TwinAdmin twin) {

    // After thousands of changes there are minutes of work left, and none of it hangs.
    private static final DemoClock.Patience PATIENCE =
            new DemoClock.Patience(Duration.ofMinutes(15));

    /** Where the one part of a type is found. */
    public interface Source {
        <T> T part(Class<T> type);
    }

    /** does it in a house that is started for it, without any sample, and stopped again */
    public static FaultReport inOwnHouse(Ground ground, Function<Parts, FaultReport> work) {
        return withOwnHouse(ground, house -> work.apply(of(house)));
    }

    /** the same for work that needs other parts too */
    public static FaultReport withOwnHouse(Ground ground, Function<Source, FaultReport> work) {
        try (DemoStack stack =
                stack(
                        ground.folder(),
                        ground.programFolder(),
                        ground.seed(),
                        StandingClock.ENDS_LIMITS)) {
            return work.apply(sourceOf(stack));
        }
    }

    /** A house that was started for its parts; whoever started it closes it. */
    public record OwnHouse(Parts parts, DemoStack stack) implements AutoCloseable {

        @Override
        public void close() {
            stack.close();
        }
    }

    /**
     * without any sample, and for limits alone: while its clock stands no limit ends, however long
     * the machine takes to make the work ready
     */
    public static OwnHouse startHouse(Path folder, Path programFolder, long seed) {
        DemoStack stack = stack(folder, programFolder, seed, StandingClock.KEEPS_LIMITS);
        return new OwnHouse(of(sourceOf(stack)), stack);
    }

    private static DemoStack stack(
            Path folder, Path programFolder, long seed, StandingClock standing) {
        DemoOptions options =
                DemoOptions.in(folder, 0, 0)
                        .withProgramsIn(programFolder)
                        .withoutSample()
                        .withTwinSeed(seed);
        return DemoStack.start(
                options,
                context -> {
                    context.registerBean(DemoClock.Patience.class, () -> PATIENCE);
                    context.registerBean(StandingClock.class, () -> standing);
                });
    }

    private static Source sourceOf(DemoStack stack) {
        return new Source() {
            @Override
            public <T> T part(Class<T> type) {
                return stack.part(type);
            }
        };
    }

    public static Parts of(Source house) {
        return new Parts(
                house.part(DemoTenants.class),
                house.part(Commands.class),
                house.part(Connections.class),
                house.part(Notices.class),
                house.part(InvoiceViews.class),
                house.part(PushPlans.class),
                house.part(OperationViews.class),
                house.part(DemoClock.class),
                house.part(TwinAdmin.class));
    }
}
