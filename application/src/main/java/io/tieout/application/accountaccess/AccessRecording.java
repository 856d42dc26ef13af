package io.tieout.application.accountaccess;

import static io.tieout.application.accountaccess.AccessKind.ACCESS;
import static io.tieout.application.collection.ArrangementKind.ARRANGEMENTS;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import java.time.Instant;
import java.util.List;

/** Records what an account may do, inside the command from which it follows. */
public final class AccessRecording {

    private final Aggregates aggregates;

    public AccessRecording(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** what a decision leaves the account, and what people decided otherwise */
    public Receipt record(AccountId account, Access owed, Instant at) {
        List<AccessOverride> overrides = overrides(account);
        return aggregates.decide(
                ACCESS,
                AccessId.of(account).value(),
                new ExpectedVersion.Any(),
                access -> access.record(account, owed, overrides, at));
    }

    /** the last decision, and what people decide otherwise now */
    public Receipt review(AccountId account, Instant at) {
        List<AccessOverride> overrides = overrides(account);
        return aggregates.decide(
                ACCESS,
                AccessId.of(account).value(),
                new ExpectedVersion.Any(),
                access -> access.record(account, access.owed(), overrides, at));
    }

    private List<AccessOverride> overrides(AccountId account) {
        return aggregates.load(ARRANGEMENTS, ArrangementsId.of(account).value()).overrides();
    }
}
