package io.tieout.application.processor;

import static io.tieout.application.processor.ProcessorNoticeKind.PROCESSOR_NOTICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.processor.ProcessorCommand.ReceiveNotice;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeAsked;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeHandled;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeWaits;
import io.tieout.application.processor.ProcessorCommand.RetryNotice;
import io.tieout.application.processor.ProcessorCommand.SetProcessorSecret;
import io.tieout.application.processor.ProcessorCommand.SettleNotice;
import io.tieout.application.processor.ProcessorSecrets.Proof;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.processor.ProcessorNotice;
import io.tieout.domain.processor.ProcessorNoticeEvent;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.processor.ProcessorNoticeRejected;
import io.tieout.domain.processor.ProcessorNoticeRejection.AddressMissing;
import io.tieout.domain.processor.ProcessorNoticeRejection.NoNoticesOf;
import io.tieout.domain.processor.ProcessorNoticeRejection.SecretUnfit;
import io.tieout.domain.recorded.Channel;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Who takes which order about processors and their notices. */
public final class ProcessorHandlers {

    private static final Set<Channel> SENDING =
            EnumSet.of(Channel.STRIPE, Channel.PAYPAL, Channel.SQUARE);

    /** longer than any of theirs */
    private static final int LONGEST_SECRET = 500;

    private final Aggregates aggregates;
    private final ProcessorSecrets secrets;
    private final TenantClock clock;

    public ProcessorHandlers(Aggregates aggregates, ProcessorSecrets secrets, TenantClock clock) {
        this.aggregates = aggregates;
        this.secrets = secrets;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(ReceiveNotice.class, this::receive),
                new Handling<>(RecordNoticeAsked.class, this::asked),
                new Handling<>(RecordNoticeHandled.class, this::handled),
                new Handling<>(RecordNoticeWaits.class, this::waits),
                new Handling<>(RetryNotice.class, this::retry),
                new Handling<>(SettleNotice.class, this::settle),
                new Handling<>(SetProcessorSecret.class, this::setSecret));
    }

    private Receipt receive(ReceiveNotice command, Caller caller) {
        var id = ProcessorNoticeId.of(caller.tenant(), command.processor(), command.eventId());
        return decide(
                id,
                notice ->
                        notice.receive(
                                id,
                                command.processor(),
                                command.eventId(),
                                command.type(),
                                command.report()));
    }

    private Receipt asked(RecordNoticeAsked command, Caller caller) {
        return decide(command.id(), notice -> notice.existing(command.id()).ask(command.askings()));
    }

    private Receipt handled(RecordNoticeHandled command, Caller caller) {
        return decide(
                command.id(), notice -> notice.existing(command.id()).handled(command.outcome()));
    }

    private Receipt waits(RecordNoticeWaits command, Caller caller) {
        return decide(
                command.id(), notice -> notice.existing(command.id()).waits(command.reason()));
    }

    private Receipt retry(RetryNotice command, Caller caller) {
        return decide(command.id(), notice -> notice.existing(command.id()).retry(caller.actor()));
    }

    private Receipt settle(SettleNotice command, Caller caller) {
        return decide(
                command.id(),
                notice -> notice.existing(command.id()).settle(caller.actor(), command.reason()));
    }

    private Receipt setSecret(SetProcessorSecret command, Caller caller) {
        demandFit(command);
        var proof = new Proof(command.secret(), command.address());
        boolean isPresent =
                secrets.of(caller.tenant(), command.processor()).stream()
                        .limit(1)
                        .anyMatch(proof::equals);
        if (!isPresent) {
            secrets.set(
                    caller.tenant(),
                    command.processor(),
                    proof,
                    caller.actor(),
                    clock.now(caller.tenant()));
        }
        String name = "secret of " + command.processor();
        return new Receipt(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static void demandFit(SetProcessorSecret command) {
        if (!SENDING.contains(command.processor())) {
            throw new ProcessorNoticeRejected(new NoNoticesOf(command.processor()));
        }
        int length = command.secret().length();
        if (command.secret().isBlank() || length > LONGEST_SECRET) {
            throw new ProcessorNoticeRejected(new SecretUnfit(length, LONGEST_SECRET));
        }
        if (command.processor() == Channel.SQUARE && !command.address().startsWith("https://")) {
            throw new ProcessorNoticeRejected(new AddressMissing(command.processor()));
        }
    }

    private Receipt decide(
            ProcessorNoticeId id, Function<ProcessorNotice, List<ProcessorNoticeEvent>> decision) {
        return aggregates.decide(PROCESSOR_NOTICE, id.value(), new ExpectedVersion.Any(), decision);
    }
}
