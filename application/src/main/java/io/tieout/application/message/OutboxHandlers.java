package io.tieout.application.message;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.collection.CollectionKind.COLLECTION;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.message.MessageCommand.OrderMessage;
import io.tieout.application.message.MessageCommand.RecordMessageBounced;
import io.tieout.application.message.MessageCommand.RecordMessageNotSent;
import io.tieout.application.message.MessageCommand.RecordMessageSent;
import io.tieout.application.message.MessageCommand.SendMessageAgain;
import io.tieout.application.message.Outbox.Changed;
import io.tieout.application.message.Outbox.Ending;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.casefile.NoticeId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageRejected;
import io.tieout.domain.message.MessageRejection.MessageNotFound;
import io.tieout.domain.message.MessageRejection.NotToBeRepeated;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts messages into the outbox, and notes what came of them, for people too. */
public final class OutboxHandlers {

    private final Aggregates aggregates;
    private final Outbox outbox;
    private final Alerts alerts;
    private final AllClear allClear;
    private final TenantClock clock;

    public OutboxHandlers(
            Aggregates aggregates,
            Outbox outbox,
            Alerts alerts,
            AllClear allClear,
            TenantClock clock) {
        this.aggregates = aggregates;
        this.outbox = outbox;
        this.alerts = alerts;
        this.allClear = allClear;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(OrderMessage.class, this::order),
                new Handling<>(RecordMessageSent.class, this::sent),
                new Handling<>(RecordMessageBounced.class, this::bounced),
                new Handling<>(RecordMessageNotSent.class, this::notSent),
                new Handling<>(SendMessageAgain.class, this::again));
    }

    private Receipt order(OrderMessage command, Caller caller) {
        MessageOrder order = command.order();
        outbox.add(
                caller.tenant(),
                order,
                profile(order.account()).name().subject(),
                clock.now(caller.tenant()));
        return receipt(order.id());
    }

    private Receipt sent(RecordMessageSent command, Caller caller) {
        Instant at = clock.now(caller.tenant());
        outbox.move(
                        caller.tenant(),
                        command.id(),
                        MessageState.SENT,
                        new Ending(Optional.empty(), "", at))
                .ifPresent(changed -> {
                    over(caller.tenant(), command.id(), at);
                    note(changed, file -> file.sent(changed.account(), notice(command.id()), at));
                });
        return receipt(command.id());
    }

    private Receipt bounced(RecordMessageBounced command, Caller caller) {
        Instant at = clock.now(caller.tenant());
        outbox.move(
                        caller.tenant(),
                        command.id(),
                        MessageState.BOUNCED,
                        new Ending(Optional.empty(), command.reason(), at))
                .ifPresent(changed -> {
                    AccountId account = changed.account();
                    note(
                            changed,
                            file ->
                                    file.bounced(
                                            account, notice(command.id()), at, command.reason()));
                    tell(
                            caller.tenant(),
                            command.id(),
                            changed,
                            "it came back: " + command.reason(),
                            NotSent.REFUSED.nextStep(),
                            at);
                });
        return receipt(command.id());
    }

    private Receipt notSent(RecordMessageNotSent command, Caller caller) {
        Instant at = clock.now(caller.tenant());
        outbox.move(
                        caller.tenant(),
                        command.id(),
                        MessageState.NOT_SENT,
                        new Ending(Optional.of(command.reason()), command.fault(), at))
                .ifPresent(changed -> notSent(command, changed, caller.tenant(), at));
        return receipt(command.id());
    }

    private void notSent(
            RecordMessageNotSent command, Changed changed, TenantId tenant, Instant at) {
        String words = words(command.reason(), command.fault());
        note(
                changed,
                file ->
                        waits(file, notice(command.id()))
                                ? unsaid(command, file, changed.account(), at, words)
                                : List.of());
        if (command.reason().concernsPeople(changed.kind())) {
            tell(tenant, command.id(), changed, words, command.reason().nextStep(), at);
        }
    }

    /** what went out once and came back stays so in the case, however a second try ends */
    private static boolean waits(CollectionCase file, NoticeId notice) {
        return file.notices().stream()
                .filter(known -> known.id().equals(notice))
                .anyMatch(known -> known.notice().fate() instanceof Fate.Ordered);
    }

    private static List<CollectionEvent> unsaid(
            RecordMessageNotSent command,
            CollectionCase file,
            AccountId account,
            Instant at,
            String words) {
        NoticeId notice = notice(command.id());
        return command.reason().isForNow()
                ? file.withdrawn(account, notice, at, words)
                : file.notSent(account, notice, at, words);
    }

    /** what became of a notice decides about harsh steps, so the case hears of it at once */
    private void note(Changed changed, Function<CollectionCase, List<CollectionEvent>> decision) {
        if (changed.kind().isNotice()) {
            aggregates.decide(
                    COLLECTION,
                    CollectionCaseId.of(changed.account()).value(),
                    new ExpectedVersion.Any(),
                    decision);
        }
    }

    private static NoticeId notice(MessageId id) {
        return new NoticeId(id.value());
    }

    private Receipt again(SendMessageAgain command, Caller caller) {
        MessageState state =
                outbox.stateOf(caller.tenant(), command.id())
                        .orElseThrow(() -> new MessageRejected(new MessageNotFound(command.id())));
        Instant at = clock.now(caller.tenant());
        switch (state) {
            case ORDERED -> {
                // it waits already
            }
            case SENDING, SENT -> throw new MessageRejected(new NotToBeRepeated(state));
            case BOUNCED, NOT_SENT -> {
                outbox.move(
                        caller.tenant(),
                        command.id(),
                        MessageState.ORDERED,
                        new Ending(Optional.empty(), "", at));
                over(caller.tenant(), command.id(), at);
            }
        }
        return receipt(command.id());
    }

    private void tell(
            TenantId tenant,
            MessageId id,
            Changed changed,
            String reason,
            String nextStep,
            Instant at) {
        alerts.raise(
                new Alert(
                        tenant,
                        Alert.Kind.DELIVERY_REFUSED,
                        cause(id),
                        changed.kind().words()
                                + " to account "
                                + profile(changed.account()).reference(),
                        reason,
                        nextStep,
                        at));
    }

    private void over(TenantId tenant, MessageId id, Instant at) {
        allClear.over(tenant, Alert.Kind.DELIVERY_REFUSED, cause(id), at);
    }

    private Profile profile(AccountId account) {
        return aggregates.load(ACCOUNT, account.value()).existing(account).profile();
    }

    private static String words(NotSent reason, String fault) {
        return fault.isEmpty() ? reason.words() : reason.words() + " (" + fault + ")";
    }

    private static String cause(MessageId id) {
        return "message " + id.value();
    }

    private static Receipt receipt(MessageId id) {
        return new Receipt(id.value(), 0);
    }
}
