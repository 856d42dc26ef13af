package io.tieout.twin.oauth;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A company as far as granting goes. */
public interface Company {

    String id();

    /** How the company is called on the consent page. */
    String name();

    Instant now();

    <T> T readGrants(Function<Grants, T> question);

    /** Puts what the action returns in place of what there was, for good. */
    List<Grant> changeGrants(Function<Grants, List<Grant>> action);
}
