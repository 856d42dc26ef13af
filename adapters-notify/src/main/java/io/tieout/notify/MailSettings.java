package io.tieout.notify;

import java.util.List;

/**
 * Where e-mail goes out and who gets it.
 *
 * @param user empty for a server that asks for no password
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String from,
        List<String> to) {

    /** How the connection to the server is secured. */
    public enum Security {
        /** not at all: for a server on the same machine */
        NONE,
        /** upgraded before anything is said; refused if the server cannot */
        STARTTLS,
        /** from the first byte */
        TLS
    }

    public MailSettings {
        to = List.copyOf(to);
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", password=***]";
    }
}
