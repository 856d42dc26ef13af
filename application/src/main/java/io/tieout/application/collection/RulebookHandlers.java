package io.tieout.application.collection;

import static io.tieout.application.collection.CollectionKind.RULEBOOK;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.collection.RulebookCommand.DropShadowPolicy;
import io.tieout.application.collection.RulebookCommand.PromotePolicy;
import io.tieout.application.collection.RulebookCommand.SaveCollectionPolicy;
import io.tieout.application.collection.RulebookCommand.SaveFeeCap;
import io.tieout.application.collection.RulebookCommand.TryOutPolicy;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.collection.rulebook.RulebookId;
import io.tieout.domain.collection.rulebook.Shadow;
import io.tieout.domain.latefee.Venue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Keeps collection policies and the caps that they are held against. */
public final class RulebookHandlers {

    private final Aggregates aggregates;
    private final CollectionFacts facts;
    private final TenantClock clock;

    public RulebookHandlers(Aggregates aggregates, CollectionFacts facts, TenantClock clock) {
        this.aggregates = aggregates;
        this.facts = facts;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(SaveCollectionPolicy.class, this::save),
                new Handling<>(SaveFeeCap.class, this::saveCap),
                new Handling<>(TryOutPolicy.class, this::tryOut),
                new Handling<>(DropShadowPolicy.class, this::drop),
                new Handling<>(PromotePolicy.class, this::promote));
    }

    private Receipt save(SaveCollectionPolicy command, Caller caller) {
        CollectionPolicy policy = command.policy();
        ExemptAccounts.demand(aggregates, policy);
        Set<Venue> venues = facts.venues(caller.tenant(), policy.accountClass());
        LocalDate today = clock.today(caller.tenant());
        RulebookId id = RulebookId.of(caller.tenant());
        return aggregates.decide(
                RULEBOOK,
                id.value(),
                new ExpectedVersion.Any(),
                book ->
                        book.save(
                                id,
                                policy,
                                venues,
                                today,
                                caller.actor(),
                                caller.actor(),
                                command.reason()));
    }

    private Receipt tryOut(TryOutPolicy command, Caller caller) {
        String accountClass = command.accountClass();
        LocalDate today = clock.today(caller.tenant());
        ExemptAccounts.demand(
                aggregates, new CollectionPolicy(accountClass, 0, today, command.rules()));
        Set<Venue> venues = facts.venues(caller.tenant(), accountClass);
        return decide(
                caller,
                (book, id) ->
                        book.tryOut(
                                id,
                                accountClass,
                                command.rules(),
                                venues,
                                today,
                                caller.actor(),
                                command.reason()));
    }

    private Receipt drop(DropShadowPolicy command, Caller caller) {
        return decide(
                caller,
                (book, id) ->
                        book.dropShadow(id, command.number(), caller.actor(), command.reason()));
    }

    private Receipt promote(PromotePolicy command, Caller caller) {
        String accountClass =
                CollectionKind.rulebook(aggregates, caller)
                        .shadow(command.number())
                        .map(Shadow::accountClass)
                        .orElse("");
        Set<Venue> venues = facts.venues(caller.tenant(), accountClass);
        return decide(
                caller,
                (book, id) ->
                        book.promote(
                                id,
                                command.number(),
                                command.fromVersion(),
                                command.effectiveFrom(),
                                venues,
                                clock.today(caller.tenant()),
                                caller.actor(),
                                command.reason()));
    }

    private Receipt decide(
            Caller caller, BiFunction<Rulebook, RulebookId, List<RulebookEvent>> decision) {
        RulebookId id = RulebookId.of(caller.tenant());
        return aggregates.decide(
                RULEBOOK, id.value(), new ExpectedVersion.Any(), book -> decision.apply(book, id));
    }

    private Receipt saveCap(SaveFeeCap command, Caller caller) {
        RulebookId id = RulebookId.of(caller.tenant());
        return aggregates.decide(
                RULEBOOK,
                id.value(),
                new ExpectedVersion.Any(),
                book -> book.saveCap(id, command.cap(), caller.actor(), command.source()));
    }
}
