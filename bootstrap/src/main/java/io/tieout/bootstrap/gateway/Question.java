package io.tieout.bootstrap.gateway;

/**
 * What somebody asks, in HTTP's words; a header that was not sent is empty.
 *
 * @param path without what stands behind a question mark, and no longer encoded
 * @param authorization who asks
 * @param held tags of answers that the asker has kept
 * @param origin network address of the asker
 */
record Question(String method, String path, String authorization, String held, String origin) {

    private static final String SCHEME = "Bearer ";

    /** its token; empty where it shows none */
    String token() {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : "";
    }

    @Override
    public String toString() {
        return method + " " + path + " from " + origin;
    }
}
