package io.tieout.application.message;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where messages stand until they were sent. Claims count machine time, because nodes live in it;
 * when a message is due again counts the tenant's.
 */
public interface Outbox {

    /** A message that this node alone may send now, until the claim is over. */
    record Claimed(TenantId tenant, MessageOrder order, UUID claim, int attempts) {}

    /** A message as it stood before the change: whose, and what. */
    record Changed(AccountId account, MessageKind kind) {}

    /**
     * puts it in, in the transaction at hand; one that is in already stays as it is
     *
     * @param subject whose personal data it will hold
     */
    void add(TenantId tenant, MessageOrder order, SubjectId subject, Instant at);

    /** tenants with messages that are due some day */
    List<TenantId> tenantsWithWork();

    /**
     * the next message that is due, if the tenant's pace allows one more; a transaction of its own
     *
     * @param perMinute how many may begin in a minute of machine time
     */
    Optional<Claimed> claim(TenantId tenant, Instant now, Duration claim, int perMinute);

    /**
     * notes what goes out now, and to whom, before anybody else hears of it; a transaction of its
     * own
     *
     * @return false when the claim was over before: then it must not be sent
     */
    boolean begin(Claimed claimed, Letter letter);

    /** it is due again at that time of the tenant; a transaction of its own */
    void postpone(Claimed claimed, String fault, Instant nextAt);

    /** messages whose sender died before it noted the answer */
    List<MessageId> abandoned(TenantId tenant);

    /**
     * moves a message on, if it may go there; in the transaction at hand
     *
     * @return empty if it is there already, may not go there, or does not exist
     */
    Optional<Changed> move(TenantId tenant, MessageId id, MessageState next, Ending ending);

    /** where it stands; empty if there is none */
    Optional<MessageState> stateOf(TenantId tenant, MessageId id);

    /** whether something is due by now, or under way */
    boolean hasWork(TenantId tenant, Instant now);

    /**
     * How it ended.
     *
     * @param reason empty if it was sent
     * @param at in tenant time
     */
    record Ending(Optional<NotSent> reason, String fault, Instant at) {}
}
