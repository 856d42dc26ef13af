package io.tieout.bootstrap.faults.hostile;

import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.replay.JsonOverHttp;
import io.tieout.bootstrap.wiring.DatabaseWatch;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.StreamSupport;

/** F13: everything that makes a small request expensive, a thousand times each. */
public final class HostileQueries implements FaultRun {

    private static final int TIMES = 1_000;
    private static final int WARM_UP = 50;
    private static final int HONEST = 500; // in each round

    @Override
    public String id() {
        return "F13";
    }

    @Override
    public String promise() {
        return "requests made to be expensive are refused within 50 ms without a statement, and"
                + " honest ones beside them do not wait longer";
    }

    @Override
    public String unit() {
        return "requests";
    }

    @Override
    public FaultReport run(Ground ground) {
        AnsweringConnections connections = new AnsweringConnections();
        DemoOptions options =
                DemoOptions.in(ground.folder(), 0, 0)
                        .withProgramsIn(ground.programFolder())
                        .withoutSample();
        FaultReport.Draft draft = new FaultReport.Draft();
        try (DemoStack stack =
                DemoStack.start(
                        options,
                        context -> context.registerBean(DatabaseWatch.class, () -> connections))) {
            FrontDesk desk = new FrontDesk(stack.baseUri(), token(stack.baseUri()));
            int times = ground.scale().of(TIMES);
            Map<String, String> bodies = bodies();
            ground.progress().begin((long) times * bodies.size(), 0);
            send(desk, connections::taken, bodies, times, WARM_UP, draft, ground.progress());
            new Neighbours(desk, List.copyOf(bodies.values()), ground.scale().of(HONEST))
                    .tell(draft);
        }
        return draft.report();
    }

    /** the refusals alone, against a house that runs already; nothing is said of time */
    static FaultReport run(
            FrontDesk desk, IntSupplier statements, Map<String, String> bodies, int times) {
        FaultReport.Draft draft = new FaultReport.Draft();
        send(desk, statements, bodies, times, times, draft, Progress.SILENT);
        return draft.report();
    }

    /** every shape by its name */
    static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        Arrays.stream(Shape.values()).forEach(shape -> bodies.put(shape.name(), shape.body()));
        return bodies;
    }

    private static void send(
            FrontDesk desk,
            IntSupplier statements,
            Map<String, String> bodies,
            int times,
            int warmUp,
            FaultReport.Draft draft,
            Progress progress) {
        Onslaught onslaught = new Onslaught(desk, statements, draft, progress);
        onslaught.warmUp(List.copyOf(bodies.values()), warmUp);
        bodies.forEach((name, body) -> onslaught.of(name, body, times));
    }

    private static String token(URI house) {
        return StreamSupport.stream(
                        new JsonOverHttp(house)
                                .get("/demo/personas", Optional.empty())
                                .path("personas")
                                .spliterator(),
                        false)
                .filter(persona -> persona.path("role").asString().equals("AUDITOR"))
                .map(persona -> persona.path("token").asString())
                .findFirst()
                .orElseThrow();
    }
}
