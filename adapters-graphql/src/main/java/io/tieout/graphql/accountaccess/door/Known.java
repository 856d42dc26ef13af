package io.tieout.graphql.accountaccess.door;

import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import java.util.Optional;

/** What this node knows about the access of an account. */
sealed interface Known {

    /**
     * It knows.
     *
     * @param address where the account pays; empty while that was not read, or is nowhere
     */
    record Certain(AccountAccess access, AccessRules rules, Optional<PayAddress> address)
            implements Known {}

    /** It knows that the tenant has no such account. */
    record NoSuchAccount() implements Known {}

    /**
     * It cannot tell, and does as the tenant said.
     *
     * @param cause why it cannot tell
     */
    record InDoubt(AccessRules rules, String cause) implements Known {}

    /** It cannot tell, and never learnt what the tenant says about that. */
    record Clueless(String cause) implements Known {}
}
