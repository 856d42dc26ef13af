package io.tieout.qbo.oauth;

/** The company was not connected; the words say why, in plain language. */
public final class ConnectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    public ConnectionRefused(String words) {
        super(words);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
