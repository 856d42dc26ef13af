package io.tieout.application.accountaccess;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccessRulesEvent;

/** How a tenant's rules of access are stored and grown. */
public final class AccessRulesKind {

    public static final AggregateKind<AccessRules, AccessRulesEvent> ACCESS_RULES =
            new AggregateKind<>(
                    "access-rules",
                    AccessRules.class,
                    AccessRulesEvent.class,
                    AccessRules.unborn(),
                    AccessRules::after);

    private AccessRulesKind() {}
}
