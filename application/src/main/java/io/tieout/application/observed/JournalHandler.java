package io.tieout.application.observed;

import static io.tieout.application.observed.ObservedDocumentKind.OBSERVED;

import io.tieout.application.account.AccountViews;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.drift.EntrySightings;
import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.JournalSeen.Charge;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.domain.observed.ObservedSeen;
import io.tieout.domain.people.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes note of what journal entries charge the receivables of linked customers: one document of
 * others for each customer of an entry. One of ours charges nobody, until somebody makes it; it is
 * held against what we sent besides.
 */
public final class JournalHandler implements CommandHandler<RecordJournalSeen> {

    private static final String RECEIVABLES = "Accounts Receivable";

    /** an entry is no single document */
    private static final Receipt NONE = new Receipt(new UUID(0, 0), -1);

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final References references;
    private final ObservedViews observed;
    private final EntrySightings ours;

    public JournalHandler(
            Aggregates aggregates,
            AccountViews accounts,
            References references,
            ObservedViews observed,
            EntrySightings ours) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.references = references;
        this.observed = observed;
        this.ours = ours;
    }

    @Override
    public Class<RecordJournalSeen> handles() {
        return RecordJournalSeen.class;
    }

    @Override
    public Receipt handle(RecordJournalSeen command, Caller caller) {
        ours.of(command.seen(), caller.tenant());
        List<ObservedView> known = observed.sharesOf(command.seen().entry());
        switch (command.seen()) {
            case JournalSeen.Deleted(_, var at) ->
                    known.forEach(
                            share -> decide(share.id(), new ObservedSeen.Over(Ending.DELETED, at)));
            case JournalSeen.Standing standing -> stands(standing, known, caller.tenant());
        }
        return NONE;
    }

    private void stands(JournalSeen.Standing seen, List<ObservedView> known, TenantId tenant) {
        Map<String, Money> owed = byCustomer(seen, tenant);
        // A customer who is named no longer is charged nothing any more.
        known.forEach(share ->
                owed.putIfAbsent(
                        share.picture().customerId(),
                        Money.zero(share.picture().total().currency())));
        owed.forEach((customer, amount) -> share(seen, customer, amount));
    }

    private Map<String, Money> byCustomer(JournalSeen.Standing seen, TenantId tenant) {
        Map<String, Money> owed = new LinkedHashMap<>();
        for (Charge charge : seen.charges()) {
            if (isReceivable(charge, seen.entry(), tenant)) {
                owed.merge(charge.customerId(), charge.amount(), Money::plus);
            }
        }
        return owed;
    }

    private boolean isReceivable(Charge charge, DocumentLink entry, TenantId tenant) {
        return references
                .find(tenant, entry.connection(), References.Kind.ACCOUNT, charge.accountId())
                .filter(account ->
                        account.nature() instanceof Nature.OfAccount(var type, _)
                                && type.equals(RECEIVABLES))
                .isPresent();
    }

    private void share(JournalSeen.Standing seen, String customer, Money amount) {
        DocumentLink document = JournalSeen.share(seen.entry(), customer);
        var link = new DocumentLink(seen.entry().connection(), customer);
        decide(
                ObservedId.of(ObservedKind.JOURNAL_ENTRY, document),
                accounts.linkedTo(link)
                        .<ObservedSeen>map(account ->
                                new ObservedSeen.Standing(
                                        document,
                                        new ObservedPicture(
                                                ObservedKind.JOURNAL_ENTRY,
                                                account,
                                                customer,
                                                seen.number(),
                                                seen.enteredOn(),
                                                seen.enteredOn(),
                                                amount,
                                                amount,
                                                seen.booked()),
                                        seen.enteredOn(),
                                        seen.changedAt()))
                        .orElseGet(
                                () -> new ObservedSeen.Over(Ending.NOT_LINKED, seen.changedAt())));
    }

    private void decide(ObservedId id, ObservedSeen seen) {
        aggregates.decide(
                OBSERVED,
                id.value(),
                new ExpectedVersion.Any(),
                document -> document.seen(id, seen));
    }
}
