package io.tieout.domain.access;

import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.account.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What an account may do, as it was recorded: everything until the first decision says otherwise.
 *
 * <p>A method that returns events decides; {@link #after} evolves.
 */
public sealed interface AccountAccess {

    /** before the first event */
    static AccountAccess unborn() {
        return new Untouched();
    }

    /** what it may do */
    Access present();

    /** what would count if nobody had decided against the policy */
    default Access owed() {
        return switch (present().ground()) {
            case Ground.Overridden(_, Access otherwise) -> otherwise;
            case Ground.PaidUp _, Ground.Overdue _ -> present();
        };
    }

    /**
     * records what a decision comes to; what counts already changes nothing, and a decision older
     * than the recorded one is overtaken
     *
     * @param owed what the account may do by the policy alone
     * @param overrides what people decided, in the order they did
     */
    default List<AccessEvent> record(
            AccountId account, Access owed, List<AccessOverride> overrides, Instant at) {
        Access wanted = owed.overriddenBy(overrides, at);
        return wanted.equals(present())
                ? List.of()
                : List.of(new AccessChanged(AccessId.of(account), account, wanted, at, at));
    }

    /** what counts at a moment: what a person decided ends by itself */
    default AccountAccess asOf(Instant moment) {
        return this;
    }

    /** the state after an event */
    default AccountAccess after(AccessEvent event) {
        return switch (event) {
            case AccessChanged(_, _, var present, var since, var decidedAt) ->
                    new Recorded(present, since, decidedAt);
        };
    }

    /** No decision ever took anything away. */
    record Untouched() implements AccountAccess {

        @Override
        public Access present() {
            return new Access(AccessLevel.FULL, new Ground.PaidUp());
        }
    }

    /**
     * A decision was recorded.
     *
     * @param since when the level began to count
     * @param decidedAt the moment as of which it was decided
     */
    record Recorded(Access present, Instant since, Instant decidedAt) implements AccountAccess {

        @Override
        public List<AccessEvent> record(
                AccountId account, Access owed, List<AccessOverride> overrides, Instant at) {
            Access wanted = owed.overriddenBy(overrides, at);
            if (at.isBefore(decidedAt) || wanted.equals(present)) {
                return List.of();
            }
            Instant from = wanted.level() == present.level() ? since : at;
            return List.of(new AccessChanged(AccessId.of(account), account, wanted, from, at));
        }

        @Override
        public AccountAccess asOf(Instant moment) {
            return switch (present.ground()) {
                case Ground.Overridden(var override, var otherwise) when !override.counts(moment) ->
                        new Recorded(
                                otherwise,
                                otherwise.level() == present.level() ? since : override.untilAt(),
                                decidedAt);
                case Ground.PaidUp _, Ground.Overdue _, Ground.Overridden _ -> this;
            };
        }
    }
}
