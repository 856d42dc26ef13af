package io.tieout.graphql.answer;

import io.tieout.application.command.Role;
import io.tieout.application.view.PageRequest;
import java.util.Set;
import java.util.TreeSet;

/** A request that is not carried out, with its public code and a message fit for its sender. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private RequestRefused(ErrorCode code, String message) {
        // An answer, not a crash: nobody looks at its stack trace, so none is taken.
        super(message, null, false, false);
        this.code = code;
    }

    public static RequestRefused unauthenticated() {
        return new RequestRefused(
                ErrorCode.UNAUTHENTICATED, "no valid token; send one as 'Authorization: Bearer'");
    }

    public static RequestRefused tokenExpired() {
        return new RequestRefused(
                ErrorCode.TOKEN_EXPIRED,
                "the token ended; resume behind the last cursor with a new one");
    }

    public static RequestRefused forbidden(String operation, Set<Role> needed) {
        return new RequestRefused(
                ErrorCode.FORBIDDEN,
                operation + " needs one of the roles " + new TreeSet<>(needed));
    }

    public static RequestRefused tooMany(String argument, int sent, int most) {
        return new RequestRefused(
                ErrorCode.PAGE_TOO_LARGE,
                argument + ": expected at most " + most + " but got " + sent);
    }

    public static RequestRefused pageSize(int first) {
        boolean tooLarge = first > PageRequest.MAX_FIRST;
        return new RequestRefused(
                tooLarge ? ErrorCode.PAGE_TOO_LARGE : ErrorCode.INVALID_VALUE,
                "expected first between 1 and " + PageRequest.MAX_FIRST + " but got " + first);
    }

    public static RequestRefused tooManyItems(int items, int most) {
        return new RequestRefused(
                ErrorCode.INVALID_VALUE, "expected at most " + most + " items but got " + items);
    }

    /** a text of the request could hold a card number; it is not repeated */
    public static RequestRefused cardNumber(String path) {
        return new RequestRefused(
                ErrorCode.INVALID_VALUE,
                path
                        + " could hold a card number, which is never stored here; leave it out, or"
                        + " write its last four digits");
    }

    public static RequestRefused notFound(String what, String id) {
        return new RequestRefused(ErrorCode.NOT_FOUND, "there is no " + what + " '" + id + "'");
    }

    public ErrorCode code() {
        return code;
    }
}
