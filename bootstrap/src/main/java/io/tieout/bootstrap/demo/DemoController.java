package io.tieout.bootstrap.demo;

import io.tieout.bootstrap.demo.DemoDesk.Welcome;
import io.tieout.bootstrap.time.ClockTurnedBack;
import io.tieout.domain.people.TenantId;
import io.tieout.graphql.CallerSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The levers of a demo over HTTP: who to be, what time it is, and further tenants. */
@RestController
public final class DemoController {

    private final DemoDesk desk;
    private final DemoClock clock;
    private final CallerSource callers;

    public DemoController(DemoDesk desk, DemoClock clock, CallerSource callers) {
        this.desk = desk;
        this.clock = clock;
        this.callers = callers;
    }

    /** A tenant to make. */
    record TenantOrder(String name, @Nullable String zone, @Nullable Instant clock) {}

    /** How far to move; nothing for "wait until everything is at rest". */
    record ClockOrder(@Nullable UUID tenant, @Nullable Instant to, @Nullable Integer advanceDays) {}

    /** What time it is. */
    record Time(UUID tenant, Instant now) {}

    @GetMapping("/demo/personas")
    ResponseEntity<Welcome> personas(@RequestParam @Nullable UUID tenant) {
        TenantId wanted =
                Optional.ofNullable(tenant)
                        .map(TenantId::new)
                        .orElseGet(DemoTenant.demoCompany()::id);
        return ResponseEntity.of(desk.welcome(wanted));
    }

    @PostMapping("/demo/tenants")
    Welcome makeTenant(@RequestBody TenantOrder order) {
        return desk.make(
                order.name(),
                Optional.ofNullable(order.zone()).orElse("UTC"),
                Optional.ofNullable(order.clock()));
    }

    @GetMapping("/demo/clock")
    Time time() {
        return timeOf(ownTenant());
    }

    /** answers when everything is at rest at the new time */
    @PostMapping("/demo/clock")
    ResponseEntity<Time> moveClock(@RequestBody ClockOrder order) {
        TenantId tenant = ownTenant();
        if (order.tenant() != null && !order.tenant().equals(tenant.value())) {
            return ResponseEntity.notFound().build();
        }
        Optional<Instant> to =
                Optional.ofNullable(order.advanceDays())
                        .map(days -> clock.now(tenant).plus(Duration.ofDays(days)))
                        .or(() -> Optional.ofNullable(order.to()));
        to.ifPresentOrElse(
                instant -> clock.advance(tenant, instant), () -> clock.awaitRest(tenant));
        return ResponseEntity.ok(timeOf(tenant));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(ClockTurnedBack refusal) {
        return message(HttpStatus.CONFLICT, refusal);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(DemoClock.Restless refusal) {
        return message(HttpStatus.SERVICE_UNAVAILABLE, refusal);
    }

    @ExceptionHandler({IllegalArgumentException.class, DateTimeException.class})
    ResponseEntity<Map<String, String>> refuse(RuntimeException refusal) {
        return message(HttpStatus.BAD_REQUEST, refusal);
    }

    /** The front door lets only an administrator in here, and everybody moves their own tenant. */
    private TenantId ownTenant() {
        return callers.current().orElseThrow().caller().tenant();
    }

    private Time timeOf(TenantId tenant) {
        return new Time(tenant.value(), clock.now(tenant));
    }

    private static ResponseEntity<Map<String, String>> message(
            HttpStatus status, RuntimeException refusal) {
        return ResponseEntity.status(status)
                .body(Map.of("message", String.valueOf(refusal.getMessage())));
    }
}
