package io.tieout.bootstrap.bench;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.References;
import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.replay.JsonOverHttp;
import io.tieout.bootstrap.replay.TieoutApi;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.people.TenantId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The running product that a bench measures: everything in this process, the database durable, the
 * demo company connected and nothing billed yet.
 */
public final class BenchHouse implements AutoCloseable {

    private static final Duration LONGEST_REST = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final DemoStack stack;
    private final Map<String, String> tokens = new HashMap<>();
    private final TieoutApi api;

    private BenchHouse(DemoStack stack) {
        this.stack = stack;
        JsonOverHttp http = new JsonOverHttp(stack.baseUri());
        http.get("/demo/personas", Optional.empty())
                .path("personas")
                .forEach(it ->
                        tokens.putIfAbsent(
                                it.path("role").asString(), it.path("token").asString()));
        this.api = new TieoutApi(http, this::token);
    }

    /** starts it in the folder of the bench; its lists are read when this returns */
    public static BenchHouse open(BenchGround ground) {
        DemoStack stack =
                DemoStack.start(
                        DemoOptions.in(ground.folder(), 0, 0)
                                .withProgramsIn(ground.programFolder())
                                .withoutSample()
                                .withTwinSeed(ground.seed()));
        BenchHouse house = new BenchHouse(stack);
        house.awaitRest();
        return house;
    }

    /** where it answers */
    public URI address() {
        return stack.baseUri();
    }

    /** where it answers gateways */
    public URI gatewayAddress() {
        return stack.gatewayUri();
    }

    /** its company in the local accounting system */
    public String realm() {
        return DemoTenant.demoCompany().companyId();
    }

    public TwinAdmin twin() {
        return stack.part(TwinAdmin.class);
    }

    public TieoutApi api() {
        return api;
    }

    /** the one part of Tieout of this type */
    public <T> T part(Class<T> type) {
        return stack.part(type);
    }

    /** of the person in this role */
    public String token(String role) {
        return Optional.ofNullable(tokens.get(role)).orElseThrow();
    }

    /** opens an account that is linked to a new customer of the same name */
    public TieoutApi.Account account(String name) {
        String customer =
                twin().enter(realm(), "Customer", Map.of("DisplayName", name))
                        .path("Id")
                        .asString();
        await(() -> isKnown(customer));
        return api.openAndLinkAccount(name, customer);
    }

    /** waits until nothing is left to do in the accounting system */
    public void awaitRest() {
        await(() -> api.unfinishedOperations() == 0);
    }

    /** its webhook is on the way */
    private boolean isKnown(String customer) {
        TenantId tenant = DemoTenant.demoCompany().id();
        return part(Connections.class)
                .ofTenant(tenant)
                .flatMap(connection ->
                        part(References.class)
                                .find(tenant, connection.id(), References.Kind.CUSTOMER, customer))
                .isPresent();
    }

    /** waits for something that the house does by itself */
    public static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_REST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not at rest in " + LONGEST_REST);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
