package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import java.util.Optional;

/** The accounting system's side of an authorisation. */
public interface AccountingAccess {

    /** the link that an administrator's browser follows to the vendor's page */
    String linkFor(OneTimeSecret ticket);

    /**
     * Gives an authorisation back for good.
     *
     * @return what went wrong, in plain words; empty when nothing did
     */
    Optional<String> revoke(Tokens tokens);
}
