package io.tieout.application.message;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.message.Carrier.Outcome;
import io.tieout.application.message.Composer.Composition.Pointless;
import io.tieout.application.message.Composer.Composition.Ready;
import io.tieout.application.message.MessageCommand.RecordMessageNotSent;
import io.tieout.application.message.MessageCommand.RecordMessageSent;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.message.Outbox.Claimed;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends what is due, one message at a time: claim it, compose it, note that it goes out, hand it
 * over, note what came of it.
 *
 * <p>Whoever dies between the two notes leaves a message of which nobody knows whether it went out.
 * It is never sent again by itself: a person is told.
 */
public final class Dispatch {

    /** longer than composing, printing and the mail server's timeouts together */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** some two days; RFC 5321 section 4.5.4.1 has servers try for four to five */
    private static final int MOST_TRIES = 20;

    private final Outbox outbox;
    private final Composer composer;
    private final Enclosures enclosures;
    private final Letterheads letterheads;
    private final Commands commands;
    private final TenantClock clock;
    private final Map<Channel, Carrier> carriers;

    public Dispatch(
            Outbox outbox,
            Composer composer,
            Enclosures enclosures,
            Letterheads letterheads,
            Commands commands,
            TenantClock clock,
            List<Carrier> carriers) {
        this.outbox = outbox;
        this.composer = composer;
        this.enclosures = enclosures;
        this.letterheads = letterheads;
        this.commands = commands;
        this.clock = clock;
        this.carriers =
                carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
    }

    /** tenants for which there may be something to do */
    public List<TenantId> tenants() {
        return outbox.tenantsWithWork();
    }

    /**
     * sends the next message of a tenant; may take as long as the mail server does
     *
     * @return whether there was one
     */
    public boolean sendNext(TenantId tenant) {
        Optional<Claimed> claimed =
                outbox.claim(
                        tenant, clock.now(tenant), CLAIM, letterheads.inForce(tenant).perMinute());
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    /** gives up what a node left without an answer; a person looks */
    public void settleAbandoned(TenantId tenant) {
        outbox.abandoned(tenant).forEach(id -> notSent(tenant, id, NotSent.IN_DOUBT, ""));
    }

    private void send(Claimed claimed) {
        TenantId tenant = claimed.tenant();
        MessageId id = claimed.order().id();
        if (claimed.attempts() > MOST_TRIES) {
            notSent(tenant, id, NotSent.GAVE_UP, "");
            return;
        }
        switch (composer.compose(tenant, claimed.order())) {
            case Pointless(var reason) -> notSent(tenant, id, reason, "");
            case Ready ready -> {
                Letter letter = enclosures.into(ready);
                if (outbox.begin(claimed, letter)) {
                    note(claimed, carrier(claimed).carry(letter));
                }
            }
        }
    }

    private Carrier carrier(Claimed claimed) {
        Carrier carrier = carriers.get(claimed.order().channel());
        if (carrier == null) {
            throw new IllegalStateException("nobody carries " + claimed.order().channel());
        }
        return carrier;
    }

    private void note(Claimed claimed, Outcome outcome) {
        TenantId tenant = claimed.tenant();
        MessageId id = claimed.order().id();
        switch (outcome) {
            case Outcome.Taken() ->
                    commands.send(new RecordMessageSent(id), Caller.automation(tenant, "outbox"));
            case Outcome.Refused(var reason) -> notSent(tenant, id, NotSent.REFUSED, reason);
            case Outcome.InDoubt(var reason) -> notSent(tenant, id, NotSent.IN_DOUBT, reason);
            case Outcome.NotSetUp() -> notSent(tenant, id, NotSent.NO_SERVER, "");
            case Outcome.Later(var reason) -> {
                if (claimed.attempts() >= MOST_TRIES) {
                    notSent(tenant, id, NotSent.GAVE_UP, reason);
                } else {
                    postpone(claimed, reason);
                }
            }
        }
    }

    /** a standing clock is moved on to that time by whoever replays, if anybody does */
    private void postpone(Claimed claimed, String reason) {
        Instant nextAt = clock.now(claimed.tenant()).plus(pauseAfter(claimed.attempts()));
        outbox.postpone(claimed, reason, nextAt);
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < attempts && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void notSent(TenantId tenant, MessageId id, NotSent reason, String fault) {
        commands.send(
                new RecordMessageNotSent(id, reason, fault), Caller.automation(tenant, "outbox"));
    }
}
