package io.tieout.qbo.client;

/** Where the access token of a connection comes from. */
public interface Authorisation {

    /** a token that will hold for some minutes; waits while it is being refreshed */
    QboAnswer<String> bearer();

    /** another token, after QuickBooks would not take this one */
    QboAnswer<String> bearerInsteadOf(String refused);

    /**
     * whether it still stands; a call asks when its turn comes, however old its token is by then
     */
    boolean stands();
}
