package io.tieout.bootstrap.faults.tenants;

import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.replay.JsonOverHttp;
import io.tieout.persistence.database.Databases;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** F14: a stranger goes for the demo company, by the API and by the database. */
public final class CrossTenant implements FaultRun {

    private static final int ATTEMPTS = 50_000; // by each of the two ways

    @Override
    public String id() {
        return "F14";
    }

    @Override
    public String promise() {
        return "nothing of a tenant is read or changed by another, by any operation of the schema"
                + " or through the database's role";
    }

    @Override
    public String unit() {
        return "attempts";
    }

    @Override
    public FaultReport run(Ground ground) {
        DemoOptions options =
                DemoOptions.in(ground.folder(), 0, 0).withProgramsIn(ground.programFolder());
        int attempts = ground.scale().of(ATTEMPTS);
        ground.progress().begin(Siege.steps(attempts), 0);
        try (DemoStack stack = DemoStack.start(options)) {
            JsonOverHttp http = new JsonOverHttp(stack.baseUri());
            JsonNode victim = http.get("/demo/personas", Optional.empty());
            JsonNode stranger =
                    http.post(
                            "/demo/tenants",
                            Optional.empty(),
                            Map.of("name", "Stranger " + UUID.randomUUID(), "zone", "UTC"));
            Siege siege =
                    new Siege(
                            Sides.of(stack.baseUri(), victim, stranger),
                            stack.part(Databases.class),
                            ground.seed(),
                            ground.progress());
            return siege.lay(attempts);
        }
    }
}
