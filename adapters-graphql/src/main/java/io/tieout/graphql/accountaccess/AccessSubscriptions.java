package io.tieout.graphql.accountaccess;

import io.tieout.application.command.Caller;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.Session;
import io.tieout.graphql.live.LiveFeed;
import io.tieout.graphql.live.LiveItem;
import io.tieout.graphql.live.Subjects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** {@code accessChanged}: what accounts may do, live, behind a cursor. */
@Controller
public final class AccessSubscriptions {

    private final LiveFeed live;
    private final Subjects subjects;

    public AccessSubscriptions(LiveFeed live, Subjects subjects) {
        this.live = live;
        this.subjects = subjects;
    }

    @SubscriptionMapping
    Flux<LiveItem> accessChanged(
            @Argument @Nullable String accountId,
            @Argument @Nullable String after,
            @ContextValue Session session) {
        Caller caller = session.caller();
        Optional<AccountId> wanted = subjects.account(accountId, caller).or(caller::confinedTo);
        return live.items(
                session,
                Optional.ofNullable(after),
                changesOf(wanted),
                item -> Optional.of(change(item)));
    }

    /** whoever is confined to an account is shown no other's */
    private static Predicate<RecordedEvent> changesOf(Optional<AccountId> wanted) {
        return recorded ->
                recorded.event() instanceof AccessChanged changed
                        && wanted.map(account -> account.equals(changed.account())).orElse(true);
    }

    private static AccessChange change(Item item) {
        AccessChanged changed = (AccessChanged) item.event().event();
        return new AccessChange(
                item.cursor(),
                item.event().recordedAt(),
                new ShownAccess(changed.account(), AccountAccess.unborn().after(changed)));
    }
}
