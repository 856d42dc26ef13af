package io.tieout.application.mapping;

import static io.tieout.application.mapping.MappingKind.MAPPING;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappingRejected;
import io.tieout.domain.mapping.MappingRejection.NotAnIncomeAccount;
import io.tieout.domain.mapping.MappingRejection.UnknownRecord;
import io.tieout.domain.mapping.NewRecord;
import java.util.Set;

/**
 * Orders an item or class that one of our words shall mean, once two people agree: it decides which
 * account is hit, as a mapping does.
 */
public final class CreatesRecords implements ActPerformer<Act.CreateRecord> {

    /**
     * The types whose accounts an item may credit: income, and liabilities for what is sold before
     * it is earned; facts 5.4, and "Item" page, read 2026-11-20.
     */
    private static final Set<String> EARNING =
            Set.of("Income", "Other Income", "Other Current Liability", "Long Term Liability");

    private final Aggregates aggregates;
    private final References references;

    public CreatesRecords(Aggregates aggregates, References references) {
        this.aggregates = aggregates;
        this.references = references;
    }

    @Override
    public Class<Act.CreateRecord> performs() {
        return Act.CreateRecord.class;
    }

    @Override
    public Fingerprint look(Act.CreateRecord act, Caller caller) {
        MappedWord word = act.word();
        NewRecord wanted = act.record();
        // Deciding changes nothing yet: what would be refused then is refused now.
        aggregates.load(MAPPING, word.mapping().value()).order(word, wanted, caller.actor());
        return Fingerprint.of(
                new Fact("word", word.word()),
                new Fact("record", MappedLists.name(word.kind())),
                new Fact("name", wanted.name()),
                new Fact("description", wanted.description()),
                new Fact("income account", account(word, wanted, caller)));
    }

    @Override
    public void perform(Act.CreateRecord act, Permit permit, Caller caller) {
        aggregates.decide(
                MAPPING,
                act.word().mapping().value(),
                new ExpectedVersion.Any(),
                mapping -> mapping.order(act.word(), act.record(), permit.allowedBy()));
    }

    /** as people know it; only an item hits one */
    private String account(MappedWord word, NewRecord wanted, Caller caller) {
        String id = wanted.incomeAccount().id();
        if (word.kind() != MappedWord.Kind.PRODUCT) {
            return "";
        }
        Reference account =
                references
                        .find(caller.tenant(), word.connection(), References.Kind.ACCOUNT, id)
                        .filter(Reference::isActive)
                        .orElseThrow(() -> new MappingRejected(new UnknownRecord("account", id)));
        if (account.nature() instanceof Nature.OfAccount(var type, _) && !EARNING.contains(type)) {
            throw new MappingRejected(new NotAnIncomeAccount(id, type));
        }
        return account.name();
    }
}
