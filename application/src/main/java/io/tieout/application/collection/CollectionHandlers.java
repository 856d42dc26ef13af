package io.tieout.application.collection;

import static io.tieout.application.collection.CollectionKind.COLLECTION;

import io.tieout.application.accountaccess.AccessRecording;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.collection.CollectionCommand.DecideCollection;
import io.tieout.application.collection.CollectionCommand.RecordNoticeBounced;
import io.tieout.application.collection.CollectionCommand.RecordNoticeNotSent;
import io.tieout.application.collection.CollectionCommand.RecordNoticeSent;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.Ids;
import io.tieout.domain.access.Access;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.casefile.NoticeId;
import io.tieout.domain.collection.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Does what is due about accounts that owe, and hears what became of it. */
public final class CollectionHandlers {

    private final Aggregates aggregates;
    private final AccessRecording access;
    private final CollectionFacts facts;
    private final Ids ids;

    public CollectionHandlers(Aggregates aggregates, CollectionFacts facts, Ids ids) {
        this.aggregates = aggregates;
        this.access = new AccessRecording(aggregates);
        this.facts = facts;
        this.ids = ids;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(DecideCollection.class, this::decide),
                new Handling<>(RecordNoticeSent.class, this::sent),
                new Handling<>(RecordNoticeBounced.class, this::bounced),
                new Handling<>(RecordNoticeNotSent.class, this::notSent));
    }

    private Receipt decide(DecideCollection command, Caller caller) {
        AccountId account = command.account();
        Facts known =
                Optional.ofNullable(facts.of(caller.tenant(), Set.of(account)).get(account))
                        .orElseThrow(() -> new AccountRejected(new AccountNotFound(account)));
        Rulebook rules = CollectionKind.rulebook(aggregates, caller);
        var notice = new NoticeId(ids.next());
        Receipt receipt =
                decide(
                        account,
                        file ->
                                file.decide(
                                        rules.policies(),
                                        rules.caps(),
                                        known,
                                        command.at(),
                                        notice));
        recordAccess(account, rules, known, command.at());
        return receipt;
    }

    /** in the same command: what was decided and what the account may do are never apart */
    private void recordAccess(AccountId account, Rulebook rules, Facts known, Instant at) {
        Log log = aggregates.load(COLLECTION, CollectionCaseId.of(account).value()).log();
        CollectionDecision decision =
                CollectionDecision.of(rules.policies(), rules.caps(), known.with(log), at);
        var _ = access.record(account, Access.owed(decision), at);
    }

    private Receipt sent(RecordNoticeSent command, Caller caller) {
        AccountId account = command.account();
        return decide(account, file -> file.sent(account, command.notice(), command.at()));
    }

    private Receipt bounced(RecordNoticeBounced command, Caller caller) {
        AccountId account = command.account();
        return decide(
                account,
                file -> file.bounced(account, command.notice(), command.at(), command.reason()));
    }

    private Receipt notSent(RecordNoticeNotSent command, Caller caller) {
        AccountId account = command.account();
        return decide(
                account,
                file -> file.notSent(account, command.notice(), command.at(), command.reason()));
    }

    private Receipt decide(
            AccountId account, Function<CollectionCase, List<CollectionEvent>> decision) {
        return aggregates.decide(
                COLLECTION,
                CollectionCaseId.of(account).value(),
                new ExpectedVersion.Any(),
                decision);
    }
}
