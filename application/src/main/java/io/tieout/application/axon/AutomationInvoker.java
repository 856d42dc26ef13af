package io.tieout.application.axon;

import io.tieout.application.event.Automation;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/**
 * Hands stored events to one automation: on a thread of its own, so that the commands it sends have
 * their own transactions, and in the event's tenant. An event that fails is parked, and so are
 * those behind it of the same aggregate; others go on. One of a kind that this version does not
 * know fails too: whether the automation hears it, only a newer one can tell.
 */
final class AutomationInvoker implements EventHandlerInvoker {

    /** five attempts at a command, each at most one transaction timeout of 10 s, and some air */
    private static final Duration LONGEST_REACTION = Duration.ofSeconds(60);

    private final Automation automation;
    private final Tenancy tenancy;
    private final ParkedSequences parked;
    private final ExecutorService threads;
    private final Map<Class<?>, Boolean> heard = new ConcurrentHashMap<>();

    AutomationInvoker(
            Automation automation,
            Tenancy tenancy,
            ParkedSequences parked,
            ExecutorService threads) {
        this.automation = automation;
        this.tenancy = tenancy;
        this.parked = parked;
        this.threads = threads;
    }

    /** events of one aggregate always meet the same segment, and so keep their order */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return segment.matches(((DomainEventMessage<?>) message).getAggregateIdentifier())
                && hears(message);
    }

    /** a kind that this version does not know is not passed by: it is parked, and people see it */
    boolean hears(EventMessage<?> message) {
        Class<?> kind = message.getPayloadType();
        return !DomainEvent.class.isAssignableFrom(kind)
                || heard.computeIfAbsent(kind, automation::hears);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        TenantId tenant = Circumstances.tenantOf(event);
        Future<?> reaction =
                threads.submit(() -> in(tenant, () -> parked.passOrPark(event, this::react)));
        try {
            reaction.get(LONGEST_REACTION.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            reaction.cancel(true);
            in(tenant, () -> parked.park(event, late));
        } catch (ExecutionException notEvenParked) {
            throw new IllegalStateException(
                    automation.name() + " could not park an event", notEvenParked.getCause());
        }
    }

    /** a reaction sends commands, and running through history again would repeat them */
    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void segmentReleased(Segment segment) {
        parked.forget();
    }

    void react(DomainEventMessage<?> event) {
        Circumstances.causeOf(event).during(() -> automation.on(Circumstances.recorded(event)));
    }

    private void in(TenantId tenant, Runnable work) {
        tenancy.in(
                tenant,
                () -> {
                    work.run();
                    return tenant;
                });
    }
}
