package io.tieout.application.message;

import static io.tieout.application.collection.CollectionKind.RULEBOOK;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Glances;
import io.tieout.application.collection.CollectionCommand.RecordNoticeNotSent;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.message.MessageCommand.OrderMessage;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.Announcement;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes to customers and to those in charge of them as collection decides. A message's id follows
 * from the decision, so that it is ordered once however often that is seen.
 */
public final class WhenCollectionActsThenWrite implements Automation {

    private final Commands commands;
    private final Glances glances;
    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final boolean hasChat;

    /**
     * @param hasChat whether those in charge are told in a chat too
     */
    public WhenCollectionActsThenWrite(
            Commands commands,
            Glances glances,
            AccountViews accounts,
            InvoiceViews invoices,
            boolean hasChat) {
        this.commands = commands;
        this.glances = glances;
        this.accounts = accounts;
        this.invoices = invoices;
        this.hasChat = hasChat;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(NoticeOrdered.class, OwnerAlerted.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case NoticeOrdered ordered -> notice(recorded, ordered);
            case OwnerAlerted alerted -> alert(recorded, alerted);
            default -> {
                // an event of which nobody hears from us
            }
        }
    }

    private void notice(RecordedEvent recorded, NoticeOrdered ordered) {
        switch (ordered.channel()) {
            case EMAIL -> write(recorded, ordered);
            case WEBHOOK, CHAT ->
                    send(
                            recorded,
                            new RecordNoticeNotSent(
                                    ordered.account(),
                                    ordered.notice(),
                                    ordered.at(),
                                    "customers are written to by EMAIL only, not by "
                                            + ordered.channel()
                                            + "; change the channel in the policy"));
        }
    }

    private void write(RecordedEvent recorded, NoticeOrdered ordered) {
        Viewer viewer = Viewer.system(recorded.tenant());
        ZoneId zone = accounts.find(viewer, ordered.account()).orElseThrow().zone();
        Map<InvoiceId, LocalDate> dueOn =
                invoices.findAll(viewer, invoicesOf(ordered.covers())).stream()
                        .collect(
                                Collectors.toMap(
                                        InvoiceView::id, invoice -> invoice.content().dueOn()));
        Announcement said =
                Announcement.of(
                        policy(recorded, ordered.policyVersion()).rules(),
                        ordered.covers(),
                        ordered.at().atZone(zone).toLocalDate(),
                        dueOn);
        order(
                recorded,
                new MessageId(ordered.notice().value()),
                ordered.account(),
                said.kind(),
                Channel.EMAIL,
                ordered.covers(),
                said.deadline());
    }

    private CollectionPolicy policy(RecordedEvent recorded, int version) {
        return glances
                .present(recorded.tenant(), RULEBOOK, RulebookId.of(recorded.tenant()).value())
                .policies()
                .versions()
                .stream()
                .filter(policy -> policy.version() == version)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("there is no collection policy " + version));
    }

    private void alert(RecordedEvent recorded, OwnerAlerted alerted) {
        for (Channel channel : hasChat ? List.of(Channel.values()) : List.of(Channel.EMAIL)) {
            order(
                    recorded,
                    alertBy(channel, recorded.eventId()),
                    alerted.account(),
                    MessageKind.OWNER_ALERT,
                    channel,
                    alerted.covers(),
                    Optional.empty());
        }
    }

    private static MessageId alertBy(Channel channel, UUID event) {
        return MessageId.of("owner alert by " + channel, event);
    }

    private void order(
            RecordedEvent recorded,
            MessageId id,
            AccountId account,
            MessageKind kind,
            Channel channel,
            List<StepRef> covers,
            Optional<LocalDate> deadline) {
        send(
                recorded,
                new OrderMessage(
                        new MessageOrder(
                                id,
                                account,
                                kind,
                                channel,
                                List.copyOf(invoicesOf(covers)),
                                deadline,
                                Optional.empty())));
    }

    private void send(RecordedEvent recorded, Command command) {
        commands.send(command, Caller.automation(recorded.tenant(), name()));
    }

    private static Set<InvoiceId> invoicesOf(List<StepRef> covers) {
        return covers.stream().map(StepRef::invoice).collect(Collectors.toSet());
    }
}
