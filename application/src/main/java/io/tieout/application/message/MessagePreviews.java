package io.tieout.application.message;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.message.Letter.Rendered;
import io.tieout.application.message.MessageFacts.Debt;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;
import io.tieout.domain.message.WordingRules;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a message before anybody gets it, about a made-up customer or about a real one. */
public final class MessagePreviews {

    /** how long a deadline is away in a message that nobody ordered */
    static final int SAMPLE_DAYS = 10;

    private static final Currency SAMPLE_CURRENCY = new Currency("EUR");

    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final Letterheads letterheads;
    private final Wordings wordings;
    private final TemplateLanguage templates;
    private final Composer composer;
    private final TenantClock clock;

    public MessagePreviews(
            AccountViews accounts,
            InvoiceViews invoices,
            Letterheads letterheads,
            Wordings wordings,
            TemplateLanguage templates,
            Composer composer,
            TenantClock clock) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.letterheads = letterheads;
        this.wordings = wordings;
        this.templates = templates;
        this.composer = composer;
        this.clock = clock;
    }

    /**
     * What to look at.
     *
     * @param language empty for the account's own, or the tenant's
     * @param wording a draft; empty for what counts now
     * @param account empty for a made-up customer
     */
    public record Wanted(
            MessageKind kind,
            Optional<Language> language,
            Optional<Wording> wording,
            Optional<AccountId> account) {}

    /**
     * the message as it would go out now; empty if the viewer sees no such account
     *
     * @throws io.tieout.domain.message.MessageRejected the draft may not go out
     */
    public Optional<Rendered> show(Viewer viewer, Wanted wanted) {
        return wanted.account().isEmpty()
                ? Optional.of(sample(viewer, wanted))
                : accounts.find(viewer, wanted.account().get())
                        .map(account -> real(viewer, account, wanted));
    }

    private Rendered real(Viewer viewer, AccountView account, Wanted wanted) {
        Language language =
                wanted.language()
                        .orElseGet(() -> composer.languageOf(viewer, account, wanted.kind()));
        return set(
                viewer,
                wanted,
                language,
                composer.factsOf(viewer, account, overdue(viewer, account)));
    }

    private Rendered sample(Viewer viewer, Wanted wanted) {
        Letterhead letterhead = letterheads.inForce(viewer.tenant());
        return set(
                viewer,
                wanted,
                wanted.language().orElse(letterhead.language()),
                madeUp(viewer.tenant(), letterhead));
    }

    private Rendered set(Viewer viewer, Wanted wanted, Language language, MessageFacts facts) {
        Wording wording =
                wanted.wording()
                        .map(draft -> checked(wanted.kind(), draft))
                        .orElseGet(
                                () -> wordings.inForce(viewer, wanted.kind(), language).wording());
        return new Typesetter(templates)
                .set(wording, language, letterheads.inForce(viewer.tenant()), facts, "");
    }

    private Wording checked(MessageKind kind, Wording draft) {
        WordingRules.check(
                kind, draft, templates.read(draft.subject()), templates.read(draft.body()));
        return draft;
    }

    private List<InvoiceView> overdue(Viewer viewer, AccountView account) {
        LocalDate yesterday =
                clock.now(viewer.tenant()).atZone(account.zone()).toLocalDate().minusDays(1);
        InvoiceFilter filter =
                new InvoiceFilter(
                        Optional.of(account.id()),
                        Set.of(Status.PUSHED, Status.PARTIALLY_PAID),
                        Optional.empty(),
                        Optional.of(yesterday),
                        "",
                        Set.of());
        return invoices
                .list(viewer, filter, Order.DUE_ON_ASC, new PageRequest(PageRequest.MAX_FIRST, ""))
                .rows()
                .stream()
                .map(Page.Row::value)
                .toList();
    }

    private MessageFacts madeUp(TenantId tenant, Letterhead letterhead) {
        LocalDate today = clock.today(tenant);
        Money first = Money.of("1190.00", SAMPLE_CURRENCY);
        Money second = Money.of("59.50", SAMPLE_CURRENCY);
        return new MessageFacts(
                "Sample Customer GmbH",
                "SAMPLE-1",
                composer.sender(tenant, letterhead),
                today,
                List.of(
                        new Debt("INV-1001", today.minusDays(31), first, first),
                        new Debt("INV-1002", today.minusDays(3), second, second)),
                first.plus(second),
                Optional.of(today.plusDays(SAMPLE_DAYS)),
                Optional.of(second),
                Optional.empty());
    }
}
