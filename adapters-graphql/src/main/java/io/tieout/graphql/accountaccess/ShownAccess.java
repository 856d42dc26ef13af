package io.tieout.graphql.accountaccess;

import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an account may do, in the words of the public interface. */
public record ShownAccess(AccountId account, AccountAccess access) {

    /** Why it may do that. */
    public enum Reason {
        PAID_UP,
        OVERDUE,
        OVERRIDDEN
    }

    public AccessLevel level() {
        return access.present().level();
    }

    /** when the level began to count; empty while nothing was ever taken */
    public Optional<Instant> since() {
        return switch (access) {
            case AccountAccess.Untouched() -> Optional.empty();
            case AccountAccess.Recorded(_, var since, _) -> Optional.of(since);
        };
    }

    public Reason reason() {
        return switch (access.present().ground()) {
            case Ground.PaidUp _ -> Reason.PAID_UP;
            case Ground.Overdue _ -> Reason.OVERDUE;
            case Ground.Overridden _ -> Reason.OVERRIDDEN;
        };
    }

    /** the same in a sentence, without anybody's name or words */
    public String explanation() {
        return switch (access.present().ground()) {
            case Ground.PaidUp() -> "nothing that is owed costs it anything";
            case Ground.Overdue overdue ->
                    overdue.toLift() + " is overdue; paying it gives full access again";
            case Ground.Overridden(var override, Access otherwise) ->
                    "decided by a person until "
                            + override.untilAt()
                            + "; otherwise it would be "
                            + otherwise.level();
        };
    }

    AccessLevel owedLevel() {
        return access.owed().level();
    }

    /** what must be paid for full access, whether or not somebody decided otherwise */
    public Optional<Money> toLift() {
        return overdue().map(Ground.Overdue::toLift);
    }

    /** where that is paid; empty when nothing must be, or nobody says where */
    public Optional<String> payLink(Optional<PayAddress> address) {
        return toLift().flatMap(amount -> address.map(where -> where.link(amount)));
    }

    Optional<Integer> policyVersion() {
        return overdue().map(Ground.Overdue::policyVersion);
    }

    List<StepRef> steps() {
        return overdue().map(Ground.Overdue::steps).orElse(List.of());
    }

    Optional<AccessOverride> override() {
        return access.present().ground() instanceof Ground.Overridden(var override, _)
                ? Optional.of(override)
                : Optional.empty();
    }

    private Optional<Ground.Overdue> overdue() {
        return access.owed().ground() instanceof Ground.Overdue overdue
                ? Optional.of(overdue)
                : Optional.empty();
    }
}
