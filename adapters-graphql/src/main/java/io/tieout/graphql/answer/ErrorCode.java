package io.tieout.graphql.answer;

import java.util.Map;

/** What a top-level error is about: {@code extensions.code}. Published; never renamed. */
public enum ErrorCode {
    /** no valid token */
    UNAUTHENTICATED,
    /** none of the caller's roles may do this */
    FORBIDDEN,
    /** too deep, too many fields, or too many aliases */
    TOO_COMPLEX,
    /** {@code first} is above the largest page */
    PAGE_TOO_LARGE,
    /** the request is no valid GraphQL for this schema */
    INVALID_REQUEST,
    /** a value that its type does not allow, a bad date for example */
    INVALID_VALUE,
    /** the page cursor was not handed out by this list */
    MALFORMED_CURSOR,
    /** the subscription cannot be resumed there */
    UNKNOWN_CURSOR,
    /** the subscriber fell behind; {@code extensions.resumeAfter} says where to go on */
    READER_TOO_SLOW,
    /** the token ended while its subscription ran; resume with a new one */
    TOKEN_EXPIRED,
    /** a subscription to an object that does not exist */
    NOT_FOUND,
    /** too much happened at once; nothing changed, try again */
    CONTENDED,
    /** the database does not answer; try again, a mutation under the same key */
    UNAVAILABLE,
    /** more requests at a time than one node takes; nothing was done, try again */
    OVERLOADED,
    /** a bug; {@code extensions.errorId} finds it in the log */
    INTERNAL;

    /** the key in {@code extensions} */
    public static final String KEY = "code";

    /** the extensions of an error that carries nothing but its code */
    public Map<String, Object> asExtensions() {
        return Map.of(KEY, name());
    }
}
