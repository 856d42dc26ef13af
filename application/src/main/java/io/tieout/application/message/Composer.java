package io.tieout.application.message;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.collection.Demands;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.message.Letter.Rendered;
import io.tieout.application.message.MessageFacts.Debt;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.Demand;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Composes a message from what stands at that moment, so that nobody is asked for what was paid,
 * disputed or promised while the message waited.
 */
public final class Composer {

    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final Recipients recipients;
    private final Demands demands;
    private final Letterheads letterheads;
    private final Wordings wordings;
    private final Typesetter typesetter;
    private final Unsubscribing unsubscribing;
    private final Tenants tenants;
    private final TenantClock clock;

    public Composer(
            AccountViews accounts,
            InvoiceViews invoices,
            Recipients recipients,
            Demands demands,
            Letterheads letterheads,
            Wordings wordings,
            Typesetter typesetter,
            Unsubscribing unsubscribing,
            Tenants tenants,
            TenantClock clock) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.recipients = recipients;
        this.demands = demands;
        this.letterheads = letterheads;
        this.wordings = wordings;
        this.typesetter = typesetter;
        this.unsubscribing = unsubscribing;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Composition {

        /** The letter, with nothing enclosed yet, and the invoices that it asks for. */
        record Ready(Letter letter, List<InvoiceView> about) implements Composition {}

        /** It must not go out. */
        record Pointless(NotSent reason) implements Composition {}
    }

    /** composes it */
    public Composition compose(TenantId tenant, MessageOrder order) {
        Viewer viewer = Viewer.system(tenant);
        AccountView account = accounts.find(viewer, order.account()).orElseThrow();
        ContactPreferences wishes = recipients.wishes(viewer, account);
        Demand demand = demands.of(tenant, account.id());
        List<InvoiceView> about = invoices.findAll(viewer, new HashSet<>(order.invoices()));
        List<Asked> asked = asked(about, order, demand);
        Optional<NotSent> pointless = pointless(about, order, demand, asked);
        if (pointless.isPresent()) {
            return new Composition.Pointless(pointless.get());
        }
        Personal to = recipient(viewer, account, wishes, order);
        if (order.kind().isForCustomer() && wishes.isOptedOut()) {
            return new Composition.Pointless(NotSent.OPTED_OUT);
        }
        if (order.channel() == Channel.EMAIL && !Recipients.isSomebody(to)) {
            return new Composition.Pointless(NotSent.NO_ADDRESS);
        }
        Letterhead letterhead = letterheads.inForce(tenant);
        String sender = sender(tenant, letterhead);
        String unsubscribe =
                order.kind().isForCustomer() ? unsubscribing.linkFor(tenant, account.id()) : "";
        Language language = language(wishes, letterhead, order.kind());
        MessageFacts facts = facts(tenant, account, sender, asked, demand, order);
        Rendered content =
                typesetter.set(
                        wordings.inForce(viewer, order.kind(), language).wording(),
                        language,
                        letterhead,
                        facts,
                        unsubscribe);
        return new Composition.Ready(
                new Letter(order.id(), tenant, to, sender, content, unsubscribe, List.of()),
                asked.stream().map(Asked::invoice).toList());
    }

    /** what an account owes now, for a look at a message that nobody ordered */
    MessageFacts factsOf(Viewer viewer, AccountView account, List<InvoiceView> overdue) {
        TenantId tenant = viewer.tenant();
        List<Asked> asked = asked(overdue, demands.of(tenant, account.id()));
        LocalDate today = today(tenant, account);
        return new MessageFacts(
                account.name().readable(),
                account.reference(),
                sender(tenant, letterheads.inForce(tenant)),
                today,
                asked.stream().map(Asked::debt).toList(),
                total(account, asked),
                Optional.of(today.plusDays(MessagePreviews.SAMPLE_DAYS)),
                Optional.of(total(account, asked)),
                Optional.empty());
    }

    /** in which language an account is written to */
    Language languageOf(Viewer viewer, AccountView account, MessageKind kind) {
        return language(
                recipients.wishes(viewer, account), letterheads.inForce(viewer.tenant()), kind);
    }

    String sender(TenantId tenant, Letterhead letterhead) {
        return letterhead.senderName().isEmpty()
                ? tenants.find(tenant).orElseThrow().name()
                : letterhead.senderName();
    }

    private MessageFacts facts(
            TenantId tenant,
            AccountView account,
            String sender,
            List<Asked> asked,
            Demand demand,
            MessageOrder order) {
        return new MessageFacts(
                account.name().readable(),
                account.reference(),
                sender,
                today(tenant, account),
                asked.stream().map(Asked::debt).toList(),
                total(account, asked),
                order.deadline(),
                order.paid(),
                demand.hold());
    }

    /** An invoice, and how much of it the customer is asked for. */
    private record Asked(InvoiceView invoice, Money amount) {
        Debt debt() {
            return new Debt(
                    invoice.documentNumber().isEmpty()
                            ? invoice.content().number()
                            : invoice.documentNumber(),
                    invoice.content().dueOn(),
                    amount,
                    invoice.balance());
        }
    }

    /**
     * thanks show what is open, and ask for nothing; where the law forbids to ask, not even that
     */
    private static List<Asked> asked(List<InvoiceView> about, MessageOrder order, Demand demand) {
        if (order.kind() != MessageKind.PAYMENT_RECEIVED) {
            return asked(about, demand);
        }
        return demand.hold().isPresent()
                ? List.of()
                : about.stream()
                        .filter(invoice -> invoice.balance().isPositive())
                        .filter(invoice -> invoice.landing().isPresent())
                        .map(invoice -> new Asked(invoice, invoice.balance()))
                        .toList();
    }

    private static List<Asked> asked(List<InvoiceView> about, Demand demand) {
        return about.stream()
                .flatMap(invoice ->
                        Stream.ofNullable(demand.asked().get(invoice.id()))
                                .map(amount -> new Asked(invoice, amount)))
                .toList();
    }

    private static Optional<NotSent> pointless(
            List<InvoiceView> about, MessageOrder order, Demand demand, List<Asked> asked) {
        if (order.kind() == MessageKind.PAYMENT_RECEIVED) {
            return Optional.empty();
        }
        if (order.kind().isForCustomer() && demand.hold().isPresent()) {
            return Optional.of(NotSent.NOT_NOW);
        }
        if (!asked.isEmpty()) {
            return Optional.empty();
        }
        boolean isOwed = about.stream().anyMatch(invoice -> invoice.balance().isPositive());
        return Optional.of(isOwed ? NotSent.NOT_NOW : NotSent.NOTHING_OWED);
    }

    private Personal recipient(
            Viewer viewer, AccountView account, ContactPreferences wishes, MessageOrder order) {
        if (order.channel() == Channel.CHAT) {
            return new Personal.Known(account.name().subject(), "");
        }
        return order.kind().isForCustomer()
                ? recipients.customer(viewer, account, wishes)
                : wishes.owner();
    }

    private static Language language(
            ContactPreferences wishes, Letterhead letterhead, MessageKind kind) {
        return wishes.language().isEmpty() || !kind.isForCustomer()
                ? letterhead.language()
                : new Language(wishes.language());
    }

    private LocalDate today(TenantId tenant, AccountView account) {
        return clock.now(tenant).atZone(account.zone()).toLocalDate();
    }

    private static Money total(AccountView account, List<Asked> asked) {
        return asked.stream()
                .map(Asked::amount)
                .reduce(Money.zero(new Currency(account.currency())), Money::plus);
    }
}
